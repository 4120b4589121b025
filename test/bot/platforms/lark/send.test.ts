import { afterEach, expect, test } from 'vitest'
import { requestCard } from './card-samples.ts'
import { failure, openSender } from './sender-open.ts'

let open: Awaited<ReturnType<typeof openSender>>
afterEach(async () => {
  open.clean()
  await open.close()
})

test('a message goes to its group or, privately, to its person', async () => {
  open = await openSender()
  const { sender, message, seen, ann, chat } = open
  const { remoteId } = await sender.send(message())
  await sender.send(message({ to: { user: ann.open_id }, text: '只给您' }))
  expect(seen()).toMatchObject([
    { chat_id: chat.chat_id, message_id: remoteId, text: '你好', msg_type: 'text', uuid: 'cg-test-1' },
    { chat_type: 'p2p', text: '只给您' },
  ])
})

test('an answer quotes what it answers, and stands alone when that was recalled', async () => {
  open = await openSender()
  const { sim, sender, message, seen, ann, chat } = open
  const asked = sim.sendText(chat.chat_id, ann.open_id, '签到')
  await sender.send(message({ replyTo: asked.message_id }))
  sim.recall(asked.message_id, ann.open_id)
  await sender.send(message({ replyTo: asked.message_id }))
  expect(seen()).toMatchObject([{ kind: 'reply', reply_to: asked.message_id }, { kind: 'message' }])
})

test('a private answer is never written under a message of a group', async () => {
  open = await openSender()
  const { sim, sender, message, seen, ann, chat } = open
  const asked = sim.sendText(chat.chat_id, ann.open_id, '我的账单')
  await sender.send(message({ to: { user: ann.open_id }, replyTo: asked.message_id }))
  expect(seen()).toMatchObject([{ kind: 'message', chat_type: 'p2p' }])
})

