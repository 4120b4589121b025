import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deciding } from '../../bot/decide.ts'
import { startEngine } from '../../bot/engine.ts'
import { founding } from '../../bot/found.ts'
import { loadPack } from '../../bot/packs.ts'
import { calendarOf } from '../../policy/calendar.ts'
import { type PostgresStore, postgresStore } from '../../store/postgres/store.ts'
import { freshDatabase } from '../support/database.ts'
import { newFolder } from '../support/folder.ts'

const main = fileURLToPath(new URL('../../bot/main.ts', import.meta.url))
const redisUrl = process.env.TEST_REDIS_URL
const queues = redisUrl ? (['postgres', 'redis'] as const) : (['postgres'] as const)

describe.each(queues)('two bots and two job processes on one PostgreSQL, alarms on %s', (kind) => {
  const folder = newFolder()
  const children: ChildProcess[] = []
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let store: PostgresStore

  function startPart(part: 'bot' | 'jobs') {
    const child = spawn(process.execPath, ['--import', 'tsx', main, part], {
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        REDIS_URL: kind === 'redis' ? redisUrl : '',
        PORT: '0',
        DATA_DIR: folder,
        LEDGER_KEY: 'test test test test',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout?.on('data', (piece) => {
      said += piece
    })
    children.push(child)
    const says = (text: string | RegExp) =>
      expect.poll(() => said, { timeout: 40_000, interval: 100 }).toMatch(text)
    return { child, says, address: () => said.match(/http:\S+/)?.[0] ?? '' }
  }

  beforeAll(async () => {
    database = await freshDatabase()
    store = postgresStore({ url: database.url, ledgerKey: 'test test test test' })
    // A world that lives now: a supervisor's check can be asked at once and closes in two seconds.
    const start = calendarOf('Asia/Shanghai').stampOf(Date.now())
    const people = ['王五', '赵六'].map((name) => ({
      name,
      role: 'staff' as const,
      team: '一组',
      channel: '商超外展',
      leader: '陈七',
    }))
    const { at, facts } = founding(
      {
        pack: 'yundi',
        timezone: 'Asia/Shanghai',
        start,
        seed: 1,
        people: [
          ...people,
          { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
          { name: '郑经理', role: 'manager' },
        ],
        groups: [
          { id: 'mall', name: '商超外展群', purpose: '商超外展', people: ['王五', '赵六', '陈七', '郑经理'] },
        ],
        places: [],
        duty: [],
        phrases: [],
        settings: { 'spotChecks.answerSec': 2 },
        randomChecks: false,
      },
      loadPack('yundi'),
      'sandbox',
    )
    const engine = startEngine({ store, decide: deciding(loadPack) })
    await engine.submit({ kind: 'told', key: 'told/world', at, facts })
    await store.keep('clock', 'live')
  }, 60_000)

  afterAll(async () => {
    for (const child of children)
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await once(child, 'exit')
      }
    await store.close()
    await database.drop()
  })

  const send = (address: string, as: string, text: string) =>
    fetch(new URL('api/send', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, chat: 'mall', text }),
    }).then((response) => response.json())

  const fines = async () =>
    Object.values((await store.world()).ledger.entries)
      .filter((entry) => entry.kind === 'fine')
      .map(({ rule, amountFen }) => `${rule} ${amountFen}`)
      .sort()

  test('a check asked in one process is closed by another, once; a standby takes over from a killed bot', async () => {
    const [first] = [startPart('bot'), startPart('jobs'), startPart('jobs')]
    await first!.says(/已就绪/)
    const standby = startPart('bot')
    await standby.says(/待命/)

    await send(first!.address(), '陈七', '抽查 剪刀手')
    await expect
      .poll(fines, { timeout: 30_000, interval: 200 })
      .toEqual(['S0-EX-11 -3000', 'S0-EX-11 -3000', 'S0-EX-12 -1000', 'S0-EX-12 -1000'])

    first!.child.kill('SIGKILL')
    await standby.says(/已就绪/)
    await send(standby.address(), '陈七', '抽查 剪刀手')
    await expect.poll(async () => (await fines()).length, { timeout: 30_000, interval: 200 }).toBe(8)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await fines()).toHaveLength(8)
    expect(await store.pending(100)).toEqual([])
  }, 120_000)
})
