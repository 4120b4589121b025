import { expect, test } from 'vitest'
import type { Json } from './index.ts'
import { rawApi } from './support/raw-api.ts'
import { openWorld } from './support/world.ts'

const cardOf = (content: string, more: object = {}) => ({
  schema: '2.0',
  body: { elements: [{ tag: 'markdown', element_id: 'md', content }] },
  ...more,
})

async function open(card: object = cardOf('one')) {
  const { sim, api, chat } = await openWorld()
  const create = (given: Json, type = 'card_json') =>
    api.call('POST', '/cardkit/v1/cards', {
      type,
      data: typeof given === 'string' ? given : JSON.stringify(given),
    })
  const id = (await create(card)).data.card_id
  const change = (method: string, path: string, body: object, by = api) =>
    by.call(method, `/cardkit/v1/cards/${id}${path}`, body)
  const update = (sequence: unknown, content = 'two', by = api) =>
    change('PUT', '', { card: { type: 'card_json', data: JSON.stringify(cardOf(content)) }, sequence }, by)
  const send = () => api.send(chat.chat_id, 'interactive', { type: 'card', data: { card_id: id } })
  return { sim, id, create, change, update, send }
}

test('a card of the kit is sent once, and changes where it was sent', async () => {
  const { sim, send, update } = await open()
  const { message_id } = (await send()).data
  expect(await send()).toMatchObject({ code: 230099, msg: expect.stringContaining('only be sent once') })
  expect((await update(1)).code).toBe(0)
  expect(sim.messages.get(message_id)?.text).toBe('two')
  expect(sim.sent().map(({ kind, how }) => how ?? kind)).toEqual(['cardkit_create', 'message', 'cardkit'])
})

test('every change has a higher number', async () => {
  const { update } = await open()
  expect((await update(undefined)).code).toBe(99992402)
  expect((await update(5)).code).toBe(0)
  expect((await update(5)).code).toBe(300317)
  expect((await update(6)).code).toBe(0)
})

test('an element streams while the card does', async () => {
  const { sim, change, send } = await open(cardOf('one', { config: { streaming_mode: true } }))
  const { message_id } = (await send()).data
  const stream = (element: string, content: string, sequence: number) =>
    change('PUT', `/elements/${element}/content`, { content, sequence })
  expect((await stream('md', 'three', 1)).code).toBe(0)
  expect(sim.messages.get(message_id)?.text).toBe('three')
  expect((await stream('other', 'x', 2)).code).toBe(300313)
  const settings = JSON.stringify({ config: { streaming_mode: false } })
  expect((await change('PATCH', '/settings', { settings, sequence: 2 })).code).toBe(0)
  expect((await stream('md', 'x', 3)).code).toBe(300309)
})

test('what is no card of 2.0, or none at all, is refused', async () => {
  const { sim, create, update } = await open()
  expect((await create({ elements: [] })).code).toBe(300303)
  expect((await create(cardOf('x'), 'template')).code).toBe(99992402)
  expect((await create('{')).code).toBe(99992402)
  expect((await create({ schema: '2.0' })).code).toBe(230099)
  sim.cardEntities.clear()
  expect((await update(1)).code).toBe(300309)
})

test('a card of the kit lives for fourteen days', async () => {
  const { sim, update } = await open()
  sim.advance(14 * 86_400_000 - 5000)
  expect((await update(1, 'two', rawApi(sim))).code).toBe(0)
  sim.advance(5001)
  expect((await update(2, 'two', rawApi(sim))).code).toBe(200750)
})
