import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { birthOf, isAlive } from '../setup/process.mjs'

let entered = 0

/**
 * Notes in a folder that this process uses what the folder stands for.
 * @param {string} dir
 * @returns {() => void} takes the note away again
 */
export function enter(dir) {
  mkdirSync(dir, { recursive: true })
  entered += 1
  const note = path.join(dir, `${process.pid}-${entered}`)
  writeFileSync(note, birthOf(process.pid) ?? '')
  return () => rmSync(note, { force: true })
}

/**
 * How many uses are noted by processes that still live. Notes of the dead are removed.
 * @param {string} dir
 */
export function usersOf(dir) {
  mkdirSync(dir, { recursive: true })
  let living = 0
  for (const name of readdirSync(dir)) {
    const note = path.join(dir, name)
    if (isAlive({ pid: Number.parseInt(name, 10), born: readFileSync(note, 'utf8') })) living += 1
    else rmSync(note, { force: true })
  }
  return living
}
