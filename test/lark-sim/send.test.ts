import { describe, expect, test } from 'vitest'
import { samplePng } from './index.ts'
import { openWorld } from './support/world.ts'

const open = () => openWorld({ rate: { enabled: false } })
const TEXT = { text: 'hi' }
const TO_CHAT = '?receive_id_type=chat_id'

test('what is missing or of the wrong type is named', async () => {
  const { api, chat } = await open()
  const post = (query: string, body: object | string) => api.call('POST', `/im/v1/messages${query}`, body)
  const whole = { receive_id: chat.chat_id, msg_type: 'text', content: '{"text":"x"}' }
  const field = (name: string) => ({ code: 99992402, error: { field_violations: [{ field: name }] } })
  expect(await post('', whole)).toMatchObject(field('receive_id_type'))
  expect(await post('?receive_id_type=phone', whole)).toMatchObject(field('receive_id_type'))
  for (const name of ['receive_id', 'msg_type', 'content'])
    expect(await post(TO_CHAT, { ...whole, [name]: undefined })).toMatchObject(field(name))
  expect(await post(TO_CHAT, { ...whole, uuid: 'u'.repeat(51) })).toMatchObject(field('uuid'))
  expect(await post(TO_CHAT, { ...whole, uuid: 'u'.repeat(50) })).toMatchObject({ code: 0 })
  expect((await post(TO_CHAT, { ...whole, content: TEXT })).code).toBe(9499)
  expect((await post(TO_CHAT, 'not json')).code).toBe(9499)
  expect((await post(TO_CHAT, '[]')).code).toBe(9499)
})

test.each([
  ['text', 'hello', 'not a string in json format'],
  ['text', '[]', 'not a string in json format'],
  ['text', '{"text":""}', 'text content is invalid'],
  ['markdown', '{}', 'invalid msg_type'],
  ['toString', '{}', 'invalid msg_type'],
  ['post', '{"zh_cn":{}}', 'invalid post content'],
  ['post', '{"zh_cn":{"content":[[{"tag":"img","image_key":"img_x"}]]}}', 'invalid image_key'],
  ['post', '{"zh_cn":{"content":[[{"tag":"at","user_id":"ou_x"}]]}}', 'invalid user_id'],
  ['post', '{"zh_cn":{"content":[[{"tag":"button"}]]}}', 'invalid post tag button'],
  ['image', '{"image_key":"img_x"}', 'invalid image_key'],
  ['file', '{"file_key":"file_x"}', 'invalid file_key'],
  ['share_chat', '{"chat_id":"oc_x"}', 'invalid chat_id'],
  ['share_user', '{"user_id":"ou_x"}', 'invalid user_id'],
  ['system', '{}', 'only supported in p2p'],
])('%s with the content %s is refused', async (type, content, says) => {
  const { api, chat } = await open()
  const answer = await api.send(chat.chat_id, type, content)
  expect(answer).toMatchObject({ status: 400, code: 230001, msg: expect.stringContaining(says) })
})

test.each([
  { type: 'text', most: 150 * 1024, of: (text: string) => ({ text }) },
  {
    type: 'post',
    most: 30 * 1024,
    of: (text: string) => ({ zh_cn: { content: [[{ tag: 'text', text }]] } }),
  },
])('a $type has $most bytes at most', async ({ type, most, of }) => {
  const { api, chat } = await open()
  const room = most - JSON.stringify(of('')).length
  expect((await api.send(chat.chat_id, type, of('x'.repeat(room)))).code).toBe(0)
  expect((await api.send(chat.chat_id, type, of('x'.repeat(room + 1)))).code).toBe(230025)
})

describe('who can be reached', () => {
  test('a chat with the bot in it, while it stands', async () => {
    const { sim, api, chat, ann } = await open()
    expect((await api.send('oc_nope', 'text', TEXT)).msg).toContain('invalid receive_id')
    const other = sim.addChat({ bot: false, members: [ann] })
    expect((await api.send(other.chat_id, 'text', TEXT)).code).toBe(230002)
    sim.dissolve(chat.chat_id, ann)
    expect((await api.send(chat.chat_id, 'text', TEXT)).code).toBe(232009)
  })

  test('a person by any id, within the reach of the app', async () => {
    const { sim, api, users } = await open()
    const [ann, ben, cyd] = users
    const post = (type: string, id: string) =>
      api.call('POST', `/im/v1/messages?receive_id_type=${type}`, {
        receive_id: id,
        msg_type: 'text',
        content: JSON.stringify(TEXT),
      })
    const sent = await post('open_id', ann.open_id)
    expect(sent.data).toMatchObject({ msg_type: 'text', sender: { id: sim.app.appId, sender_type: 'app' } })
    expect(sent.headers.get('x-tt-logid')).toBeTruthy()
    expect(sim.chats.get(sent.data.chat_id)).toMatchObject({ type: 'p2p', members: new Set([ann.open_id]) })
    for (const type of ['user_id', 'union_id', 'email'] as const)
      expect((await post(type, ann[type])).data.chat_id).toBe(sent.data.chat_id)
    ben.inScope = false
    expect((await post('open_id', ben.open_id)).code).toBe(230013)
    cyd.resigned = true
    expect((await post('open_id', cyd.open_id)).code).toBe(230029)
  })
})

