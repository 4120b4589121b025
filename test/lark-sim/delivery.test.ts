import { expect, test } from 'vitest'
import type { Json, SimOptions } from './index.ts'
import { socketOf } from './support/sdk.ts'
import { openWorld, until } from './support/world.ts'

const TYPE = 'im.message.receive_v1'

/** A long connection that notes the texts it is given, and answers as it is told. */
async function open(options: SimOptions = {}) {
  const world = await openWorld(options)
  const { sim, chat, ann } = world
  const heard: Json[] = []
  const ways = { hear: async (_: Json): Promise<unknown> => undefined }
  const onMessage = (event: Json) => {
    heard.push(event)
    return ways.hear(event)
  }
  const socket = socketOf(sim, { [TYPE]: onMessage })
  await socket.ready
  await until(() => sim.ws.conns.size === 1)
  const say = (text: string) => {
    const { event_id } = sim.sendText(chat.chat_id, ann, text)
    return sim.delivery.log.find((record) => record.event_id === event_id)!
  }
  const texts = () => heard.map(({ message }) => JSON.parse(message.content).text)
  return { ...world, ...socket, heard, texts, ways, say }
}

test('an event may be lost, late, or come more than once', async () => {
  const { sim, heard, texts, say } = await open()
  sim.delivery.addRule({ effect: 'drop', event_type: TYPE })
  sim.delivery.addRule({ effect: 'drop', event_type: 'im.chat.updated_v1' })
  expect(say('lost').state).toBe('dropped')
  sim.delivery.addRule({ effect: 'delay', ms: 50 })
  const late = say('late')
  expect([late.state, late.attempts]).toEqual(['pending', []])
  const prompt = say('prompt')
  await until(() => late.state === 'acked')
  expect(texts()).toEqual(['prompt', 'late'])
  expect(prompt.state).toBe('acked')
  sim.delivery.addRule({ effect: 'duplicate', copies: 2, after_ms: 5 })
  const thrice = say('thrice')
  await until(() => heard.length === 5)
  expect(new Set(heard.slice(2).map(({ event_id }) => event_id))).toEqual(new Set([thrice.event_id]))
  expect(thrice.attempts.map(({ n }) => n)).toEqual([0, -1, -1])
})

test('a handler that fails is answered with 500, and the event comes again', async () => {
  const { ways, say } = await open({ delivery: { retryScheduleMs: [5] } })
  ways.hear = async () => {
    throw new Error('boom')
  }
  const record = say('x')
  await until(() => record.state === 'failed')
  expect(record.attempts).toMatchObject([
    { outcome: 'nack', code: 500 },
    { outcome: 'nack', code: 500 },
  ])
})

test('what waits for its next try can be done at once', async () => {
  const { sim, ways, say } = await open()
  ways.hear = async () => {
    throw new Error('boom')
  }
  const record = say('x')
  await until(() => record.state === 'retry_wait')
  expect(record.nextAt).toBeGreaterThan(sim.now() + 10_000)
  ways.hear = async () => undefined
  expect(sim.delivery.flushRetries()).toBe(1)
  await until(() => record.state === 'acked')
  expect(sim.delivery.flushRetries()).toBe(0)
})

test('held events are shuffled the same way with the same seed', async () => {
  const orders: string[][] = []
  for (let n = 0; n < 2; n += 1) {
    const { sim, say, heard, texts } = await open({ seed: 7 })
    sim.delivery.hold()
    for (const text of ['1', '2', '3', '4', '5', '6']) say(text)
    sim.delivery.release('shuffle')
    await until(() => heard.length === 6)
    orders.push(texts())
  }
  expect(orders[0]).not.toEqual(['1', '2', '3', '4', '5', '6'])
  expect(orders[1]).toEqual(orders[0])
})

test('events that the app has not subscribed to are not pushed', async () => {
  const { say } = await open({ app: { subscribed: ['im.chat.updated_v1'] } })
  expect(say('x').state).toBe('not_subscribed')
})

test('a reset forgets what was under way', async () => {
  const { sim, ways, say, heard } = await open({ delivery: { retryScheduleMs: [1] } })
  let fail: (error: Error) => void = () => {}
  ways.hear = () =>
    new Promise((_, reject) => {
      fail = reject
    })
  const record = say('x')
  await until(() => heard.length === 1)
  sim.reset()
  fail(new Error('boom'))
  await until(() => record.attempts[0]?.outcome === 'nack')
  expect([record.attempts.length, record.state]).toEqual([1, 'in_flight'])
  expect([sim.users.size, sim.delivery.log.length, sim.ws.conns.size]).toEqual([0, 0, 1])
})
