import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { joinPostgres } from '../../scripts/servers/postgres.mjs'
import { birthOf, ended, signalTo } from '../../scripts/setup/process.mjs'
import { newFolder } from '../support/folder.ts'

let dir: string
beforeAll(() => {
  dir = newFolder()
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function kill(pid: number) {
  const life = { pid, born: birthOf(pid) }
  signalTo(life, 'SIGKILL')
  await ended(life, 5_000)
}

const noteFile = () => path.join(dir, 'data/postmaster.pid')

test('a server that was killed comes back with everything that was committed', async () => {
  const first = await joinPostgres(dir)
  await query(first.url, 'CREATE TABLE facts (n int)')
  for (const n of [1, 2, 3]) await query(first.url, `INSERT INTO facts VALUES (${n})`)
  await kill(first.pid)

  const second = await joinPostgres(dir)
  expect(second.reused).toBe(false)
  expect(await query(second.url, 'SELECT count(*)::int AS count FROM facts')).toEqual([{ count: 3 }])
  await second.leave()
  await first.leave()
  expect(birthOf(second.pid)).toBeUndefined()
})

test('a server is shared, and stops when the last one leaves', async () => {
  const first = await joinPostgres(dir)
  const second = await joinPostgres(dir)
  expect(second).toMatchObject({ reused: true, pid: first.pid, url: first.url })
  await first.leave()
  expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await second.leave()
  expect(birthOf(first.pid)).toBeUndefined()
})

test('a note of a killed server whose process id now belongs to somebody else does no harm', async () => {
  const stranger = spawn('sleep', ['60'])
  const note = [stranger.pid, path.join(dir, 'data'), 0, 5432, '', '127.0.0.1', '', 'ready']
  writeFileSync(noteFile(), `${note.join('\n')}\n`)
  const server = await joinPostgres(dir)
  expect(server.reused).toBe(false)
  expect(readFileSync(noteFile(), 'utf8')).toMatch(new RegExp(`^${server.pid}\n`))
  await server.leave()
  expect(birthOf(stranger.pid ?? 0)).toBeDefined()
  stranger.kill()
  await once(stranger, 'exit')
})

test('a user that was killed does not keep the server running', async () => {
  const server = await joinPostgres(dir)
  writeFileSync(path.join(dir, 'users', `${process.pid}-999`), 'before the restart')
  await server.leave()
  expect(birthOf(server.pid)).toBeUndefined()
})

test('a watched server that is killed is started again at the same address', async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const server = await joinPostgres(dir)
  server.watch()
  await kill(server.pid)
  await expect
    .poll(() => query(server.url, 'SELECT 1 AS one').catch(() => []), { timeout: 20_000 })
    .toEqual([{ one: 1 }])
  expect(stderr.mock.calls.flat().join('')).toContain('内置数据库意外停止了')
  stderr.mockRestore()
  await server.leave()
})
