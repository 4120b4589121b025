import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Halt, say } from './explain.mjs'

/** @typedef {{ version?: string, optional?: boolean, os?: string[] }} Package */
/** @typedef {Record<string, Package>} Packages */

const bins = ['tsx', 'vitest', 'prisma', 'biome', 'tsc']

/**
 * Why the packages must be installed (again), or undefined when node_modules agrees with package-lock.json.
 * npm writes `node_modules/.package-lock.json` last, so an install that was cut short has none.
 * @param {string} root
 * @returns {string | undefined} a reason in Chinese
 */
export function installFault(root) {
  const inModules = (/** @type {string} */ name) => path.join(root, 'node_modules', name)
  if (!existsSync(inModules('.'))) return '第一次运行'
  if (!existsSync(inModules('.package-lock.json'))) return '上次没有装完'

  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const installed = packagesOf(inModules('.package-lock.json'))
  for (const [name, one] of Object.entries(wanted)) {
    const found = installed[name]
    if (!found && leftOutQuietly(name, one)) return '看照片要用的包上次没有装上'
    if (name === '' || (!found && one.optional)) continue
    if (found?.version !== one.version) return '依赖有更新'
    if (!existsSync(path.join(root, name, 'package.json'))) return '有的包不见了'
  }
  if (!bins.every((bin) => existsSync(inModules(path.join('.bin', bin))))) return '有的包不见了'
  return undefined
}

/**
 * Whether an optional package could run here and yet is missing. A bare `npm ci` leaves onnxruntime-node out, without a
 * word, where its install script failed; ours skips that script. Without the package photos are read far slower.
 * @param {string} name
 * @param {Package} wanted
 */
function leftOutQuietly(name, { os }) {
  return name === 'node_modules/onnxruntime-node' && (!os || os.includes(process.platform))
}

/**
 * Installs exactly what package-lock.json says, when something else is there. npm speaks on standard error.
 * @param {string} root
 * @param {(pid: number) => void} onChild gets npm's process id, which may outlive us
 */
export async function install(root, onChild) {
  const fault = installFault(root)
  if (!fault) return
  say(`正在安装依赖(${fault}),大约半分钟……`)

  const code = await npm(
    root,
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    onChild,
  )
  if (code !== 0) {
    throw new Halt(
      `依赖没有装好(npm ci 退出码 ${code}),原因见上面 npm 的话。检查网络和磁盘后,再运行一次即可。 (npm ci failed)`,
    )
  }
}

/** @param {string} file @returns {Packages} */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 * @param {(pid: number) => void} onChild
 * @returns {Promise<number | string>} exit code, or what went wrong
 */
function npm(root, args, onChild) {
  const cli = process.env.npm_execpath ?? ''
  const [command, first] = /npm-cli\.js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      // onnxruntime-node holds its CPU library already; its install script would fetch one for graphics cards.
      env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    })
    if (child.pid) onChild(child.pid)
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 1))
  })
}
