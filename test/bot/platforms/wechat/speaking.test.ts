import { afterEach, describe, expect, test } from 'vitest'
import { inProcess, outgoing } from '../../../wechat/in-process.ts'
import { until } from '../../../wechat/recording-inlet.ts'
import { ROOM } from '../../../wechat/test-puppet.ts'

let stage: Awaited<ReturnType<typeof inProcess>>
afterEach(() => stage?.platform.stop())
const texts = () => stage.puppet.said.map((one) => (one.kind === 'text' ? one.text : one.name))

const card = {
  title: '请假',
  tone: 'info' as const,
  lines: ['张三 事假'],
  buttons: [
    { label: '同意', text: '同意 Q12' },
    { label: '驳回', text: '驳回 Q12' },
  ],
}

describe('what the bot says in WeChat', () => {
  test('a card’s buttons are numbers, meant for whoever is called, and turn into his words', async () => {
    stage = await inProcess()
    await stage.platform.send(
      outgoing({ text: 'Q12 请假', card, mentions: [{ id: 'wxid_3', name: '何二' }] }),
    )
    expect(texts()[0]).toMatch(/Q12 请假\n回复 1 同意 \/ 回复 2 驳回\(两分钟内有效\)$/)
    stage.puppet.say({ room: ROOM, from: 'wxid_9', text: '1' })
    stage.puppet.say({ room: ROOM, from: 'wxid_3', text: '1' })
    await until('both', () => stage.messages.length === 2)
    expect(stage.messages.map(({ text }) => text)).toEqual(['1', '同意 Q12'])
  })

  test('the asker may answer by number as well', async () => {
    stage = await inProcess()
    const id = stage.puppet.say({ room: ROOM, from: 'wxid_4', text: '合并 R1 R2' })
    await until('it', () => stage.messages.length === 1)
    await stage.platform.send(outgoing({ card, replyTo: `${ROOM}/${id}` }))
    stage.puppet.say({ room: ROOM, from: 'wxid_4', text: '2' })
    await until('the answer', () => stage.messages.length === 2)
    expect(stage.messages[1]?.text).toBe('驳回 Q12')
  })

  test('a photo that is to be looked at comes with its words and its numbers', async () => {
    stage = await inProcess()
    const picture = Buffer.from('photo')
    await stage.platform.send(
      outgoing({ text: '待核对', card, picture, mentions: [{ id: 'wxid_3', name: '何二' }] }),
    )
    const [shown, words] = stage.puppet.said
    expect(shown?.kind === 'file' && shown.bytes.equals(picture)).toBe(true)
    expect(words?.kind === 'text' && words.text).toMatch(/待核对\n回复 1 同意/)
  })

  test('a private message goes to the person', async () => {
    stage = await inProcess()
    await stage.platform.send(outgoing({ to: { user: 'wxid_5' }, text: '您的月账' }))
    expect(stage.puppet.said[0]).toMatchObject({ to: 'wxid_5', text: '您的月账' })
  })

  test('a file keeps its name, and Excel reads its letters', async () => {
    stage = await inProcess()
    await stage.platform.send(outgoing({ text: '台账', file: { name: '台账.csv', text: '姓名,金额' } }))
    const [, file] = stage.puppet.said
    expect(file).toMatchObject({ kind: 'file', name: '台账.csv' })
    expect(file?.kind === 'file' && file.bytes.toString()).toBe('\ufeff姓名,金额')
  })

  test('its own words come back to it and are not heard', async () => {
    stage = await inProcess()
    await stage.platform.send(outgoing({ text: '签到' }))
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '后面的' })
    await until('it', () => stage.messages.length === 1)
    expect(stage.messages[0]?.text).toBe('后面的')
  })

  test('what the gateway never answers may have left, and is not said again', async () => {
    stage = await inProcess({ sayMs: 200 })
    stage.puppet.failing.silentSends = 1
    await expect(stage.platform.send(outgoing())).rejects.toMatchObject({ what: 'unsure' })
    expect(texts()).toEqual(['收到'])
  })

  test('many chats at once leave one after another, at the pace of the budget', async () => {
    const [slept, clock] = [[] as number[], { now: Date.now() }]
    stage = await inProcess({
      now: () => clock.now,
      dice: () => 0,
      limits: { quietFrom: '24:00', quietUntil: '00:00' },
      pause: async (ms) => {
        slept.push(ms)
        clock.now += ms
      },
    })
    await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        stage.platform.send(outgoing({ to: { user: `wxid_${name.charCodeAt(0) - 90}` }, text: name })),
      ),
    )
    expect(texts()).toEqual(['a', 'b', 'c'])
    expect(slept).toEqual([3_000, 3_000])
  })

  test('what must wait long is told so before it is marked, and nothing is posted', async () => {
    const now = Date.parse('2021-04-12T22:30:00+08:00')
    stage = await inProcess({ now: () => now, limits: {} })
    const night = outgoing({ asked: false })
    expect(stage.platform.bundle?.([night]).waitMs).toBe(9 * 3_600_000)
    await expect(stage.platform.send(night)).rejects.toMatchObject({ what: 'later', afterMs: 9 * 3_600_000 })
    expect(texts()).toEqual([])
    expect(stage.platform.bundle?.([night, outgoing({ text: '答' })])).toMatchObject({ count: 2, waitMs: 0 })
  })

  test.each([
    { situation: 'an announcement a minute late', waited: 61, more: { asked: false }, mute: 1 },
    { situation: 'an announcement in time', waited: 60, more: { asked: false }, mute: 0 },
    { situation: 'an answer', waited: 600, more: {}, mute: 0 },
    { situation: 'a private word', waited: 600, more: { asked: false, to: { user: 'wxid_1' } }, mute: 0 },
    { situation: 'a board', waited: 600, more: { asked: false, picture: Buffer.from('p') }, mute: 0 },
  ])('$situation: $mute times nobody is late for it', async ({ waited, more, mute }) => {
    const now = Date.parse('2021-04-12T10:00:00+08:00')
    stage = await inProcess({ now: () => now })
    await stage.platform.send(outgoing({ since: now - waited * 1_000, ...more }))
    expect(stage.mute).toHaveLength(mute)
  })

  test('what waited for the morning was not late', async () => {
    const now = Date.parse('2021-04-12T07:30:00+08:00')
    stage = await inProcess({ now: () => now, limits: {} })
    await stage.platform.send(outgoing({ since: now - 8 * 3_600_000, asked: false }))
    expect(stage.mute).toEqual([])
  })

  test('the same words in another group are varied', async () => {
    stage = await inProcess()
    stage.addRoom('team2@chatroom', '销售二队')
    await stage.platform.send(outgoing({ text: '开会了' }))
    await stage.platform.send(outgoing({ to: { chat: 'team2@chatroom' }, text: '开会了' }))
    expect(texts()).toEqual(['开会了', '各位好:\n开会了'])
  })

  test('自检 tells how much of the budget is used', async () => {
    stage = await inProcess({ limits: { gapMs: 0 } })
    await stage.platform.send(outgoing())
    const all = (await stage.platform.check()).map(({ text }) => text).join('\n')
    expect(all).toContain('微信账号已登录')
    expect(all).toContain('今天1/200条')
  })
})
