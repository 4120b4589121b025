import { afterEach, expect, test, vi } from 'vitest'
import { type Delivery, startDelivery, takeUpHalfSent } from '../../../bot/live/delivery.ts'
import { SendFailed } from '../../../bot/platforms/platform.ts'
import type { Card, Post } from '../../../policy/decision.ts'
import type { Fact } from '../../../policy/facts.ts'
import { memoryStore } from '../../../store/memory.ts'
import { loopPlatform } from '../../support/loop-platform.ts'

const people = ['张三', '李四'].flatMap((id): Fact[] => [
  { kind: 'personJoined', person: { id, name: id, postings: [{ from: 0, role: 'staff' }] } },
  { kind: 'personBound', platform: 'loop', platformId: `ou_${id}`, personId: id },
])
const groups = ['ka', 'mall'].map(
  (id): Fact => ({
    kind: 'groupBound',
    group: { id, name: id, purpose: id, platform: 'loop', chatId: `oc_${id}`, memberIds: [] },
  }),
)
const card = (line: string): Card => ({
  key: 'check/C1',
  title: '抽查',
  tone: 'info',
  lines: [line],
  buttons: [],
})

/** A promise, and what keeps it. */
function gate(): [Promise<void>, () => void] {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return [opened, open]
}

let delivery: Delivery | undefined
afterEach(() => delivery?.close())

async function open(loop = loopPlatform()) {
  const store = memoryStore()
  const faults: string[] = []
  const onFault = (code: string) => void faults.push(code)
  let count = 0
  const say = (...posts: Post[]) =>
    store.transact([{ kind: 'told', key: `loop/${++count}`, at: 1, facts: [] }], () => [
      { facts: [], say: posts },
    ])
  await store.transact([{ kind: 'told', key: 'world', at: 0, facts: [] }], () => [
    { facts: [...people, ...groups], say: [] },
  ])
  const pictureOf = async (hashes: readonly string[]) => Buffer.from(hashes.join('|'))
  const start = () => {
    delivery = startDelivery({ store, platforms: [loop.platform], house: 'h1', pictureOf, onFault })
    delivery.wake()
    return delivery
  }
  const states = async () => (await store.posts({})).map(({ state }) => state)
  return { ...loop, store, say, start, faults, states }
}

test('messages leave in order, to the group or the person by the platform’s own names', async () => {
  const { say, start, sent, states } = await open()
  await say(
    { to: { group: 'ka' }, text: '一', mentions: ['张三', '无名'] },
    { to: { person: '李四' }, text: '二' },
  )
  await say({ to: { group: 'ka' }, text: '三', replyTo: 'loop/om_7' })
  await start().idle()
  expect(
    sent.filter(({ to }) => 'chat' in to).map(({ text, replyTo, uuid }) => [text, replyTo, uuid]),
  ).toEqual([
    ['一', undefined, 'cg-h1-1'],
    ['三', 'om_7', 'cg-h1-3'],
  ])
  expect(sent[0]?.mentions).toEqual([{ id: 'ou_张三', name: '张三' }])
  expect(sent.find(({ text }) => text === '二')?.to).toEqual({ user: 'ou_李四' })
  expect(await states()).toEqual(['sent', 'sent', 'sent'])
})

test('what failed for now goes again under the same id, and what is behind it in its chat waits', async () => {
  const { say, start, sent, next, states } = await open()
  const ids: string[] = []
  next.push(async ({ uuid }) => {
    ids.push(uuid)
    throw new SendFailed('later', 'busy', 1)
  })
  await say({ to: { group: 'ka' }, text: '一' }, { to: { group: 'ka' }, text: '二' })
  const out = start()
  while ((await states()).some((state) => state !== 'sent')) await out.idle()
  expect(sent.map(({ text }) => text)).toEqual(['一', '二'])
  expect(sent[0]).toMatchObject({ uuid: ids[0], attempt: 1 })
})

test('what left while the list of what waits was being read leaves once', async () => {
  const { say, start, sent, next, store, states } = await open()
  const [leaving, leave] = gate()
  next.push(() => leaving.then(() => ({ remoteId: 'm0' })))
  await say({ to: { group: 'ka' }, text: '一' }, { to: { group: 'ka' }, text: '二' })
  const out = start()
  await vi.waitUntil(() => next.length === 0)

  const [listed, list] = gate()
  const { pending } = store
  const slow = vi.spyOn(store, 'pending').mockImplementationOnce(async (most) => {
    const rows = await pending(most)
    await listed
    return rows
  })
  out.wake()
  await vi.waitUntil(() => slow.mock.calls.length > 0)
  leave()
  await vi.waitUntil(async () => (await states()).every((state) => state === 'sent'))
  list()
  await out.idle()
  expect(sent.map(({ text }) => text)).toEqual(['二'])
})

