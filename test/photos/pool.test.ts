import { afterEach, describe, expect, test } from 'vitest'
import { openPool, type Pool, type PoolError, type PoolOptions } from '../../photos/pool/pool.ts'
import type { OddJob } from './workers/odd-worker.ts'

type Answer = { pid: number }
const pools: Pool<OddJob, Answer>[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})

function open(options: Partial<PoolOptions> = {}): Pool<OddJob, Answer> {
  const pool = openPool<OddJob, Answer>({
    program: new URL('./workers/odd-worker.ts', import.meta.url),
    workers: 1,
    jobMs: 20_000,
    startMs: 20_000,
    memoryMb: 2_000,
    idleMs: 60_000,
    ...options,
  })
  pools.push(pool)
  return pool
}
const fault = (asked: Promise<unknown>) =>
  asked.then(
    () => 'none',
    (error) => (error as PoolError).kind,
  )

describe('a pool', () => {
  test('starts nobody before there is work, and no more than it may', async () => {
    const pool = open({ workers: 2 })
    expect(pool.state().workers).toBe(0)
    const answers = await Promise.all(['answer', 'answer', 'answer', 'answer'].map(() => pool.ask('answer')))
    expect(answers).toHaveLength(4)
    expect(pool.state().workers).toBeGreaterThanOrEqual(1)
    expect(pool.state().workers).toBeLessThanOrEqual(2)
  })

  test('keeps its worker from job to job', async () => {
    const pool = open()
    const first = await pool.ask('answer')
    expect(await fault(pool.ask('throw'))).toBe('fault')
    expect(await pool.ask('answer')).toEqual(first)
  })

  test.each(['segfault', 'exit'] as const)('loses only the job that ends its worker by %s', async (job) => {
    const pool = open()
    const [before, faulty, after] = [pool.ask('answer'), fault(pool.ask(job)), pool.ask('answer')]
    expect(await faulty).toBe('crash')
    expect((await after).pid).not.toBe((await before).pid)
  })

  test('loses only the job that hangs', async () => {
    const pool = open({ jobMs: 1_500 })
    const [hanging, after] = [fault(pool.ask('hang')), pool.ask('answer')]
    expect(await hanging).toBe('timeout')
    expect((await after).pid).toBeGreaterThan(0)
  })

  test('replaces a worker that has grown too large', async () => {
    const pool = open({ memoryMb: 300 })
    const { pid } = await pool.ask({ grow: 10 })
    expect((await pool.ask({ grow: 400 })).pid).toBe(pid)
    expect((await pool.ask('answer')).pid).not.toBe(pid)
  })

  test('lets an idle worker go', async () => {
    const pool = open({ idleMs: 20 })
    const { pid } = await pool.ask('answer')
    while (pool.state().workers > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    expect((await pool.ask('answer')).pid).not.toBe(pid)
  })

  test('says at once to all who wait that no worker can work here', async () => {
    const pool = open({ args: ['unable'] })
    const asked = [pool.ask('answer'), pool.ask('answer')]
    expect(await Promise.all(asked.map(fault))).toEqual(['cannot-start', 'cannot-start'])
    await expect(pool.ask('answer')).rejects.toThrow('there is nothing to work with')
  })

  test('does not try for ever with workers that die before their first job', async () => {
    const pool = open({ args: ['stillborn'] })
    const asked = [pool.ask('answer'), pool.ask('answer')]
    expect(await Promise.all(asked.map(fault))).toEqual(['crash', 'crash'])
  })

  test('ends its workers and refuses what is left when it closes', async () => {
    const pool = open()
    await pool.ask('answer')
    const asked = [fault(pool.ask('hang')), fault(pool.ask('answer'))]
    await pool.close()
    expect(await Promise.all(asked)).toEqual(['closed', 'closed'])
    expect(await fault(pool.ask('answer'))).toBe('closed')
    expect(pool.state().workers).toBe(0)
  })
})
