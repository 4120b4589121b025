import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../setup/paths.mjs'

/**
 * Runs a program of this project in a Node of its own, on our terminal, and waits for its end. SIGINT and SIGTERM
 * to us end it: it is asked first, and forced after ten seconds or at a second signal.
 * @param {string[]} args for node, such as [...typescript, 'bench/main.ts']
 * @param {{ env?: Record<string, string | undefined>, leashed?: boolean }} [options] leashed: it ends when we are killed
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function runNode(args, { env = process.env, leashed = false } = {}) {
  const leash = leashed ? ['--import', moduleUrl('scripts/tasks/leash.mjs')] : []
  const child = spawn(process.execPath, [...leash, ...args], {
    env: { ...env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
    stdio: ['inherit', 'inherit', 'inherit', ...(leashed ? /** @type {const} */ (['ipc']) : [])],
  })

  let asked = 0
  const end = () => {
    asked += 1
    child.kill(asked === 1 ? 'SIGTERM' : 'SIGKILL')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  }
  process.on('SIGTERM', end)
  // A terminal sends Ctrl+C to the child as well; once is enough.
  process.on('SIGINT', () => (process.stdin.isTTY ? undefined : end()))

  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? (signalNumbers[signal] ?? 1) : 1)))
  })
}

/** A file of this project, wherever we were started. @param {string} file */
export const inProject = (file) => path.join(root, file)

/** Arguments with which node reads TypeScript. */
export const typescript = ['--import', moduleUrl('node_modules/tsx/dist/loader.mjs')]

const signalNumbers = /** @type {Record<string, number>} */ ({ SIGINT: 2, SIGKILL: 9, SIGTERM: 15 })

/** @param {string} file */
function moduleUrl(file) {
  return pathToFileURL(inProject(file)).href
}
