import { expect, test } from 'vitest'
import { deciding } from '../../../bot/decide.ts'
import { startEngine } from '../../../bot/engine.ts'
import { founding } from '../../../bot/found.ts'
import { pressing } from '../../../bot/live/pressing.ts'
import { loadPack } from '../../../bot/packs.ts'
import type { Post } from '../../../policy/decision.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { memoryStore } from '../../../store/memory.ts'
import { cal, smallTeam } from '../../support/chat.ts'
import { loopPlatform } from '../../support/loop-platform.ts'

/** 张三 has asked for leave; the card with 同意 and 驳回 was sent and is called `om_card`. */
async function open() {
  const { platform } = loopPlatform()
  const store = memoryStore()
  const { submit } = startEngine({ store, decide: deciding(loadPack) })
  const { at, facts } = founding(worldFile.parse(smallTeam), loadPack('yundi'), 'loop')
  await submit({ kind: 'told', key: 'told/world', at, facts })
  const now = cal.read('2021-04-12T08:30:00')
  const said = { platform: 'loop', chatId: 'ka', senderId: '张三', sentAt: now, arrivedAt: now, photos: [] }
  const asked = await submit({
    kind: 'message',
    key: 'loop/1',
    at: now,
    message: { ...said, key: 'loop/1', text: '请假 4月14日 事假' },
  })
  const card = asked.posts.find(({ post }) => post.card?.buttons.length)!
  await store.noteSent(card.id, 'om_card')
  const press = pressing({
    platform,
    store,
    submit,
    look: async () => ({ hash: '', seen: null }),
    hold: () => () => undefined,
    alert: () => undefined,
    now: () => now,
    onFault: () => undefined,
  })
  let count = 0
  return {
    store,
    card: card.post.card!,
    press: (userId: string, text = card.post.card!.buttons[0]!.text, key = `loop/press/${++count}`) =>
      press({ key, userId, chatId: 'ka', cardId: 'om_card', text }),
    requests: async () => Object.values((await store.world()).requests).map(({ state }) => state),
  }
}

test('a press does what its text would do, once', async () => {
  const { press, requests } = await open()
  expect((await press('何二', undefined, 'loop/press/1')).toast.tone).toBe('good')
  expect(await requests()).toEqual(['granted'])
  expect((await press('何二', undefined, 'loop/press/1')).toast.tone).not.toBe('good')
})

test('whoever may not do it is told why, alone', async () => {
  const { press, requests, store } = await open()
  const { toast } = await press('李四')
  expect(toast).toMatchObject({ tone: 'bad', text: expect.stringMatching(/何二|主管/) })
  expect(await requests()).toEqual(['open'])
  const refusals = (await store.posts({}))
    .map(({ post }: { post: Post }) => post)
    .filter(({ tone }) => tone === 'refusal')
  expect(refusals).toMatchObject([{ toast: true }])
})

test('a stranger is told how to become known', async () => {
  const { press, requests } = await open()
  expect((await press('ou_stranger')).toast).toMatchObject({
    tone: 'bad',
    text: expect.stringContaining('绑定'),
  })
  expect(await requests()).toEqual(['open'])
})

test('a stranger may say who he is: nobody has to be known for that', async () => {
  const { press, requests } = await open()
  expect((await press('ou_stranger', '绑定 王五')).toast).toMatchObject({
    tone: 'bad',
    text: expect.stringContaining('花名册里没有「王五」'),
  })
  expect((await press('ou_stranger', '绑定 出纳')).toast.tone).toBe('bad') // he has an account already
  expect(await requests()).toEqual(['open'])
})

test('a card that has been answered says so and shows what stands', async () => {
  const { press, requests } = await open()
  const { card } = await press('何二')
  if (card) expect(card.closed).toBe(true)
  expect((await press('郑经理', '驳回 Q1')).toast.tone).toBe('bad')
  expect(await requests()).toEqual(['granted'])
})
