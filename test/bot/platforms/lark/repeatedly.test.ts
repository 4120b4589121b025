import { expect, test } from 'vitest'
import { repeatedly } from '../../../../bot/platforms/lark/repeatedly.ts'

const MUCH_LATER = 3_600_000

/** Work whose runs are ended by hand. */
function byHand() {
  const ends: (() => void)[] = []
  const work = () => new Promise<void>((resolve) => void ends.push(resolve))
  return { ends, work }
}

const tick = () => new Promise((resolve) => setImmediate(resolve))

test('what is asked for during a run is done once after it', async () => {
  const { ends, work } = byHand()
  const one = repeatedly(MUCH_LATER, work, () => {})
  const first = one.now()
  const [second, third] = [one.now(), one.now()]
  expect(ends).toHaveLength(1)
  ends[0]!()
  await first
  await tick()
  expect(ends).toHaveLength(2)
  ends[1]!()
  await Promise.all([second, third])
  await tick()
  expect(ends).toHaveLength(2)
  await one.stop()
})

test('a failure is told, and the next time it is done again', async () => {
  const faults: unknown[] = []
  let runs = 0
  const one = repeatedly(
    MUCH_LATER,
    () => Promise.reject(runs++),
    (error) => faults.push(error),
  )
  await one.now()
  await one.now()
  expect(faults).toEqual([0, 1])
  await one.stop()
})

test('it comes by itself at its interval, and after the stop no more', async () => {
  let runs = 0
  const one = repeatedly(
    5,
    async () => runs++,
    () => {},
  )
  await expect.poll(() => runs).toBeGreaterThan(1)
  await one.stop()
  const before = runs
  await one.now()
  expect(runs).toBe(before)
})

test('the stop waits for what is running', async () => {
  const { ends, work } = byHand()
  const one = repeatedly(MUCH_LATER, work, () => {})
  void one.now()
  let stopped = false
  const stopping = one.stop().then(() => {
    stopped = true
  })
  await tick()
  expect(stopped).toBe(false)
  ends[0]!()
  await stopping
})