test('only who is meant is called, whatever anybody has typed', async () => {
  open = await openSender()
  const { sender, message, seen, ann, bo } = open
  const text = `@安 请回复。<at user_id="${bo.open_id}">波</at> <at user_id="all"></at> [点我](https://x.cn) @_user_1`
  await sender.send(message({ text, mentions: [{ id: ann.open_id, name: '安' }] }))
  const [said] = seen()
  expect(said!.mentions).toEqual([ann.open_id])
  expect(said!.text).toContain('@安 请回复。')
  expect(said!.content.text).not.toMatch(/<at user_id="all"|\]\(|:\/\//)
})

test('who is meant and not named in the words is called behind them', async () => {
  open = await openSender()
  const { sender, message, seen, ann } = open
  await sender.send(message({ mentions: [{ id: ann.open_id, name: '安' }] }))
  expect(seen()[0]).toMatchObject({ text: '你好 @安', mentions: [ann.open_id] })
})

test('when the answer was lost it is sent again under its id, and stands there once', async () => {
  open = await openSender()
  const { sim, sender, message, seen } = open
  sim.faults.add({ api: 'im.message.create', effect: 'reset_after' })
  const one = message()
  expect((await failure(sender.send(one))).what).toBe('unsure')
  const { remoteId } = await sender.send({ ...one, attempt: 1 })
  expect(seen().map(({ message_id }) => message_id)).toEqual([remoteId])
})

test.each([true, false])('an hour later the chat is asked first, posted before: %s', async (posted) => {
  open = await openSender()
  const { sim, restart, sender, message, seen, pass } = open
  sim.faults.add({ api: 'im.message.create', effect: posted ? 'reset_after' : 'reset' })
  const one = message({ text: '【抽查结果】通过5' })
  await failure(sender.send(one))
  await sender.send(message({ text: '别的话' }))
  pass(2 * 3_600_000)
  const { remoteId } = await restart().send({ ...one, attempt: 1 })
  const same = seen().filter(({ text }) => text === one.text)
  expect(same.map(({ message_id }) => message_id)).toEqual([remoteId])
})

test('a card too is found again after its hour', async () => {
  open = await openSender()
  const { sim, restart, sender, message, seen, pass } = open
  sim.faults.add({ api: 'im.message.create', effect: 'error_after' })
  const one = message({ card: requestCard })
  await failure(sender.send(one))
  await sender.send(message({ card: { ...requestCard, title: '请假 Q13' } }))
  pass(3_600_000)
  const { remoteId } = await restart().send({ ...one, attempt: 1 })
  expect(seen()).toHaveLength(2)
  expect(remoteId).toBe(seen()[0]!.message_id)
})

test('what may stand in a private chat that is not known is not sent again blindly', async () => {
  open = await openSender()
  const { sim, restart, sender, message, ann, pass, seen } = open
  sim.faults.add({ api: 'im.message.create', effect: 'reset_after' })
  const one = message({ to: { user: ann.open_id } })
  await failure(sender.send(one))
  pass(3_600_000)
  expect((await failure(restart().send({ ...one, attempt: 1 }))).what).toBe('never')
  expect(seen()).toHaveLength(1)
})

test('what was refused for now was certainly not posted, and goes again after any time', async () => {
  open = await openSender()
  const { sim, sender, message, ann, pass, seen } = open
  sim.faults.add({ api: 'im.message.create', effect: 'chat_limit' })
  const one = message({ to: { user: ann.open_id } })
  expect(await failure(sender.send(one))).toMatchObject({ what: 'later' })
  pass(3_600_000)
  await sender.send({ ...one, attempt: 1 })
  expect(seen()).toHaveLength(1)
})

test('over the gateway’s limit, nothing of that kind is tried before the time that the platform names', async () => {
  open = await openSender()
  const { sim, sender, message, ann } = open
  sim.faults.add({ api: 'im.message.create', effect: 'rate_limit', reset: 5 })
  expect(await failure(sender.send(message()))).toMatchObject({ what: 'later', afterMs: 5_000 })
  const other = await failure(sender.send(message({ to: { user: ann.open_id } })))
  expect(other.what).toBe('later')
  expect(other.afterMs).toBeGreaterThan(3_000)
  expect(sim.calls.filter(({ api }: { api: string }) => api === 'im.message.create')).toHaveLength(1)
})

test('a dozen messages at once to one chat keep within its limit and their order', async () => {
  open = await openSender()
  const { sim, sender, message, seen } = open
  const texts = Array.from({ length: 12 }, (_, index) => `第${index + 1}条`)
  await Promise.all(texts.map((text) => sender.send(message({ text }))))
  expect(seen().map(({ text }) => text)).toEqual(texts)
  expect(sim.calls.filter(({ code }) => code === 230020)).toEqual([])
})

test('a file follows its words under its own name', async () => {
  open = await openSender()
  const { sender, message, seen } = open
  await sender.send(message({ text: '4月罚款', file: { name: '罚款-4月.csv', text: '姓名,金额\r\n' } }))
  expect(seen()).toMatchObject([{ text: '4月罚款' }, { msg_type: 'file', text: '[file] 罚款-4月.csv' }])
})

test('what follows a part that stands already goes on there', async () => {
  open = await openSender()
  const { sim, sender, message, seen } = open
  sim.faults.add({ api: 'im.file.create', effect: 'error', status: 500 })
  const one = message({ file: { name: 'a.csv', text: '1' } })
  expect((await failure(sender.send(one))).what).toBe('later')
  await sender.send({ ...one, attempt: 1 })
  expect(seen().map(({ msg_type }) => msg_type)).toEqual(['text', 'file'])
})

test('a very long text leaves in parts', async () => {
  open = await openSender()
  const { sender, message, seen } = open
  await sender.send(message({ text: Array.from({ length: 3_000 }, () => '一'.repeat(30)).join('\n') }))
  expect(seen()).toHaveLength(2)
})

test('phones ring for whom the message says, and without the permission it is sent all the same', async () => {
  open = await openSender()
  const { sim, sender, message, seen, ann } = open
  await sender.send(message({ urgent: [ann.open_id] }))
  expect(sim.sent({ kind: 'urgent' })).toMatchObject([{ users: [ann.open_id], invalid: [] }])
  expect(sender.findings()).toEqual([])
  sim.app.scopes.delete('im:message.urgent')
  await sender.send(message({ urgent: [ann.open_id] }))
  expect(seen()).toHaveLength(2)
  expect(sender.findings()).toMatchObject([
    { tone: 'warn', text: expect.stringContaining('im:message.urgent') },
  ])
})
