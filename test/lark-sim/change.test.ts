import { describe, expect, test } from 'vitest'
import { rawApi } from './support/raw-api.ts'
import { openWorld } from './support/world.ts'

const DAY_MS = 86_400_000
const EMPTY = { schema: '2.0', body: { elements: [] } }
const EDIT = { msg_type: 'text', content: '{"text":"edited"}' }

/** A card, a text of the bot's and one of Ann's. */
async function open() {
  const world = await openWorld({ rate: { enabled: false } })
  const { sim, api, chat, ann } = world
  const sent = async (type: string, content: object) =>
    (await api.send(chat.chat_id, type, content)).data.message_id as string
  const card = await sent('interactive', EMPTY)
  const text = await sent('text', { text: 'hi' })
  const theirs = sim.sendText(chat.chat_id, ann, 'hi').message_id
  /** A client whose token was issued now. */
  const later = () => rawApi(sim)
  return { ...world, card, text, theirs, later }
}

describe('a card is patched', () => {
  test('when it is a card of the bot, which stands', async () => {
    const { sim, api, chat, ann, card, text } = await open()
    expect((await api.patch(card, EMPTY)).code).toBe(0)
    expect((await api.patch(text, EMPTY)).msg).toContain('NOT a card')
    expect((await api.patch('om_nope', EMPTY)).code).toBe(99992354)
    expect((await api.patch(card, '{bad')).code).toBe(230001)
    const theirs = sim.storeMessage({
      chat,
      msg_type: 'interactive',
      content: '',
      sender: { sender_type: 'user' },
    })
    expect((await api.patch(theirs.message_id, EMPTY)).code).toBe(230012)
    sim.removeBot(chat.chat_id, ann)
    expect((await api.patch(card, EMPTY)).code).toBe(230002)
    sim.addBot(chat.chat_id, ann)
    sim.recall(card, ann)
    expect((await api.patch(card, EMPTY)).code).toBe(230011)
  })

  test('for fourteen days', async () => {
    const { sim, card, later } = await open()
    sim.advance(14 * DAY_MS - 5000)
    expect((await later().patch(card, EMPTY)).code).toBe(0)
    sim.advance(5001)
    expect((await later().patch(card, EMPTY)).code).toBe(230031)
  })

  test('and a change of its schema is remarked upon', async () => {
    const { sim, api, card } = await open()
    await api.patch(card, { config: { update_multi: true }, elements: [] })
    expect(sim.lints).toMatchObject([{ where: 'patch', text: 'card schema changed between versions' }])
  })
})

describe('a text is edited', () => {
  test('also into a post, but no card is', async () => {
    const { sim, api, card, text, theirs } = await open()
    const put = (id: string, body: object = EDIT) => api.call('PUT', `/im/v1/messages/${id}`, body)
    expect((await put(text)).data).toMatchObject({ updated: true, body: { content: '{"text":"edited"}' } })
    const post = { msg_type: 'post', content: '{"zh_cn":{"title":"T","content":[]}}' }
    expect((await put(text, post)).data.msg_type).toBe('post')
    expect((await put(card)).msg).toContain('only text and post')
    expect((await put(theirs)).code).toBe(230012)
    expect(sim.sent({ kind: 'edit' }).map((edit) => edit.text)).toEqual(['edited', 'T'])
  })

  test('twenty times', async () => {
    const { api, text } = await open()
    const put = () => api.call('PUT', `/im/v1/messages/${text}`, EDIT)
    for (let n = 0; n < 20; n += 1) expect((await put()).code).toBe(0)
    expect((await put()).code).toBe(230072)
  })
})

test('the bot takes back what it sent, once, and it is told of it', async () => {
  const { sim, api, text, theirs } = await open()
  const remove = (id: string) => api.call('DELETE', `/im/v1/messages/${id}`)
  expect((await remove(theirs)).code).toBe(230026)
  expect((await remove(text)).code).toBe(0)
  expect((await remove(text)).code).toBe(230011)
  expect((await api.call('GET', `/im/v1/messages/${text}`)).code).toBe(230110)
  expect(sim.sent({ kind: 'recall' })).toMatchObject([{ message_id: text }])
  expect(sim.delivery.log.at(-1)).toMatchObject({ type: 'im.message.recalled_v1', message_id: text })
})

describe('an urgent call', () => {
  test('names those who are not in the chat', async () => {
    const { sim, api, text, theirs, ann } = await open()
    const outsider = sim.addUser().open_id
    const call = (id: string, users: unknown, type = 'open_id') =>
      api.call('PATCH', `/im/v1/messages/${id}/urgent_app?user_id_type=${type}`, { user_id_list: users })
    expect((await call(text, [ann, outsider, 'ou_x'])).data.invalid_user_id_list).toEqual([outsider, 'ou_x'])
    expect(sim.sent({ kind: 'urgent' })).toMatchObject([{ users: [ann, outsider, 'ou_x'] }])
    expect((await call(text, [])).code).toBe(99992402)
    expect((await call(text, Array(201).fill(ann))).code).toBe(99992402)
    expect((await call(text, [ann], 'email')).code).toBe(99992402)
    expect((await call(theirs, [ann])).code).toBe(230012)
    sim.app.scopes.delete('im:message.urgent')
    expect((await call(text, [ann])).code).toBe(99991672)
  })
})

test('reactions come and go', async () => {
  const { sim, api, text } = await open()
  const path = `/im/v1/messages/${text}/reactions`
  const react = (emoji: string) => api.call('POST', path, { reaction_type: { emoji_type: emoji } })
  expect((await react('no emoji')).code).toBe(231001)
  const { reaction_id } = (await react('THUMBSUP')).data
  expect((await api.call('GET', path)).data.items).toMatchObject([{ reaction_id }])
  expect((await api.call('DELETE', `${path}/${reaction_id}`)).code).toBe(0)
  expect((await api.call('DELETE', `${path}/${reaction_id}`)).code).toBe(230001)
  expect((await api.call('GET', path)).data.items).toEqual([])
  expect(sim.sent({ kind: ['reaction', 'unreaction'] }).map(({ emoji }) => emoji)).toEqual([
    'THUMBSUP',
    'THUMBSUP',
  ])
})
