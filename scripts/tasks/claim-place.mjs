import { nextPort, portFault } from '../servers/port.mjs'
import { Halt } from '../setup/explain.mjs'
import { tryLock } from '../setup/lock.mjs'
import { local } from '../setup/paths.mjs'
import { pause } from '../setup/process.mjs'

/**
 * Makes sure that this clone is not running already and that its port is free, before anything slow is done.
 * @param {'all' | 'bot' | 'jobs'} part only `all` is one of its kind; halves may run several times
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<() => void>} gives the place up again
 */
export async function claimPlace(part, env) {
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 8180)
  const listens = part !== 'jobs' && env.SANDBOX !== 'off'
  const { release, left } = part === 'all' ? claimClone(listens ? `http://${host}:${port}` : '') : unclaimed
  try {
    // The app of a run that was killed needs a moment to notice and to let go of its port.
    if (listens) await checkPort(host, port, left ? 8_000 : 0, part === 'all' ? 'npm start' : 'npm run bot')
    return release
  } catch (error) {
    release()
    throw error
  }
}

const unclaimed = { release: () => {}, left: undefined }

/** @param {string} address */
function claimClone(address) {
  const taken = tryLock(local('running.lock'), address)
  if ('lock' in taken) return taken.lock
  const { pid, note } = taken.holder
  const place = note ? `,地址 ${note}` : ''
  throw new Halt(
    `查岗已经在运行(进程 ${pid}${place}),这一次没有再启动。要停下它:在那个窗口按 Ctrl+C,或执行 kill ${pid}。 (already running)`,
  )
}

/**
 * @param {string} host
 * @param {number} port
 * @param {number} patience in milliseconds
 * @param {string} command what was typed
 */
async function checkPort(host, port, patience, command) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return // The check of the environment says what is wrong.
  for (let waited = 0; ; waited += 200) {
    const fault = await portFault(host, port)
    if (!fault) return
    if (fault !== 'EADDRINUSE' || waited >= patience)
      throw new Halt(await portSentence(fault, host, port, command))
    await pause(200)
  }
}

/** @param {string} fault @param {string} host @param {number} port @param {string} command */
async function portSentence(fault, host, port, command) {
  if (fault === 'EADDRINUSE') {
    const other = await nextPort(host, port)
    return `端口 ${port} 已被别的程序占用。换一个端口即可:PORT=${other} ${command} (port ${port} is taken)`
  }
  if (fault === 'EACCES')
    return `没有权限使用端口 ${port}。换一个大于 1023 的端口:PORT=8180 ${command} (not permitted)`
  return `不能在 ${host}:${port} 上监听,请检查 HOST 和 PORT。 (${fault})`
}
