import { readFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../scripts/servers/port.mjs'
import { birthOf, ended, signalTo } from '../../scripts/setup/process.mjs'
import { type Run, smallClone } from '../support/clone.ts'

/** Adds one row at each start, and says how many there are. */
const app = `
import http from 'node:http'
import pg from 'pg'
import { readEnv } from './env.ts'
const env = readEnv()
const pool = new pg.Pool({ connectionString: env.DATABASE_URL })
await pool.query('CREATE TABLE IF NOT EXISTS starts (at timestamptz)')
await pool.query('INSERT INTO starts VALUES (now())')
const { rowCount } = await pool.query('SELECT * FROM starts')
const server = http.createServer().listen(env.PORT, () => console.log('app ' + process.pid + ' start ' + rowCount + '.'))
process.on('SIGTERM', () => process.exit(0))
`

let clone: ReturnType<typeof smallClone>
let PORT: string
beforeAll(async () => {
  clone = smallClone(app)
  PORT = String(await freePort())
})
afterAll(() => clone.remove())

const start = (env: Record<string, string> = {}) => clone.run('start', [], { PORT, ...env })
const postmaster = () =>
  Number.parseInt(
    readFileSync(path.join(clone.folder, '.local/data/postgres/data/postmaster.pid'), 'utf8'),
    10,
  )

async function kill(...pids: number[]) {
  const lives = pids.map((pid) => ({ pid, born: birthOf(pid) }))
  for (const life of lives) signalTo(life, 'SIGKILL')
  for (const life of lives) expect(await ended(life, 5_000)).toBe(true)
}

async function stop(run: Run) {
  run.child.kill('SIGTERM')
  expect(await run.ends()).toBe(0)
}

test('a second start says who runs already, and does the first no harm', async () => {
  const first = start()
  await first.says('start 1.')
  const second = start()
  expect(await second.ends()).toBe(1)
  expect(second.said()).toContain(`查岗已经在运行(进程 ${first.child.pid},地址 http://127.0.0.1:${PORT})`)
  expect(birthOf(first.child.pid ?? 0)).toBeDefined()
  await stop(first)
})

test('after a kill of every process the next start has lost nothing', async () => {
  const killed = start()
  await killed.says('start 2.')
  const appPid = Number(/app (\d+)/.exec(killed.said())?.[1])
  await kill(killed.child.pid ?? 0, appPid, postmaster())

  const next = start()
  await next.says('start 3.')
  await stop(next)
})

test('when only the launcher is killed, its app ends and the next start uses the database on', async () => {
  const killed = start()
  await killed.says('start 4.')
  const database = postmaster()
  await kill(killed.child.pid ?? 0)

  const next = start()
  await next.says('start 5.')
  expect(next.said()).toContain(`内置数据库已在运行(进程 ${database})`)
  await stop(next)
  expect(birthOf(database)).toBeUndefined()
})

test('a port that is taken is named, with one that is free', async () => {
  const squatter = net.createServer().listen(Number(PORT), '127.0.0.1')
  const run = start()
  expect(await run.ends()).toBe(1)
  expect(run.said()).toMatch(new RegExp(`端口 ${PORT} 已被别的程序占用。换一个端口即可:PORT=\\d+ npm start`))
  await new Promise((resolve) => squatter.close(resolve))
})

test('a wrong environment is told before anything is started', async () => {
  const run = start({ SANDBOX: 'maybe', LOG_LEVEL: 'loud' })
  expect(await run.ends()).toBe(1)
  expect(run.said()).toContain('环境变量有 2 处要改')
})

test('a database that cannot be reached is named without its password', async () => {
  const run = start({ DATABASE_URL: `postgresql://bot:secret@127.0.0.1:${await freePort()}/chagang` })
  expect(await run.ends()).toBe(1)
  expect(run.said()).toContain('连不上数据库 127.0.0.1')
  expect(run.said()).not.toContain('secret')
})
