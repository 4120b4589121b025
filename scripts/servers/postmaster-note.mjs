import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Halt } from '../setup/explain.mjs'
import { birthOf, pause } from '../setup/process.mjs'
import { accepts } from './port.mjs'

/** @typedef {import('./postmaster.mjs').Postmaster} Postmaster */

/**
 * The server that runs on this data, when there is one: PostgreSQL notes it in `postmaster.pid`.
 * A note that a killed server left behind is removed, even when its process id now belongs to somebody else
 * (PostgreSQL itself would refuse to start then).
 * @param {string} data
 * @returns {Promise<Postmaster | undefined>}
 */
export async function findPostmaster(data) {
  for (let waited = 0; waited < 120_000; waited += 50) {
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

/** @param {string} data */
const noteOf = (data) => path.join(data, 'postmaster.pid')

/** Lines of postmaster.pid: 1 process id, 4 port, 8 status. @param {string} data */
export function readNote(data) {
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