test('mentions in a text are numbered and listed; a stranger is only remarked upon', async () => {
  const { sim, api, chat, users } = await open()
  const at = (id: string) => `<at user_id="${id}">x</at>`
  const sent = await api.send(chat.chat_id, 'text', { text: `${at(users[0].open_id)} and ${at('all')}` })
  expect(JSON.parse(sent.data.body.content).text).toBe('@_user_1 and @_all')
  expect(sent.data.mentions).toMatchObject([{ key: '@_user_1', id: users[0].open_id, name: 'Ann' }])
  expect(sim.sent()).toMatchObject([{ text: '@Ann and @all', mentions: [users[0].open_id] }])
  expect(sim.lints).toEqual([])

  await api.send(chat.chat_id, 'text', { text: `${at('ou_nobody')} <at email="ben@x.test"></at>` })
  expect(sim.sent().at(-1)).toMatchObject({ text: '@x @Ben', mentions: [users[1].open_id] })
  await api.send(chat.chat_id, 'text', { text: `<at user_id='${users[0].open_id}'>x</at>` })
  expect(sim.lints.map(({ where, text }) => `${where}: ${text}`)).toEqual([
    'text: text mentions an unknown user ou_nobody: shown as plain text',
    'text: single-quoted <at user_id=…> is not parsed by the platform',
  ])
})

test('a post is stored without its locale', async () => {
  const { sim, api, chat, users } = await open()
  const content = [
    [
      { tag: 'text', text: 'to ' },
      { tag: 'at', user_id: users[1].open_id },
    ],
    [{ tag: 'hr' }, { tag: 'a', href: 'https://x.test' }],
  ]
  const sent = await api.send(chat.chat_id, 'post', { zh_cn: { title: 'Plan', content } })
  expect(JSON.parse(sent.data.body.content)).toEqual({ title: 'Plan', content })
  expect(sim.sent()).toMatchObject([
    { text: 'Plan\nto @Ben\n---https://x.test', mentions: [users[1].open_id] },
  ])
})

test("a person's picture cannot be sent on", async () => {
  const { sim, api, chat, ann } = await open()
  const { image_key } = sim.sendImage(chat.chat_id, ann, samplePng())
  expect((await api.send(chat.chat_id, 'image', { image_key })).code).toBe(230017)
})

test('one message a uuid within the hour', async () => {
  const { sim, api, chat } = await open()
  const send = (text: string) => api.send(chat.chat_id, 'text', { text }, { uuid: 'k1' })
  const first = await send('hi')
  expect((await send('hi')).data.message_id).toBe(first.data.message_id)
  expect(sim.sent().map(({ kind }) => kind)).toEqual(['message', 'dedup'])
  expect(sim.lints).toEqual([])
  expect((await send('other')).data.message_id).toBe(first.data.message_id)
  expect(sim.lints).toMatchObject([{ where: 'uuid' }])
  sim.advance(3_600_001)
  expect((await send('hi')).code).toBe(0)
  expect(sim.sent({ kind: 'message' })).toHaveLength(2)
})

test('a reply knows what it answers, and a thread is one for all', async () => {
  const { sim, api, chat, ann } = await open()
  const asked = sim.sendText(chat.chat_id, ann, 'hi').message_id
  const reply = (id: string, more: object = {}) =>
    api.call('POST', `/im/v1/messages/${id}/reply`, { msg_type: 'text', content: '{"text":"re"}', ...more })
  const first = await reply(asked)
  expect(first.data).toMatchObject({ parent_id: asked, root_id: asked })
  const second = await reply(first.data.message_id, { reply_in_thread: true })
  expect(second.data).toMatchObject({ parent_id: first.data.message_id, root_id: asked })
  const third = await reply(second.data.message_id, { reply_in_thread: true })
  expect(second.data.thread_id).toMatch(/^omt_/)
  expect(third.data.thread_id).toBe(second.data.thread_id)
  expect((await reply(asked, { reply_in_thread: 'yes' })).code).toBe(9499)
  expect((await reply('om_nope')).code).toBe(99992354)
  sim.recall(asked, ann)
  expect((await reply(asked)).code).toBe(230011)
})
