import { expect, test } from 'vitest'
import { ALL_SCOPES, type LarkSim } from './index.ts'
import { control, openWorld } from './support/world.ts'

/** A simulator with nobody there, spoken to over HTTP only. */
async function open() {
  const { sim } = await openWorld({ delivery: { retryScheduleMs: [] } })
  sim.reset()
  const get = (path: string) => control(sim, 'GET', path)
  const post = (path: string, body: object = {}) => control(sim, 'POST', path, body)
  const zoe = (await post('users', { name: 'Zoe', email: 'zoe@x.test' })).open_id as string
  const chat = await post('chats', { name: 'Z', members: [zoe] })
  return { sim, get, post, zoe, chat }
}

const typesOf = (sim: LarkSim) => sim.delivery.log.map(({ type }) => type.replace(/^im\.|_v1$/g, ''))

test('people do over HTTP what they do in process', async () => {
  const { sim, get, post, zoe, chat } = await open()
  expect(chat).toMatchObject({ name: 'Z', members: [zoe], botIn: true })
  const parts = [
    [{ text: 'a' }, { at: 'bot' }],
    [{ image: 'one' }, { image: 'two' }],
  ]
  const sends: [string, object][] = [
    ['send/text', { text: 'hi {{bot}}' }],
    ['send/image', { label: 'p' }],
    ['send/image', { size: 9 }],
    ['send/location', { name: 'HQ', longitude: 116.3, latitude: 39.9 }],
    ['send/file', { name: 'a.csv', base64: Buffer.from('姓名').toString('base64') }],
    ['send/post', { title: 'T', parts }],
    ['send/raw', { msg_type: 'merge_forward', content: 'Merged and Forwarded Message' }],
  ]
  for (const [path, body] of sends)
    expect((await post(path, { chat_id: chat.chat_id, user: zoe, ...body })).message_id).toMatch(/^om_/)
  const dm = await post('send/text', { chat_id: 'dm', user: zoe, text: 'private' })
  const { items } = await get(`messages?chat_id=${chat.chat_id}`)
  expect(items.map(({ msg_type }: { msg_type: string }) => msg_type)).toEqual([
    ...['text', 'image', 'image', 'location', 'file', 'post', 'merge_forward'],
  ])
  expect((await get('events?type=im.message.receive_v1')).items).toHaveLength(8)
  expect([...sim.files.values()].map(({ data, name }) => `${name} ${data}`)).toEqual(['a.csv 姓名'])
  expect([...sim.images.values()].map(({ data }) => data.length)).toContain(9)

  await post('react', { message_id: dm.message_id, user: zoe, emoji: 'OK' })
  await post('react', { message_id: dm.message_id, user: zoe, emoji: 'OK', deleted: true })
  await post('recall', { message_id: dm.message_id, by: zoe })
  await post('event', { type: 'im.any_v1', event: { a: 1 } })
  expect(typesOf(sim).slice(-4)).toEqual([
    'message.reaction.created',
    'message.reaction.deleted',
    'message.recalled',
    'any',
  ])
})

test('groups change over HTTP', async () => {
  const { sim, post, zoe, chat } = await open()
  const { chat_id } = chat
  const dan = (await post('users', { name: 'Dan' })).open_id
  await post('users/update', { open_id: dan, inScope: false })
  expect(sim.users.get(dan)?.inScope).toBe(false)
  await post('chats/members/add', { chat_id, users: [dan], by: zoe })
  await post('chats/members/remove', { chat_id, users: [dan], withdrawn: true })
  await post('chats/rename', { chat_id, name: 'Y' })
  await post('chats/bot/remove', { chat_id, by: zoe })
  await post('chats/bot/add', { chat_id, by: zoe })
  await post('chats/dissolve', { chat_id })
  expect(typesOf(sim)).toEqual([
    'chat.member.bot.added',
    'chat.member.user.added',
    'chat.member.user.withdrawn',
    'chat.updated',
    'chat.member.bot.deleted',
    'chat.member.bot.added',
    'chat.disbanded',
  ])
  expect(sim.chats.get(chat_id)).toMatchObject({ name: 'Y', dissolved: true, botIn: true })
})

test('the outbox can be waited for', async () => {
  const { sim, get, chat } = await open()
  const waiting = get('outbox?min=2&kind=message,reply&wait=5000')
  sim.record('upload', { image_key: 'i' })
  sim.record('message', { chat_id: chat.chat_id, text: 'one' })
  sim.record('reply', { chat_id: 'other', text: 'two' })
  const { items, last } = await waiting
  expect([items.map(({ text }: { text: string }) => text), last]).toEqual([['one', 'two'], 3])
  expect((await get('outbox?since=2')).items).toMatchObject([{ text: 'two' }])
  expect((await get(`outbox?chat_id=${chat.chat_id}`)).items).toMatchObject([{ text: 'one' }])
  expect((await get('outbox?min=9&wait=1')).items).toHaveLength(3)
})

