import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Halt } from '../setup/explain.mjs'
import { birthOf, ended, isAlive, pause, signalTo } from '../setup/process.mjs'
import { freePort } from './port.mjs'
import { readNote } from './postmaster-note.mjs'

/** @typedef {{ pid: number, born: string | undefined, port: number }} Postmaster a running PostgreSQL server */

const minute = 60_000

/**
 * Starts a server on this data and waits until it answers.
 * @param {string} data
 * @param {string} bin
 * @param {import('./account.mjs').Account} account
 * @param {string[]} settings such as "fsync=off"
 * @param {number} [port] a free one unless given
 * @returns {Promise<Postmaster>}
 */
export async function startPostmaster(data, bin, account, settings, port) {
  const log = path.join(path.dirname(data), 'postgres.log')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const chosen = port ?? (await freePort())
    const server = launch(data, bin, account, [`port=${chosen}`, ...settings], log)
    for (let waited = 0; waited < minute && isAlive(server); waited += 10) {
      const note = readNote(data)
      if (note?.pid === server.pid && note.ready) return { ...server, port: chosen }
      await pause(10)
    }
    await pause(200 * attempt)
  }
  throw new Halt(`内置数据库没有启动,原因见 ${log} 的末尾:\n${tail(log)}\n(PostgreSQL did not start)`)
}

/** Stops a server; sessions are ended, everything committed stays. @param {Postmaster} server */
export async function stopPostmaster(server) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT'])) {
    signalTo(server, signal)
    if (await ended(server, 15_000)) return
  }
}

/**
 * @param {string} data
 * @param {string} bin
 * @param {import('./account.mjs').Account} account
 * @param {string[]} settings
 * @param {string} log
 */
function launch(data, bin, account, settings, log) {
  const tooLong = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000
  const out = openSync(log, tooLong ? 'w' : 'a')
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  // Detached: Ctrl+C in the terminal must reach the app first, and the database only when the app is done.
  const server = spawn(path.join(bin, 'postgres'), args, {
    ...account,
    cwd: '/',
    stdio: ['ignore', out, out],
    detached: true,
  })
  closeSync(out)
  server.on('error', () => {}) // A program that cannot be run has no pid, and is reported as not started.
  server.unref()
  const pid = server.pid ?? 0
  return { pid, born: birthOf(pid) }
}

/** @param {string} log */
function tail(log) {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n')
}
