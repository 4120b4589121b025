import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { birthOf, isAlive, pause } from './process.mjs'

/**
 * @typedef {{ pid: number, born: string | undefined, note: string }} Holder `note` is free text for whoever is turned away.
 * @typedef {{ release: () => void, lend: (pid: number) => void, left: Holder | undefined }} Lock
 *   `lend` makes another process the holder: the lock outlives us until that process has ended.
 *   `left` is the former holder, when it died without releasing.
 */

/**
 * Takes a lock file, or says who holds it. A lock whose holder has died is taken over.
 * @param {string} file
 * @param {string} [note]
 * @returns {{ lock: Lock } | { holder: Holder }}
 */
export function tryLock(file, note = '') {
  mkdirSync(path.dirname(file), { recursive: true })
  /** @type {Holder | undefined} */
  let left
  for (;;) {
    if (create(file, holderOf(process.pid, note))) return { lock: lockOn(file, note, left) }
    const text = readIfThere(file)
    if (text === undefined) continue
    const holder = parse(text)
    if (!holder && isFresh(file)) return { holder: { pid: 0, born: undefined, note: '' } }
    if (holder && isAlive(holder)) return { holder }
    left = holder
    discard(file, text)
  }
}

/**
 * Does some work while holding a lock file, waiting for it as long as its holder lives.
 * @template T
 * @param {string} file
 * @param {(lock: Lock) => Promise<T>} work
 * @param {(holder: Holder) => void} [onWait] called once, when somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  for (let waits = 0; ; waits += 1) {
    const taken = tryLock(file)
    if ('lock' in taken) {
      try {
        return await work(taken.lock)
      } finally {
        taken.lock.release()
      }
    }
    if (waits === 10) onWait?.(taken.holder)
    await pause(50)
  }
}

/** @param {number} pid @param {string} note */
const holderOf = (pid, note) => JSON.stringify({ pid, born: birthOf(pid), note })

/** @param {string} file @param {string} content */
function create(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file @param {string} note @param {Holder | undefined} left @returns {Lock} */
function lockOn(file, note, left) {
  return {
    left,
    release: () => rmSync(file, { force: true }),
    lend: (pid) => {
      const next = `${file}.${process.pid}`
      writeFileSync(next, holderOf(pid, note))
      renameSync(next, file)
    },
  }
}

/** @param {string} text @returns {Holder | undefined} */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A file without content may be about to get it: give its writer two seconds. @param {string} file */
function isFresh(file) {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - made < 2_000
}

/** Moves a dead lock aside, and puts it back if a living one had taken its place. @param {string} file @param {string} dead */
function discard(file, dead) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readIfThere(aside) !== dead) linkSync(aside, file)
  rmSync(aside, { force: true })
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
