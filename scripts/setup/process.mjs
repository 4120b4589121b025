import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A mark of one life of a process: its start time. Undefined when it has ended (a zombie has ended too).
 * A process id alone is not enough: ids are used again, often the same ones after a container restarts.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  if (!Number.isInteger(pid) || pid < 1) return undefined
  if (process.platform === 'linux') return birthOnLinux(pid)
  if (process.platform === 'win32') return answersSignal(pid) ? 'alive' : undefined
  return birthByPs(pid)
}

/**
 * Whether that very life of the process still goes on.
 * @param {{ pid: number, born: string | undefined }} life
 */
export const isAlive = ({ pid, born }) => born !== undefined && birthOf(pid) === born

/**
 * Waits until that life of the process has ended; false when it has not after `ms` milliseconds.
 * @param {{ pid: number, born: string | undefined }} life
 * @param {number} ms
 */
export async function ended(life, ms) {
  for (let waited = 0; isAlive(life); waited += 20) {
    if (waited >= ms) return false
    await pause(20)
  }
  return true
}

/**
 * Sends a signal to that life of the process; nothing happens when it has ended.
 * @param {{ pid: number, born: string | undefined }} life
 * @param {NodeJS.Signals} signal
 */
export function signalTo(life, signal) {
  try {
    if (isAlive(life)) process.kill(life.pid, signal)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {number} pid */
function birthOnLinux(pid) {
  try {
    // The command in brackets may contain spaces; state is the first field after it, start time the twentieth.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function birthByPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [state, ...started] = (stdout ?? '').trim().split(/\s+/)
  return !state || state.startsWith('Z') ? undefined : started.join(' ')
}

/** @param {number} pid */
function answersSignal(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
