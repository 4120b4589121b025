import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { tryLock, withLock } from '../../scripts/setup/lock.mjs'
import { birthOf } from '../../scripts/setup/process.mjs'
import { folderForTest } from '../support/folder.ts'

let file: string
beforeEach(() => {
  file = path.join(folderForTest(), 'running.lock')
})

function take(note?: string) {
  const taken = tryLock(file, note)
  if ('holder' in taken) throw new Error(`held by ${taken.holder.pid}`)
  return taken.lock
}

describe('a lock file', () => {
  test('is held until it is released', () => {
    const lock = take('http://127.0.0.1:8180')
    expect(tryLock(file)).toMatchObject({ holder: { pid: process.pid, note: 'http://127.0.0.1:8180' } })
    lock.release()
    expect(take().left).toBeUndefined()
  })

  test('of a process that was killed is taken over, and says who left it', async () => {
    const other = spawn('sleep', ['60'])
    const dead = { pid: other.pid ?? 0, born: birthOf(other.pid ?? 0), note: 'old' }
    writeFileSync(file, JSON.stringify(dead))
    expect(tryLock(file)).toEqual({ holder: dead })
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(take().left).toEqual(dead)
    expect(readdirSync(path.dirname(file))).toEqual(['running.lock'])
  })

  test('of a dead process whose id was given to another one is taken over', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'before the restart', note: '' }))
    expect(take().left).toMatchObject({ born: 'before the restart' })
  })

  test('without content is being written, or was left half written', () => {
    writeFileSync(file, '')
    expect(tryLock(file)).toHaveProperty('holder')
    const tenSecondsAgo = Date.now() / 1000 - 10
    utimesSync(file, tenSecondsAgo, tenSecondsAgo)
    expect(tryLock(file)).toHaveProperty('lock')
  })

  test('that was lent lives as long as the borrower', async () => {
    const borrower = spawn('sleep', ['60'])
    take().lend(borrower.pid ?? 0)
    expect(tryLock(file)).toMatchObject({ holder: { pid: borrower.pid } })
    borrower.kill('SIGKILL')
    await once(borrower, 'exit')
    expect(tryLock(file)).toHaveProperty('lock')
  })

  test('lets one in at a time, and everyone in the end', async () => {
    const steps: string[] = []
    const work = (name: string) =>
      withLock(file, async () => {
        steps.push(`${name} in`)
        await new Promise((resolve) => setTimeout(resolve, 20))
        steps.push(`${name} out`)
      })
    await Promise.all(['a', 'b', 'c'].map(work))
    expect(steps).toHaveLength(6)
    for (let step = 0; step < 6; step += 2) expect(steps[step + 1]).toBe(steps[step]?.replace('in', 'out'))
  })

  test('is released when the work fails', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(tryLock(file)).toHaveProperty('lock')
  })
})
