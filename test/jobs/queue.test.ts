import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { READER_BEAT, settleDue, startAlarms } from '../../bot/alarms.ts'
import { deciding } from '../../bot/decide.ts'
import { startEngine } from '../../bot/engine.ts'
import { loadPack } from '../../bot/packs.ts'
import { openAlarmClock } from '../../jobs/queue.ts'
import { postgresStore } from '../../store/postgres/store.ts'
import { freshDatabase } from '../support/database.ts'

const redisUrl = process.env.TEST_REDIS_URL
const stores = redisUrl ? (['postgres', 'redis'] as const) : (['postgres'] as const)

describe.each(stores)('alarm clock on %s', (kind) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  const onError = () => undefined
  const redis = kind === 'redis' ? redisUrl : undefined
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())

  test('wakes at the moments it was set for, whoever set them, and however often', async () => {
    const woken: number[] = []
    const worker = await openAlarmClock({
      redisUrl: redis,
      databaseUrl: database.url,
      onWake: async () => void woken.push(Date.now()),
      onError,
    })
    const setter = await openAlarmClock({ redisUrl: redis, databaseUrl: database.url, onError })
    expect(worker.kind).toBe(kind)
    const soon = Date.now() + 400
    await setter.arm([soon, soon])
    await worker.arm([soon])
    await expect.poll(() => woken.filter((at) => at >= soon).length, { timeout: 10_000 }).toBeGreaterThan(0)
    await setter.close()
    await worker.close()
  })

  test('a thousand deadlines at one instant are each settled once, by two workers at once', async () => {
    const house = () => postgresStore({ url: database.url, ledgerKey: 'test' })
    const [first, second] = [house(), house()]
    await first.keep('clock', 'live')
    const at = Date.now() + 500
    const ids = Array.from({ length: 1_000 }, (_, index) => `close-check/x${index}`)
    const faults: unknown[] = []
    const engineOn = (store: typeof first) =>
      startEngine({
        store,
        decide: deciding(loadPack),
        onFault: (_code, _cause, error) => faults.push(error),
      })
    await engineOn(first).submit({
      kind: 'told',
      key: 'told/thousand',
      at: Date.now(),
      facts: [
        {
          kind: 'worldFounded',
          timezone: 'Asia/Shanghai',
          packId: 'yundi',
          seed: '1',
          randomChecks: false,
          at: Date.now(),
        },
        ...ids.map((id) => ({
          kind: 'dueSet' as const,
          due: { id, at, kind: 'close-check', data: { id: 'spot-check/0' } },
        })),
      ],
    })
    const alarms = await Promise.all(
      [first, second].map((store) =>
        startAlarms({
          store,
          engine: engineOn(store),
          redisUrl: redis,
          databaseUrl: database.url,
          work: true,
          onError,
        }),
      ),
    )
    alarms[0]!.arm([{ kind: 'dueSet', due: { id: ids[0]!, at, kind: 'close-check', data: {} } }])
    const handled = async () => (await second.causes({})).filter(({ kind }) => kind === 'due').length
    await expect.poll(handled, { timeout: 20_000 }).toBe(1_000)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await handled()).toBe(1_000)
    expect(faults).toEqual([])
    expect(Object.keys((await first.world()).schedule.due)).toEqual([])
    for (const one of alarms) await one.close()
    await Promise.all([first.close(), second.close()])
  })

  test('a queue that has lost everything delays, and loses nothing: the sweep finds what is due', async () => {
    const store = postgresStore({ url: database.url, ledgerKey: 'test' })
    await store.keep('clock', 'live')
    const engine = startEngine({ store, decide: deciding(loadPack) })
    const now = Date.now()
    await engine.submit({
      kind: 'told',
      key: 'told/lost',
      at: now,
      facts: [
        {
          kind: 'dueSet',
          due: { id: 'lost/1', at: now - 1_000, kind: 'close-check', data: { id: 'spot-check/0' } },
        },
      ],
    })
    expect(await settleDue(store, engine, now)).toBeGreaterThan(0)
    expect((await store.causes({})).some(({ key }) => key.startsWith('due/lost/1@'))).toBe(true)
    await store.close()
  })

  test('while nobody reads the groups, nothing is settled: nobody can be late then', async () => {
    const store = postgresStore({ url: database.url, ledgerKey: 'test' })
    const engine = startEngine({ store, decide: deciding(loadPack) })
    const now = Date.now()
    await store.keep('clock', 'live')
    await store.beat(READER_BEAT, now - 60_000)
    const due = { id: 'silent/1', at: now - 1_000, kind: 'close-check', data: { id: 'spot-check/0' } }
    await engine.submit({ kind: 'told', key: 'told/silent', at: now, facts: [{ kind: 'dueSet', due }] })
    expect(await settleDue(store, engine, now)).toBe(0)
    await store.beat(READER_BEAT, now)
    expect(await settleDue(store, engine, now)).toBe(1)
    await store.close()
  })

  test('while the sandbox turns the clock by hand, alarms do nothing', async () => {
    const store = postgresStore({ url: database.url, ledgerKey: 'test' })
    await store.keep('clock', 'sandbox')
    const engine = startEngine({ store, decide: deciding(loadPack) })
    expect(await settleDue(store, engine, Date.now() + 1_000_000_000)).toBe(0)
    await store.close()
  })
})
