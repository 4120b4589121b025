import { afterEach, describe, expect, test } from 'vitest'
import { samplePng } from '../../../lark-sim/index.ts'
import { type StagedLark, staged } from './staged.ts'

const open: StagedLark[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function opened(options: Parameters<typeof staged>[0] = {}) {
  const lark = await staged(options)
  open.push(lark)
  return lark
}

describe('what no push has brought', () => {
  test('is read after a reconnection, as if it had been pushed', async () => {
    const lark = await opened()
    lark.sim.delivery.addRule({ effect: 'drop', times: -1 })
    const said = lark.sim.sendText(lark.group, lark.ann, '{{bot}} 丢了的')
    const shot = lark.sim.sendImage(lark.group, lark.ben, samplePng('x'))
    lark.sim.sendText(lark.group, lark.ann, '答', { reply_to: said.message_id })
    const gone = lark.sim.sendText(lark.group, lark.ann, '撤回的')
    lark.sim.recall(gone.message_id, lark.ann)
    lark.sim.ws.disrupt('terminate')
    await lark.until(() => lark.heard.messages.length === 3)
    expect(lark.heard.messages).toEqual([
      {
        key: `lark/${said.message_id}`,
        platform: 'lark',
        chatId: lark.group,
        senderId: lark.ann,
        sentAt: lark.sim.messages.get(said.message_id)!.create_time,
        text: '丢了的',
        photoRefs: [],
        mentionsBot: true,
      },
      expect.objectContaining({
        senderId: lark.ben,
        photoRefs: [`${shot.message_id}/image/${shot.image_key}`],
      }),
      expect.objectContaining({ text: '答', replyTo: `lark/${said.message_id}` }),
    ])
    await lark.until(() => lark.heard.recalls.includes(`lark/${gone.message_id}`))
  })

  test('is read at the start, from the moment until which was heard before', async () => {
    const lark = await opened({ start: false, since: async () => Date.now() - 3_600_000 })
    const old = Date.now() - 2 * 3_600_000
    lark.sim.sendText(lark.group, lark.ann, '太早', { create_time: old })
    for (let at = 0; at < 60; at += 1)
      lark.sim.sendText(lark.group, lark.ann, `第${at}条`, { create_time: Date.now() - 1_800_000 + at })
    await lark.platform.start(lark.inlet)
    await lark.until(() => lark.texts().includes('第59条'))
    expect(lark.texts()).not.toContain('太早')
    expect(new Set(lark.texts()).size).toBe(60)
  })

  test('what was said in a group before the bot came is not read', async () => {
    const lark = await opened()
    const { chat_id } = lark.sim.addChat({ name: '老群', members: [lark.ann], bot: false })
    lark.sim.delivery.addRule({ effect: 'drop', times: -1, event_type: 'im.message.receive_v1' })
    lark.sim.sendText(chat_id, lark.ann, '很久以前', { create_time: Date.now() - 600_000 })
    lark.sim.addBot(chat_id, lark.ann)
    await lark.until(() => lark.heard.chats.some(({ event }) => event.chatId === chat_id))
    lark.sim.sendText(chat_id, lark.ann, '欢迎')
    lark.sim.ws.disrupt('terminate')
    await lark.until(() => lark.heard.messages.length > 0)
    expect(lark.texts()).toEqual(['欢迎'])
  })

  test('what the bot itself has said is not heard', async () => {
    const lark = await opened()
    await lark.platform.send({
      uuid: 'u1',
      attempt: 0,
      since: Date.now(),
      to: { chat: lark.group },
      text: '大家早',
      mentions: [],
      asked: false,
    })
    lark.sim.delivery.addRule({ effect: 'drop', times: -1 })
    lark.sim.sendText(lark.group, lark.ann, '早')
    lark.sim.ws.disrupt('terminate')
    await lark.until(() => lark.heard.messages.length > 0)
    expect(lark.texts()).toEqual(['早'])
  })
})

describe('the self-check', () => {
  const bad = async (lark: StagedLark) =>
    (await lark.platform.check()).flatMap(({ tone, text }) => (tone === 'bad' ? [text] : []))

  test('finds nothing wrong where nothing is, and leaves no trace', async () => {
    const lark = await opened()
    await lark.until(() => lark.heard.chats.length > 0)
    expect(await lark.platform.check()).toEqual([{ tone: 'good', text: '飞书:长连接正常' }])
    expect(lark.sim.lints).toEqual([])
    expect(lark.sim.outbox).toEqual([])
  })

  test('names each missing permission with what it is for, the group messages first', async () => {
    const lark = await opened()
    await lark.until(() => lark.heard.chats.length > 0)
    for (const scope of [...lark.sim.app.scopes])
      if (/group_msg|resource|urgent|contact:/.test(scope)) lark.sim.app.scopes.delete(scope)
    const found = await bad(lark)
    expect(found[0]).toMatch(/^飞书:缺权限 im:message\.group_msg\(收不到群里没有@机器人的消息/)
    expect(found.map((text) => /缺权限 ([\w:.]+)/.exec(text)?.[1])).toEqual([
      'im:message.group_msg',
      'im:resource',
      'contact:user.base:readonly',
      'im:message.urgent',
    ])
  })

  test('tells that it cannot hear, and why', async () => {
    const lark = await opened()
    lark.sim.ws.endpointFaults.push({ times: -1, code: 1000040350, msg: 'too many' })
    lark.sim.ws.disrupt('terminate')
    await lark.until(() => lark.lines.some(({ text }) => text.includes('1000040350')))
    const [last] = (await bad(lark)).slice(-1)
    expect(last).toContain('1000040350')
  })

  test('tells that the secret is wrong', async () => {
    const lark = await opened({ start: false, appSecret: 'not the secret' })
    expect(await bad(lark)).toEqual([expect.stringContaining('App Secret 不对')])
  })

  test('tells that the platform cannot be reached', async () => {
    const lark = await opened()
    lark.sim.faults.add({ api: 'bot.info', effect: 'error', status: 503, times: -1 })
    expect(await bad(lark)).toEqual([expect.stringContaining('访问不了开放平台')])
  })

  test.each([
    { ours: 4_000, tone: undefined },
    { ours: 20_000, tone: 'warn' },
    { ours: 200_000, tone: 'bad' },
    { ours: -200_000, tone: 'bad' },
  ])('a clock that is $ours ms off → $tone', async ({ ours, tone }) => {
    const lark = await opened({ now: () => Date.now() + ours })
    const clock = (await lark.platform.check()).find(({ text }) => text.includes('时钟'))
    expect(clock?.tone).toBe(tone)
    if (clock) expect(clock.text).toContain(ours > 0 ? '快' : '慢')
  })
})