test('the app and its settings are seen and changed', async () => {
  const { sim, get, post } = await open()
  const { appId, appSecret, botOpenId } = sim.app
  expect(await get('app')).toMatchObject({
    domain: sim.url,
    app_id: appId,
    app_secret: appSecret,
    bot_open_id: botOpenId,
  })
  await post('config', {
    delivery: { timeScale: 0.5 },
    webhook: { url: 'http://x.test' },
    tokenErrorStatus: 401,
    app: { scopes: ['im:message'], encryptKey: 'k', botEnabled: false },
  })
  expect(sim.cfg).toMatchObject({
    delivery: { timeScale: 0.5, ackTimeoutMs: 3000 },
    webhook: { url: 'http://x.test' },
    tokenErrorStatus: 401,
  })
  expect(sim.app).toMatchObject({ scopes: new Set(['im:message']), encryptKey: 'k', botEnabled: false })
  const state = await get('state')
  expect(state.app).toMatchObject({ appId, scopes: ['im:message'] })
  expect(state.app).not.toHaveProperty('appSecret')
  expect(state).toMatchObject({ users: [{ name: 'Zoe' }], chats: [{ name: 'Z' }], connections: [] })
  const { now } = await post('time/advance', { ms: 60_000 })
  expect(now - Date.now()).toBeGreaterThan(50_000)
  await post('reset')
  expect((await get('state')).users).toEqual([])
  expect(ALL_SCOPES).toContain('im:message.group_msg')
})

test('faults are set, seen and cleared', async () => {
  const { sim, get, post, zoe, chat } = await open()
  const { id } = await post('faults', { api: 'im.message.create', effect: 'error' })
  await post('faults', { api: 'bot.info', effect: 'hang' })
  await post('delivery/fault', { effect: 'drop', event_type: 'im.message.receive_v1' })
  await post('ws/endpoint-fault', { code: 1 })
  await post('ws/handshake-fault', { effect: 'hang' })
  expect(await get('faults')).toMatchObject({
    http: [{ effect: 'error', times: 1 }, { effect: 'hang' }],
    delivery: [{ effect: 'drop' }],
    endpoint: [{ code: 1, times: 1 }],
    handshake: [{ effect: 'hang', times: 1 }],
  })
  expect(await post('faults/clear', { id })).toEqual({ removed: 1 })
  expect(await post('faults/clear')).toEqual({ ok: true })
  expect(await get('faults')).toEqual({ http: [], delivery: [], endpoint: [], handshake: [] })

  expect(await post('delivery/hold')).toEqual({ held: 0 })
  const { event_id } = await post('send/text', { chat_id: chat.chat_id, user: zoe, text: 'x' })
  expect(await post('delivery/release', { order: 'reverse' })).toEqual({ released: [event_id] })
  expect(await post('delivery/redeliver', { event_id })).toEqual({ ok: true })
  await expect(post('delivery/redeliver', { event_id: 'x' })).rejects.toThrow('no such event')
  expect(await post('delivery/flush-retries')).toEqual({ fired: 0 })
  expect(await post('ws/disrupt', { how: 'close' })).toEqual({ connections: 0 })
  expect(await post('tokens/revoke')).toEqual({ revoked: 0 })
  expect(await post('webhook/verify', { url: `${sim.url}/no` })).toMatchObject({ ok: false, status: 404 })
  expect(await post('webhook/attack', { kind: 'replay', url: `${sim.url}/no` })).toMatchObject({
    status: 404,
  })
})

test('a press over HTTP tells what the user would see', async () => {
  const { sim, post, zoe, chat } = await open()
  const card = { elements: [{ tag: 'button', text: { tag: 'plain_text', content: 'ok' }, value: { a: 1 } }] }
  const known = sim.chats.get(chat.chat_id)!
  const sender = { sender_type: 'app' } as const
  const { message_id } = sim.storeMessage({ chat: known, msg_type: 'interactive', content: '', sender, card })
  const press = (more: object) => post('click', { message_id, user: zoe, ...more })
  expect(await press({ text: 'ok' })).toMatchObject({ ok: false, code: 200340 })
  expect(await press({ text: 'no' })).toMatchObject({
    code: -1,
    available: [{ text: 'ok', value: { a: 1 } }],
  })
})

test('calls, remarks and counts are seen', async () => {
  const { sim, get } = await open()
  await fetch(`${sim.url}/open-apis/nothing`)
  await fetch(`${sim.url}/open-apis/bot/v3/info`)
  expect((await get('calls?api=bot.info')).items).toMatchObject([{ status: 400, code: 99991661, seq: 2 }])
  expect((await get('calls?since=1')).items).toHaveLength(1)
  expect((await get('lints')).items).toMatchObject([{ where: 'http' }])
  expect(await get('stats')).toMatchObject({ calls: 2, lints: 1, ws: { connections: 0 } })
})

test('mistakes are told', async () => {
  const { get, post, zoe, chat } = await open()
  const { chat_id } = chat
  await expect(get('nope')).rejects.toThrow('unknown control operation GET nope')
  await expect(post('send/text', { chat_id: 'oc_x', user: zoe, text: 'x' })).rejects.toThrow(
    'no such chat oc_x',
  )
  await expect(post('send/text', { chat_id, user: 'ou_x', text: 'x' })).rejects.toThrow('no such user ou_x')
  const { open_id } = await post('users', { name: 'Dan' })
  await expect(post('send/text', { chat_id, user: open_id, text: 'x' })).rejects.toThrow(
    'Dan is not a member of Z',
  )
  expect(await post('send/text', { chat_id, user: open_id, text: 'x', force: true })).toMatchObject({
    delivered: true,
  })
  await expect(post('click', { message_id: 'om_x', user: zoe })).rejects.toThrow('is not a card')
})
