import { expect, test } from 'vitest'
import { attack, type LarkSim, type OutKind, type SimOptions, samplePng } from './index.ts'
import { webhookBot } from './support/echo-bot.ts'
import { openWorld, until } from './support/world.ts'

async function open(options: SimOptions = {}) {
  const world = await openWorld({
    ...options,
    app: { encryptKey: 'k3y', verificationToken: 'vt' },
    delivery: { mode: 'webhook', ...options.delivery },
  })
  return { ...world, id: world.chat.chat_id, bot: await webhookBot(world.sim) }
}

const nth = (sim: LarkSim, kind: OutKind, n: number) => until(() => sim.sent({ kind })[n])

test('over an encrypted and signed webhook: challenge, text, photo, card, press', async () => {
  const { sim, id, ann } = await open()
  expect(await sim.delivery.verifyUrl(sim.cfg.webhook.url)).toMatchObject({ ok: true, status: 200 })
  sim.sendText(id, ann, '你好')
  expect((await nth(sim, 'reply', 0))?.text).toBe('echo: 你好')
  sim.sendImage(id, ann, samplePng('w', 9000))
  expect((await nth(sim, 'reply', 1))?.text).toMatch(/^image \d+ bytes image\/png$/)
  sim.sendText(id, ann, 'card')
  const key = (await nth(sim, 'message', 0))!.message_id!
  expect(await sim.click(key, ann, { text: '+1' })).toMatchObject({ ok: true, toast: { content: 'now 1' } })
  await sim.click(key, ann, { text: '+1' })
  expect(sim.messages.get(key)?.text).toContain('clicks: **2**')
})

const event = {
  sender: { sender_id: {}, sender_type: 'user' },
  message: { message_id: 'om_x', chat_id: 'oc_x', message_type: 'sticker', content: '{}' },
}

test.each(['bad_signature', 'no_signature', 'wrong_key', 'plaintext', 'garbage', 'empty'] as const)(
  'the SDK does not dispatch a push with %s',
  async (kind) => {
    const { sim, bot } = await open()
    const answer = await attack(sim, { kind, event })
    expect(answer.status === 200 || answer.status === 500 || Boolean(answer.error)).toBe(true)
    expect(bot.events).toEqual([])
  },
)

test.each([
  { kind: 'replay', times: 2 },
  { kind: 'old_timestamp', times: 1 },
  { kind: 'wrong_token', times: 1 },
  { kind: 'wrong_app', times: 1 },
] as const)('the SDK lets $kind through, so the bot has to stop it', async ({ kind, times }) => {
  const { sim, bot } = await open()
  await attack(sim, { kind, event })
  expect(bot.events).toHaveLength(times)
})

test('a slow webhook gets the same event again', async () => {
  const { sim, id, ann, bot } = await open({ delivery: { ackTimeoutMs: 200, retryScheduleMs: [20, 20, 20] } })
  sim.faults.add({ api: 'im.message.reply', effect: 'latency', ms: 500 })
  sim.sendText(id, ann, 'slow')
  await until(() => bot.events.length > 1)
  expect(bot.events[0].event_id).toBe(bot.events[1].event_id)
  await nth(sim, 'reply', 0)
  await until(() => sim.delivery.log[0]?.state === 'acked')
  expect(sim.delivery.log[0]?.attempts[0]).toMatchObject({ outcome: 'failed', error: 'timeout' })
  expect(sim.sent({ kind: 'reply' })).toHaveLength(1)
})

test('what is wrong with an answered press is told by its code', async () => {
  const { sim, id, ann } = await open()
  sim.sendText(id, ann, 'card')
  const key = (await nth(sim, 'message', 0))!.message_id!
  const press = () => sim.click(key, ann, { text: '+1' })
  const url = sim.cfg.webhook.url
  sim.cfg.webhook.callbackUrl = url.replace('/webhook', '/elsewhere')
  sim.cfg.delivery.callbackTimeoutMs = 50
  expect(await press()).toMatchObject({ ok: false, code: 200341 })
  sim.cfg.delivery.callbackTimeoutMs = 3000
  sim.cfg.webhook.callbackUrl = 'http://127.0.0.1:1/webhook'
  expect(await press()).toMatchObject({ ok: false, code: 200342 })
  sim.cfg.webhook.callbackUrl = `${sim.url}/no-such-endpoint`
  expect(await press()).toMatchObject({ ok: false, code: 200671 })
})
