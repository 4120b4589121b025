import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Card } from '../../../../policy/decision.ts'
import { type StagedLark, staged } from './staged.ts'

const card: Card = {
  key: 'request/1',
  title: '请假',
  tone: 'info',
  lines: ['张三 事假'],
  buttons: [{ label: '同意', text: '同意 1' }],
}
let uuid = 0

/** A card in the group, or in a private chat; answers its message's id. */
async function postedIn(lark: StagedLark, to: { chat: string } | { user: string } = { chat: lark.group }) {
  uuid += 1
  const { remoteId } = await lark.platform.send({
    uuid: `press-${uuid}`,
    attempt: 0,
    since: Date.now(),
    to,
    text: '张三请假',
    card,
    mentions: [],
    asked: true,
  })
  return remoteId!
}

describe.each([
  { mode: 'ws', cardFrameType: 'event' },
  { mode: 'ws', cardFrameType: 'card' },
  { mode: 'webhook', cardFrameType: 'event' },
] as const)('a pressed button over $mode, as $cardFrameType', ({ mode, cardFrameType }) => {
  let lark: StagedLark
  beforeAll(async () => {
    lark = await staged({
      mode,
      verificationToken: 'vt',
      sim: { app: { verificationToken: 'vt' }, ws: { cardFrameType } },
    })
  })
  afterAll(() => lark.close())
  beforeEach(() => {
    lark.heard.presses.length = 0
    lark.ways.answer = async () => ({ toast: { tone: 'good', text: '收到。' } })
  })

  test('says what it stands for, and shows its presser the answer and the new card', async () => {
    const cardId = await postedIn(lark)
    lark.ways.answer = async () => ({
      toast: { tone: 'good', text: '已同意。' },
      card: { ...card, lines: ['何二已同意'], buttons: [], closed: true },
    })
    const pressed = await lark.sim.click(cardId, lark.ann, { text: '同意' })
    expect(pressed).toMatchObject({ ok: true, toast: { type: 'success', content: '已同意。' } })
    expect(lark.sim.messages.get(cardId)!.text).toContain('何二已同意')
    expect(lark.heard.presses).toEqual([
      { key: `lark/press/${pressed.event_id}`, userId: lark.ann, chatId: lark.group, cardId, text: '同意 1' },
    ])
  })

  test('a refusal is shown as one', async () => {
    lark.ways.answer = async () => ({ toast: { tone: 'bad', text: '只有主管能同意。' } })
    const pressed = await lark.sim.click(await postedIn(lark), lark.ben, { text: '同意' })
    expect(pressed.toast).toEqual({ type: 'error', content: '只有主管能同意。' })
  })

  test('in a private chat it belongs to no group', async () => {
    await lark.sim.click(await postedIn(lark, { user: lark.ann }), lark.ann, { text: '同意' })
    expect(lark.heard.presses[0]).toMatchObject({ chatId: null, userId: lark.ann })
  })

  test('two presses are two, and have keys of their own', async () => {
    const cardId = await postedIn(lark)
    await Promise.all([1, 2].map(() => lark.sim.click(cardId, lark.ann, { text: '同意' })))
    expect(new Set(lark.heard.presses.map(({ key }) => key)).size).toBe(2)
  })

  test('a failure of ours is an answer too', async () => {
    lark.ways.answer = () => Promise.reject(new Error('the database is away'))
    const pressed = await lark.sim.click(await postedIn(lark), lark.ann, { text: '同意' })
    expect(pressed).toMatchObject({ ok: true, toast: { type: 'error' } })
  })
})

test('a press that takes too long is answered in time all the same, where its answer is awaited', async () => {
  const lark = await staged({ mode: 'ws', sim: { ws: { cardFrameType: 'card' } } })
  lark.ways.answer = () => new Promise(() => {})
  const pressed = await lark.sim.click(await postedIn(lark), lark.ann, { text: '同意' })
  expect(pressed).toMatchObject({ ok: true, toast: { type: 'info' } })
  await lark.close()
})

describe('presses as they may come', () => {
  let lark: StagedLark
  beforeAll(async () => {
    lark = await staged()
  })
  afterAll(() => lark.close())

  const press = (more: object) => ({
    operator: { user_id: 'u1', tenant_key: 't' },
    context: { open_message_id: 'om_1', open_chat_id: lark.group },
    action: { tag: 'button', value: { text: '指标' } },
    ...more,
  })
  const heardOf = async (more: object) => {
    lark.heard.presses.length = 0
    lark.sim.delivery.emit('card.action.trigger', press(more))
    await lark.until(() => lark.heard.presses.length === 1)
    return lark.heard.presses[0]!
  }

  test('somebody without an open id is known by his user id', async () => {
    expect(await heardOf({})).toMatchObject({ userId: 'u1' })
  })

  test('what was filled in or chosen follows the text', async () => {
    const value = { text: '指标' }
    expect(await heardOf({ action: { value, form_value: { a: '30', b: '本周' } } })).toMatchObject({
      text: '指标 30 本周',
    })
    expect(await heardOf({ action: { value, input_value: '7' } })).toMatchObject({ text: '指标 7' })
    expect(await heardOf({ action: { value: JSON.stringify(value), option: '甲' } })).toMatchObject({
      text: '指标 甲',
    })
  })

  test('what is no press of ours is answered, and handed to nobody', async () => {
    lark.heard.presses.length = 0
    for (const more of [
      { action: {} },
      { action: { value: 7 } },
      { action: { value: '{"text"' } },
      { operator: {} },
      { context: {} },
    ])
      lark.sim.delivery.emit('card.action.trigger', press(more))
    await lark.until(() => lark.sim.delivery.log.every(({ state }) => state === 'acked'))
    expect(lark.heard.presses).toEqual([])
  })
})
