import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Json } from './index.ts'
import { socketOf, spyLogger } from './support/sdk.ts'
import { openWorld, until } from './support/world.ts'

/** How the long connection of the SDK 1.74 behaves, for which the bot makes up. */
const BUTTON = { tag: 'button', text: { tag: 'plain_text', content: 'ok' } }
const CARD = {
  schema: '2.0',
  body: { elements: [{ ...BUTTON, behaviors: [{ type: 'callback', value: {} }] }] },
}

test('an app id of another shape is only logged', async () => {
  const { sim } = await openWorld()
  const { lines, logger } = spyLogger()
  const errors: unknown[] = []
  const onError = (error: unknown) => errors.push(error)
  const { state } = socketOf(sim, {}, { appId: 'cli_test', logger, onError })
  await until(() => lines.length > 0)
  await sleep(20)
  expect(JSON.stringify(lines)).toContain('invalid appId')
  expect([errors, state(), sim.ws.stats.endpoint]).toEqual([[], 'idle', 0])
})

test.each([1, 403, 514, 1000040350])(
  'the code %i at the endpoint is the end: one error and no more tries',
  async (code) => {
    const { sim } = await openWorld()
    vi.spyOn(Math, 'random').mockReturnValue(0)
    onTestFinished(() => void vi.restoreAllMocks())
    sim.ws.endpointFaults = [{ code }]
    const errors: unknown[] = []
    const { state } = socketOf(sim, {}, { onError: (error) => errors.push(error) })
    await until(() => errors.length > 0)
    await sleep(100)
    expect([errors.length, state(), sim.ws.stats.endpoint]).toEqual([1, 'failed', 1])
  },
)

test.each([{ status: 503, raw: 'busy' }, { code: 1000040343 }])(
  '%j at the endpoint is tried again',
  async (fault) => {
    const { sim } = await openWorld()
    vi.spyOn(Math, 'random').mockReturnValue(0) // the first tries are spread over half a minute
    onTestFinished(() => void vi.restoreAllMocks())
    sim.ws.endpointFaults = [fault]
    const { ready } = socketOf(sim)
    expect(await ready).toBe(true)
    expect(sim.ws.stats.endpoint).toBe(2)
  },
)

test('a frame of type card is dropped without an answer', async () => {
  const { sim, chat, ann } = await openWorld()
  const pressed: Json[] = []
  const onPress = async (event: Json) => {
    pressed.push(event)
    return {}
  }
  await socketOf(sim, { 'card.action.trigger': onPress }).ready
  const sender = { sender_type: 'app' } as const
  const { message_id } = sim.storeMessage({ chat, msg_type: 'interactive', content: '', sender, card: CARD })
  expect(await sim.click(message_id, ann, { text: 'ok' })).toMatchObject({ ok: true })
  sim.cfg.ws.cardFrameType = 'card'
  sim.cfg.delivery.callbackTimeoutMs = 150
  expect(await sim.click(message_id, ann, { text: 'ok' })).toMatchObject({ ok: false, code: 200341 })
  expect(pressed).toHaveLength(1)
})

test.each([undefined, 0.2])(
  'with the ping timeout %s and pings each 0.1 s a half-open connection is never noticed',
  async (pingTimeout) => {
    const { sim } = await openWorld({ ws: { pingInterval: 0.1 } })
    const { ready, state } = socketOf(sim, {}, { wsConfig: { pingTimeout } })
    await ready
    sim.ws.disrupt('freeze')
    await sleep(700)
    expect([state(), sim.ws.stats.handshakes]).toEqual(['connected', 1])
  },
)

test('a ping timeout below the ping interval notices it', async () => {
  const { sim } = await openWorld({ ws: { pingInterval: 0.4 } })
  const { ready } = socketOf(sim, {}, { wsConfig: { pingTimeout: 0.1 } })
  await ready
  sim.ws.disrupt('freeze')
  expect(await until(() => sim.ws.stats.handshakes > 1)).toBe(true)
})

test('an answer is sent only after the handler is done', async () => {
  const { sim, chat, ann } = await openWorld()
  let finish: () => void = () => {}
  let began = false
  const onMessage = () =>
    new Promise<void>((resolve) => {
      began = true
      finish = resolve
    })
  await socketOf(sim, { 'im.message.receive_v1': onMessage }).ready
  sim.sendText(chat.chat_id, ann, 'x')
  await until(() => began)
  expect(sim.delivery.log[0]?.state).toBe('in_flight')
  finish()
  await until(() => sim.delivery.log[0]?.state === 'acked')
})

test('a press without an answer is answered with an empty frame', async () => {
  const { sim, chat, ann } = await openWorld()
  await socketOf(sim, { 'card.action.trigger': async () => undefined }).ready
  const card = { elements: [{ tag: 'action', actions: [{ ...BUTTON, value: { a: 1 } }] }] }
  const sender = { sender_type: 'app' } as const
  const { message_id } = sim.storeMessage({ chat, msg_type: 'interactive', content: '', sender, card })
  const { warnings } = await sim.click(message_id, ann, { text: 'ok' })
  expect(warnings).toEqual([expect.stringContaining('return {}')])
})
