import { expect, test } from 'vitest'
import { type LarkSim, type OutKind, type SimOptions, samplePng } from './index.ts'
import { wsBot } from './support/echo-bot.ts'
import { openWorld, until } from './support/world.ts'

async function open(options: SimOptions & { pingTimeout?: number } = {}) {
  const world = await openWorld(options)
  return { ...world, id: world.chat.chat_id, bot: await wsBot(world.sim, options) }
}

const nth = (sim: LarkSim, kind: OutKind, n: number) => until(() => sim.sent({ kind })[n])
const attemptsOf = (sim: LarkSim, eventId: string | null) =>
  sim.delivery.log.find(({ event_id }) => event_id === eventId)!

test('text, photo, card, a press answered with a card and one answered by a patch', async () => {
  const { sim, id, ann, ben } = await open()
  const asked = sim.sendText(id, ann, 'hello')
  expect(await nth(sim, 'reply', 0)).toMatchObject({ text: 'echo: hello', reply_to: asked.message_id })
  const photo = samplePng('a', 70_000)
  sim.sendImage(id, ann, photo)
  expect((await nth(sim, 'reply', 1))?.text).toBe(`image ${photo.length} bytes image/png`)

  sim.sendText(id, ann, 'card')
  const card = await nth(sim, 'message', 0)
  const key = card!.message_id!
  expect(card?.text).toBe('Counter\nclicks: **0**\nWho\nyou\n+1')
  const first = await sim.click(key, ann, { text: '+1' })
  expect(first).toMatchObject({ ok: true, toast: { content: 'now 1' } })
  expect(sim.messages.get(key)?.text).toContain('clicks: **1**')
  expect(await sim.click(key, ben, { value: { op: 'inc' } })).toMatchObject({ ok: true })
  expect(sim.messages.get(key)?.text).toContain('clicks: **2**')
  expect(sim.sent({ kind: 'card_update' }).map(({ how }) => how)).toEqual(['callback', 'patch'])
  expect(sim.sent({ kind: 'toast' })).toMatchObject([{ operator: ann, text: 'now 1' }])
  expect(sim.lints.map(({ where }) => where)).toEqual(['patch'])
})

test('the SDK sees the whole event', async () => {
  const { sim, id, ann, bot } = await open()
  sim.sendText(id, ann, '{{bot}} and {{all}} hi')
  sim.sendLocation(id, ann, { name: 'HQ', longitude: 116.391, latitude: 39.907 })
  sim.sendFile(id, ann, 'a.pdf', Buffer.from('x'))
  const parts = [
    [{ text: 'shop ' }, { at: 'bot' }],
    [{ image: samplePng('1') }, { image: samplePng('2') }],
  ]
  const post = sim.sendPost(id, ann, { title: 'Visit', parts })
  sim.sendText('dm', ann, 'private')
  await until(() => bot.events.length === 5)

  const event = (type: string, chat = 'group') =>
    bot.events.find(({ message }) => message.message_type === type && message.chat_type === chat)
  const content = (type: string) => JSON.parse(event(type).message.content)
  const { appId, tenantKey, botOpenId } = sim.app
  expect(event('text')).toMatchObject({
    app_id: appId,
    tenant_key: tenantKey,
    event_type: 'im.message.receive_v1',
    create_time: expect.stringMatching(/^\d{13}$/),
    sender: { sender_type: 'user', sender_id: { open_id: ann } },
  })
  expect(Object.keys(event('text').sender.sender_id).sort()).toEqual(['open_id', 'union_id', 'user_id'])
  expect(content('text').text).toBe('@_user_1 and @_all hi')
  expect(event('text').message.mentions).toMatchObject([{ key: '@_user_1', id: { open_id: botOpenId } }])
  expect(content('location')).toEqual({ name: 'HQ', longitude: '116.391', latitude: '39.907' })
  expect(content('file').file_name).toBe('a.pdf')
  const photos = content('post')
    .content.flat()
    .filter(({ tag }: { tag: string }) => tag === 'img')
  expect(photos.map(({ image_key }: { image_key: string }) => image_key)).toEqual(post.image_keys)
  expect(JSON.parse(event('text', 'p2p').message.content).text).toBe('private')
})

test('without the scope for all messages only what mentions the bot is pushed, which no photo does', async () => {
  const { sim, id, ann, bot } = await open()
  sim.app.scopes.delete('im:message.group_msg')
  expect(sim.sendText(id, ann, 'plain').delivered).toBe(false)
  expect(sim.sendImage(id, ann, samplePng()).delivered).toBe(false)
  expect(sim.sendText(id, ann, '{{all}} x').delivered).toBe(false)
  expect(sim.sendText(id, ann, '{{bot}} x').delivered).toBe(true)
  await nth(sim, 'reply', 0)
  expect(bot.events).toHaveLength(1)
})

test('redelivery keeps the event id, a duplicate may have a new one; the message id stays', async () => {
  const { sim, id, ann, bot } = await open()
  const once = sim.sendText(id, ann, 'once')
  await nth(sim, 'reply', 0)
  sim.delivery.redeliver(once.event_id, 2)
  sim.delivery.addRule({ effect: 'duplicate_new_event_id', event_type: 'im.message.receive_v1' })
  sim.sendText(id, ann, 'twice')
  await until(() => bot.events.length === 5)
  await nth(sim, 'reply', 1)
  expect(new Set(bot.events.map(({ event_id }) => event_id)).size).toBe(3)
  expect(new Set(bot.events.map(({ message }) => message.message_id)).size).toBe(2)
  expect(sim.sent({ kind: 'reply' })).toHaveLength(2)
})

