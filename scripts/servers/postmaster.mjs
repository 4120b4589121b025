import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { Halt } from '../setup/explain.mjs'
import { birthOf, ended, isAlive, pause, signalTo } from '../setup/process.mjs'
import { accepts, freePort } from './port.mjs'

/** @typedef {{ pid: number, born: string | undefined, port: number }} Postmaster a running PostgreSQL server */

const minute = 60_000

/**
 * The server that runs on this data, when there is one: PostgreSQL notes it in `postmaster.pid`.
 * A note that a killed server left behind is removed, even when its process id now belongs to somebody else
 * (PostgreSQL itself would refuse to start then).
 * @param {string} data
 * @returns {Promise<Postmaster | undefined>}
 */
export async function findPostmaster(data) {
  for (let waited = 0; waited < 2 * minute; waited += 50) {
    const note = readNote(data)
    if (!note) return undefined
    if (!runsOn(note.pid, data)) {
      if (await lastSessionsEnd(data)) rmSync(noteOf(data), { force: true })
      return undefined
    }
    if (note.ready && (await accepts(note.port))) return { ...note, born: birthOf(note.pid) }
    await pause(50)
  }
  throw new Halt(`内置数据库(${data})两分钟还没有准备好,请稍后再试。 (PostgreSQL is still starting)`)
}

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

/** @param {string} data */
const noteOf = (data) => path.join(data, 'postmaster.pid')

/** Lines of postmaster.pid: 1 process id, 4 port, 8 status. @param {string} data */
function readNote(data) {
  try {
    const lines = readFileSync(noteOf(data), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** Whether this process is a PostgreSQL at work on the data: all its processes have it as working folder. @param {number} pid @param {string} data */
function runsOn(pid, data) {
  if (!birthOf(pid)) return false
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(data)
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}

/** Sessions of a killed server notice its end and leave; a new server must not start before. @param {string} data */
async function lastSessionsEnd(data) {
  if (process.platform !== 'linux') return true
  const processes = () => readdirSync('/proc').map(Number).filter(Boolean)
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (!processes().some((pid) => runsOn(pid, data))) return true
    await pause(50)
  }
  return false
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
