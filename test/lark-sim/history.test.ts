import { expect, test } from 'vitest'
import type { Json } from './index.ts'
import { openWorld } from './support/world.ts'

const START_MS = 1_800_000_000_000
const idsOf = ({ data }: Json) => data.items.map(({ message_id }: { message_id: string }) => message_id)

/** A group with a message each second. */
async function open() {
  const world = await openWorld()
  const { sim, chat, ann, api } = world
  const sent = [0, 1, 2, 3, 4].map(
    (second) =>
      sim.sendText(chat.chat_id, ann, `m${second}`, { create_time: START_MS + second * 1000 + 500 })
        .message_id,
  )
  const list = (query: string, id = chat.chat_id) =>
    api.call('GET', `/im/v1/messages?container_id_type=chat&container_id=${id}&${query}`)
  return { ...world, sent, list }
}

test('messages of a chat come in pages, by either end', async () => {
  const { sent, list } = await open()
  const first = await list('page_size=2')
  expect([idsOf(first), first.data.has_more]).toEqual([sent.slice(0, 2), true])
  const rest = await list(`page_size=3&page_token=${first.data.page_token}`)
  expect([idsOf(rest), rest.data.has_more, rest.data.page_token]).toEqual([sent.slice(2), false, ''])
  expect(idsOf(await list('sort_type=ByCreateTimeDesc'))).toEqual([...sent].reverse())
  expect((await list('page_size=51')).code).toBe(99992402)
})

test('from a second to another, both whole', async () => {
  const { sent, list } = await open()
  const start = START_MS / 1000
  expect(idsOf(await list(`start_time=${start + 1}&end_time=${start + 3}`))).toEqual(sent.slice(1, 4))
})

test('a message is seen as sent, and not when it was taken back', async () => {
  const { sim, api, sent, ann } = await open()
  const get = () => api.call('GET', `/im/v1/messages/${sent[0]}`)
  expect((await get()).data.items).toMatchObject([
    { message_id: sent[0], body: { content: '{"text":"m0"}' }, sender: { id: ann, sender_type: 'user' } },
  ])
  sim.recall(sent[0]!, ann)
  expect((await get()).code).toBe(230110)
})

test('a thread is a container of its own', async () => {
  const { sim, api, chat, ann } = await open()
  const { message_id } = sim.sendText(chat.chat_id, ann, 'x', { thread_id: 'omt_1' })
  const query = 'container_id_type=thread&container_id=omt_1'
  expect(idsOf(await api.call('GET', `/im/v1/messages?${query}`))).toEqual([message_id])
})

test('the history of a group needs its scope, the bot in it, and the right question', async () => {
  const { sim, api, list, chat, ann } = await open()
  const dm = sim.sendText('dm', ann, 'private').chat_id
  expect((await list('', 'oc_nope')).code).toBe(230001)
  expect((await api.call('GET', '/im/v1/messages?container_id=x')).code).toBe(99992402)
  expect((await api.call('GET', '/im/v1/messages?container_id_type=team&container_id=x')).code).toBe(230001)
  sim.app.scopes.delete('im:message.group_msg')
  expect((await list('')).code).toBe(99991672)
  expect((await list('', dm)).code).toBe(0)
  sim.removeBot(chat.chat_id, ann)
  expect((await list('')).code).toBe(230002)
})