test('what can never leave is given up, and the next one leaves', async () => {
  const { say, start, sent, next, states, faults } = await open()
  next.push(() => Promise.reject(new SendFailed('never', 'not in the chat')))
  await say({ to: { group: 'ka' }, text: '一' }, { to: { group: 'ka' }, text: '二' })
  await start().idle()
  expect(sent.map(({ text }) => text)).toEqual(['二'])
  expect(await states()).toEqual(['failed', 'sent'])
  expect(faults).toEqual(['SEND'])
})

test('where nothing keeps a message from being posted twice, a doubtful one is not sent again', async () => {
  const { say, start, sent, next, states } = await open(loopPlatform({ sendsOnce: false }))
  next.push(() => Promise.reject(new SendFailed('unsure', 'answer lost')))
  await say({ to: { group: 'ka' }, text: '一' }, { to: { group: 'ka' }, text: '二' })
  await start().idle()
  expect(sent.map(({ text }) => text)).toEqual(['二'])
  expect(await states()).toEqual(['unsure', 'sent'])
})

test.each([
  { sendsOnce: true, state: 'pending', listed: 0 },
  { sendsOnce: false, state: 'unsure', listed: 1 },
])('after a crash in the middle of sending: %o', async ({ sendsOnce, state, listed }) => {
  const { store, platform, say, states } = await open(loopPlatform({ sendsOnce }))
  await say({ to: { group: 'ka' }, text: '一' })
  await store.markPosts([1], 'sending')
  expect(await takeUpHalfSent(store, [platform])).toHaveLength(listed)
  expect(await states()).toEqual([state])
})

test('a card takes the place of the earlier one of its key in the same chat only', async () => {
  const { say, start, sent } = await open()
  const out = start()
  for (const group of ['ka', 'mall']) {
    await say({ to: { group }, text: '1', card: card('1') })
    out.wake()
    await out.idle()
  }
  await say({ to: { group: 'ka' }, text: '2', card: card('2') })
  out.wake()
  await out.idle()
  expect(sent.map(({ replaces }) => replaces)).toEqual([undefined, undefined, 'm1'])
})

test('of several changes of one card that wait, the last is shown', async () => {
  const { say, start, sent, states } = await open()
  for (const line of ['1', '2', '3']) await say({ to: { group: 'ka' }, text: line, card: card(line) })
  await start().idle()
  expect(sent.map(({ card }) => card?.lines)).toEqual([['3']])
  expect(await states()).toEqual(['sent', 'sent', 'sent'])
})

test('what is for a presser alone is not posted, and what he caused waits until he has seen it', async () => {
  const { say, start, sent, states } = await open()
  const out = start()
  const release = out.hold('loop/1')
  await say({ to: { group: 'ka' }, text: '已处理' }, { to: { group: 'ka' }, text: '只给您', toast: true })
  out.wake()
  await out.idle()
  expect(await states()).toEqual(['pending', 'pending'])
  release()
  while ((await states()).some((state) => state !== 'sent')) await new Promise((done) => setTimeout(done, 20))
  expect(sent.map(({ text }) => text)).toEqual(['已处理'])
})

test('somebody who is bound nowhere is not written to', async () => {
  const { say, start, states } = await open()
  await say({ to: { person: '王五' }, text: '一' }, { to: { group: 'nowhere' }, text: '二' })
  await start().idle()
  expect(await states()).toEqual(['failed', 'failed'])
})

test('a chat that the house does not know is written to by the platform’s own id', async () => {
  const { say, start, sent } = await open()
  await say({ to: { outside: { platform: 'loop', chatId: 'oc_new' } }, text: '一' })
  await say({ to: { outside: { platform: 'loop', userId: 'ou_new' } }, text: '二' })
  await start().idle()
  expect(sent.map(({ to }) => to)).toEqual([{ chat: 'oc_new' }, { user: 'ou_new' }])
})

test('kept photos go along where pictures can be', async () => {
  for (const pictures of [true, false]) {
    const { say, start, sent } = await open(loopPlatform({ pictures }))
    await say({ to: { group: 'ka' }, text: '待核对', photos: ['a', 'b'] })
    await start().idle()
    expect(sent[0]!.picture?.toString()).toBe(pictures ? 'a|b' : undefined)
    await delivery!.close()
  }
})
