import { afterEach, expect, test } from 'vitest'
import { drawBoard } from '../../../../bot/pictures/board.ts'
import type { Card } from '../../../../policy/decision.ts'
import { board, requestCard } from './card-samples.ts'
import { failure, openSender } from './sender-open.ts'

let open: Awaited<ReturnType<typeof openSender>>
afterEach(async () => {
  open.clean()
  await open.close()
})

test('a card takes the place of the earlier one, and whoever typed the answer is told in words', async () => {
  open = await openSender()
  const { sim, sender, message, seen, ann, chat } = open
  const { remoteId } = await sender.send(message({ card: requestCard }))
  const closed: Card = { ...requestCard, lines: ['已同意'], buttons: [], closed: true }
  const asked = sim.sendText(chat.chat_id, ann.open_id, '同意 Q12')
  const sent = await sender.send(
    message({ card: closed, text: '已同意', replaces: remoteId!, replyTo: asked.message_id }),
  )
  expect(sent.remoteId).toBe(remoteId)
  expect(seen().slice(1)).toMatchObject([
    { kind: 'card_update', message_id: remoteId, card: { header: { template: 'grey' } } },
    { kind: 'reply', text: '已同意', reply_to: asked.message_id },
  ])
})

test('a card that can no longer be changed is sent anew', async () => {
  open = await openSender()
  const { sender, message, seen, pass } = open
  const { remoteId } = await sender.send(message({ card: requestCard }))
  pass(15 * 86_400_000)
  const sent = await sender.send(message({ card: requestCard, replaces: remoteId! }))
  expect(sent.remoteId).not.toBe(remoteId)
  expect(seen()).toHaveLength(2)
})

test('while a press is being answered its card waits', async () => {
  open = await openSender()
  const { sim, sender, message } = open
  const { remoteId } = await sender.send(message({ card: requestCard }))
  const msg = 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card action is lock; '
  sim.faults.add({ api: 'im.message.patch', effect: 'error', status: 400, code: 230099, msg })
  const changed = message({ card: requestCard, replaces: remoteId! })
  expect((await failure(sender.send(changed))).what).toBe('later')
  expect((await sender.send({ ...changed, attempt: 1 })).remoteId).toBe(remoteId)
})

test.each([230099, 200861, 11310])('a card that is refused with %s is said in words', async (code) => {
  open = await openSender()
  const { sim, sender, message, seen } = open
  sim.faults.add({ api: 'im.message.create', effect: 'error', status: 400, code, msg: 'refused' })
  await sender.send(message({ card: requestCard, text: '【请假 Q12】' }))
  expect(seen()).toMatchObject([{ msg_type: 'text', text: '【请假 Q12】' }])
})

test('a chat that is gone is no reason to try in words', async () => {
  open = await openSender()
  const { sim, sender, message, ann, chat } = open
  sim.removeBot(chat.chat_id, ann.open_id)
  expect((await failure(sender.send(message({ card: requestCard })))).what).toBe('never')
  expect(sim.calls.filter(({ api }: { api: string }) => api === 'im.message.create')).toHaveLength(1)
})

test('a board is a card with its picture and tables; a retry uploads nothing twice', async () => {
  open = await openSender()
  const { sim, sender, message, seen } = open
  const { png, alt } = await drawBoard(board)
  sim.faults.add({ api: 'im.message.create', effect: 'error', status: 503 })
  const one = message({ board, picture: png, text: alt, caption: '〔大客户〕今天的话' })
  await failure(sender.send(one))
  await sender.send({ ...one, attempt: 1 })
  expect(sim.sent({ kind: 'upload' })).toHaveLength(1)
  expect(seen()).toMatchObject([{ msg_type: 'interactive', text: expect.stringContaining('今天的话') }])
  expect(seen()[0]!.text).toContain('张三')
})

test('a picture that is refused is left out', async () => {
  open = await openSender()
  const { sender, message, seen } = open
  await sender.send(message({ board, picture: Buffer.from('no picture'), text: '榜' }))
  expect(seen()).toMatchObject([{ msg_type: 'interactive' }])
  expect(seen()[0]!.card.body.elements.some(({ tag }: { tag: string }) => tag === 'img')).toBe(false)
})