test('an event whose acks are lost is pushed five times in all', async () => {
  const { sim, id, ann, bot } = await open({ delivery: { timeScale: 1e-6 } })
  sim.delivery.addRule({ effect: 'ignore_ack', times: -1 })
  const record = attemptsOf(sim, sim.sendText(id, ann, 'x').event_id)
  await until(() => record.state === 'failed')
  expect(record.attempts.map(({ n, outcome }) => [n, outcome])).toEqual(
    [0, 1, 2, 3, 4].map((n) => [n, 'ack_ignored']),
  )
  expect(bot.events).toHaveLength(5)
})

test('held events come when released, in the order that is asked for', async () => {
  const { sim, id, ann, bot } = await open()
  sim.delivery.hold()
  const held = ['1', '2', '3'].map((text) => sim.sendText(id, ann, text))
  expect(held.map(({ event_id }) => attemptsOf(sim, event_id).state)).toEqual(['held', 'held', 'held'])
  sim.delivery.release('reverse')
  await until(() => bot.events.length === 3)
  expect(bot.events.map(({ message }) => JSON.parse(message.content).text)).toEqual(['3', '2', '1'])
})

test('pieces are put together in any order; when one is lost the event comes again', async () => {
  const { sim, id, ann, bot } = await open()
  const text = '长文'.repeat(500)
  sim.delivery.addRule({ effect: 'fragment', bytes: 100, order: 'reverse' })
  const whole = attemptsOf(sim, sim.sendText(id, ann, text).event_id)
  await until(() => whole.state === 'acked')
  expect(JSON.parse(bot.events[0].message.content).text).toBe(text)
  expect(whole.attempts).toMatchObject([{ outcome: 'acked' }])
  expect(whole.attempts[0]!.frames).toBeGreaterThan(10)

  sim.delivery.addRule({ effect: 'fragment', bytes: 100, loseLast: true })
  sim.cfg.delivery.ackTimeoutMs = 50
  const cut = attemptsOf(sim, sim.sendText(id, ann, 'b'.repeat(400)).event_id)
  await until(() => cut.state === 'retry_wait')
  sim.cfg.delivery.ackTimeoutMs = 3000
  sim.delivery.flushRetries()
  await until(() => cut.state === 'acked')
  expect(cut.attempts.map(({ outcome }) => outcome)).toEqual(['timeout', 'acked'])
})

test('broken frames do not hurt; events wait until a cut connection is up again', async () => {
  const { sim, id, ann, bot } = await open({ delivery: { retryScheduleMs: Array(20).fill(100) } })
  for (const how of ['garbage', 'bad_json', 'bad_fragment'] as const) sim.ws.disrupt(how)
  sim.sendText(id, ann, 'still here')
  expect((await nth(sim, 'reply', 0))?.text).toBe('echo: still here')

  sim.ws.endpointFaults = [{ status: 503, raw: 'away', times: -1 }]
  sim.ws.disrupt('terminate')
  await until(() => sim.ws.conns.size === 0)
  const away = attemptsOf(sim, sim.sendText(id, ann, 'while away').event_id)
  await until(() => away.state === 'retry_wait')
  sim.ws.endpointFaults = []
  expect((await nth(sim, 'reply', 1))?.text).toBe('echo: while away')
  await until(() => away.state === 'acked')
  expect(away.attempts[0]).toMatchObject({ outcome: 'failed', error: 'no connection' })
  expect(away.attempts.at(-1)?.outcome).toBe('acked')
  expect(bot.socket.getConnectionStatus().state).toBe('connected')
})

test('a connection open at one end only is healed by a ping timeout below the ping interval', async () => {
  const { sim, id, ann } = await open({
    pingTimeout: 0.2,
    ws: { pingInterval: 0.5 },
    delivery: { ackTimeoutMs: 200, retryScheduleMs: Array(20).fill(200) },
  })
  sim.ws.disrupt('freeze')
  sim.sendText(id, ann, 'hello?')
  expect((await nth(sim, 'reply', 0))?.text).toBe('echo: hello?')
  expect(sim.ws.stats.handshakes).toBeGreaterThan(1)
})

test('who handles an event for longer than the ack window gets it again', async () => {
  const { sim, id, ann, bot } = await open({ delivery: { ackTimeoutMs: 200, retryScheduleMs: [20] } })
  sim.faults.add({ api: 'im.message.reply', effect: 'latency', ms: 500 })
  sim.sendText(id, ann, 'slow')
  await until(() => bot.events.length === 2)
  await until(() => sim.ws.stats.late_acks > 0)
  expect(sim.sent({ kind: 'reply' })).toHaveLength(1)
  expect(sim.ws.stats.unknown_acks).toBe(0)
})

test('a press that is answered too late fails for the user', async () => {
  const { sim, id, ann } = await open()
  sim.sendText(id, ann, 'card')
  const { message_id } = (await nth(sim, 'message', 0))!
  await sim.click(message_id!, ann, { text: '+1' })
  sim.cfg.delivery.callbackTimeoutMs = 50
  sim.faults.add({ api: 'im.message.patch', effect: 'latency', ms: 150 })
  expect(await sim.click(message_id!, ann, { text: '+1' })).toMatchObject({ ok: false, code: 200341 })
})

test('of several connections one gets each event, and there is a most', async () => {
  const { sim, users, bot } = await open({ ws: { maxConnections: 2 } })
  const second = await wsBot(sim)
  for (let n = 0; n < 12; n += 1) sim.sendText('dm', users[n % 3]!.open_id, `m${n}`)
  await until(() => bot.events.length + second.events.length === 12)
  expect([bot.events.length > 0, second.events.length > 0]).toEqual([true, true])
  const third = wsBot(sim)
  await until(() => sim.ws.stats.rejected > 0)
  expect(sim.ws.conns.size).toBe(2)
  second.socket.close({ force: true })
  await third
  expect(sim.ws.conns.size).toBe(2)
})
