import { afterEach, describe, expect, test } from 'vitest'
import { inProcess } from '../../../wechat/in-process.ts'
import { until } from '../../../wechat/recording-inlet.ts'
import { BOT, ROOM } from '../../../wechat/test-puppet.ts'

let stage: Awaited<ReturnType<typeof inProcess>>
afterEach(() => stage?.platform.stop())

const heard = (count: number) =>
  until(`${count} messages`, () => stage.messages.length >= count).then(() => stage.messages)

describe('what is said in WeChat', () => {
  test('a text comes with its key, room, sender and send second', async () => {
    stage = await inProcess()
    const at = Date.now()
    const id = stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '签到', at })
    const [message] = await heard(1)
    expect(message).toEqual({
      key: `wechat/${ROOM}/${id}`,
      platform: 'wechat',
      chatId: ROOM,
      senderId: 'wxid_1',
      sentAt: Math.floor(at / 1_000) * 1_000,
      text: '签到',
      photoRefs: [],
    })
  })

  test('a private text has no chat', async () => {
    stage = await inProcess()
    stage.puppet.say({ from: 'wxid_1', text: '我的任务' })
    expect((await heard(1))[0]).toMatchObject({ chatId: null, senderId: 'wxid_1' })
  })

  test('who is mentioned is called by his name in the roster, and the bot not at all', async () => {
    stage = await inProcess({}, { people: { wxid_2: { id: 'p2', name: '李四' } } })
    stage.puppet.say({
      room: ROOM,
      from: 'wxid_1',
      text: '@查岗\u2005更正 @销售2\u2005留电 16',
      mentions: [BOT.id, 'wxid_2'],
    })
    expect((await heard(1))[0]).toMatchObject({ text: '更正 @李四 留电 16', mentionsBot: true })
  })

  test('the bot is mentioned by its name alone, as some gateways tell it', async () => {
    stage = await inProcess()
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '@查岗 排行榜' })
    expect((await heard(1))[0]).toMatchObject({ text: '排行榜', mentionsBot: true })
  })

  test('a location has its coordinates and its name', async () => {
    stage = await inProcess()
    stage.puppet.say({
      room: ROOM,
      from: 'wxid_1',
      location: { lat: 30.5728, lng: 104.0668, name: '天府广场' },
    })
    expect((await heard(1))[0]?.location).toEqual({ lat: 30.5728, lng: 104.0668, label: '天府广场' })
  })

  test('a photo is fetched by its reference, byte for byte', async () => {
    stage = await inProcess()
    const image = Buffer.from(Array.from({ length: 50_000 }, (_, index) => index % 251))
    stage.puppet.say({ room: ROOM, from: 'wxid_1', image })
    const [message] = await heard(1)
    expect((await stage.platform.fetch(message!.photoRefs[0]!)).equals(image)).toBe(true)
  })

  test('a table comes with its name, another file not at all', async () => {
    stage = await inProcess()
    stage.puppet.say({ room: ROOM, from: 'wxid_1', file: { name: '合同.pdf', bytes: Buffer.from('x') } })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', file: { name: '花名册.xlsx', bytes: Buffer.from('PK') } })
    const [message] = await heard(1)
    expect(message?.fileRef?.name).toBe('花名册.xlsx')
    expect((await stage.platform.fetch(message!.fileRef!.ref)).toString()).toBe('PK')
  })

  test('a recall names the message that it takes back', async () => {
    stage = await inProcess()
    const id = stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '留电 3' })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', recalls: id })
    await until('the recall', () => stage.recalls.length === 1)
    expect(stage.recalls).toEqual([`wechat/${ROOM}/${id}`])
  })

  test('a recall follows a claim that is still settling', async () => {
    stage = await inProcess()
    const id = stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '报备资源 春风十里' })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', recalls: id })
    await until('the recall', () => stage.recalls.length === 1)
    expect(stage.messages).toHaveLength(1)
  })

  test('what the account says itself is not heard', async () => {
    stage = await inProcess()
    stage.puppet.say({ room: ROOM, from: BOT.id, text: '签到' })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '后面的' })
    expect((await heard(1)).map(({ text }) => text)).toEqual(['后面的'])
  })

  test('a message announced twice is handed in once', async () => {
    stage = await inProcess()
    const id = stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '留电 2' })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '留电 2', id })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '后面的' })
    expect((await heard(2)).map(({ text }) => text)).toEqual(['留电 2', '后面的'])
  })

  test('a message older than two minutes is stale, and counts when it was sent', async () => {
    stage = await inProcess()
    const at = Math.floor(Date.now() / 1_000) * 1_000
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '旧的', at: at - 123_000 })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '新的', at: at - 110_000 })
    const [old, young] = await heard(2)
    expect(old).toMatchObject({ sentAt: at - 123_000, stale: true })
    expect(young).not.toHaveProperty('stale')
  })

  test('seconds and milliseconds are both understood', async () => {
    stage = await inProcess()
    const at = Math.floor(Date.now() / 1_000)
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '秒', at })
    expect((await heard(1))[0]?.sentAt).toBe(at * 1_000)
  })

  test('a reply that quotes names the message it quotes, and says only what is below', async () => {
    stage = await inProcess()
    const id = stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '今天都到了吗' })
    await heard(1)
    stage.puppet.say({
      room: ROOM,
      from: 'wxid_2',
      text: '「销售1:今天都到了吗」\n- - - - - - - - - - - - - - -\n到了',
    })
    expect((await heard(2))[1]).toMatchObject({ text: '到了', replyTo: `wechat/${ROOM}/${id}` })
  })

  test('two hundred at once come in the order in which they were announced', async () => {
    stage = await inProcess()
    const at = Date.now()
    for (let index = 0; index < 200; index++)
      stage.puppet.say({ room: ROOM, from: `wxid_${index % 20}`, text: `第${index}条`, at })
    const texts = (await heard(200)).map(({ text }) => text)
    expect(texts).toEqual(Array.from({ length: 200 }, (_, index) => `第${index}条`))
  })

  test('of a chain of answers only the sender’s own line is heard, and only once', async () => {
    stage = await inProcess({}, { people: { wxid_1: { id: 'p1', name: '张三' } } })
    const chain = (own: string) => `#接龙\n留电接龙\n\n1. 李四 3组\n2. 张三 ${own}`
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: chain('5组') })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: chain('5组') })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: chain('7组') })
    expect((await heard(2)).map(({ text }) => text)).toEqual(['留电 5组', '更正 留电 7组'])
  })
})

describe('when something goes wrong', () => {
  test('a store that is away for a moment loses nothing, and keeps the order', async () => {
    stage = await inProcess()
    stage.state.fails = 1
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '一' })
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '二' })
    expect((await heard(2)).map(({ text }) => text)).toEqual(['一', '二'])
    expect(stage.offline).toEqual([])
  })

  test('a message whose content never comes is a break, and the next one is heard', async () => {
    stage = await inProcess()
    stage.puppet.failing.payloads = 3
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '丢了' })
    await until('the break', () => stage.offline.length === 1)
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '后面的' })
    expect((await heard(1)).map(({ text }) => text)).toEqual(['后面的'])
  })

  test('what cannot be read because the account was lost is told of once, with the break', async () => {
    stage = await inProcess()
    await stage.puppet.logout('kicked')
    await until('it is lost', () => !stage.platform.reading())
    stage.puppet.failing.payloads = 3
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '丢了' })
    await until('the failure', () => stage.faults.length > 0)
    expect(stage.offline).toEqual([])
    stage.login()
    await until('it is read again', () => stage.platform.reading())
    expect(stage.offline).toHaveLength(1)
  })

  test('an error of the puppet ends nothing', async () => {
    stage = await inProcess()
    stage.puppet.emit('error', new Error('boom') as never)
    stage.puppet.say({ room: ROOM, from: 'wxid_1', text: '还在' })
    expect(await heard(1)).toHaveLength(1)
    expect(stage.faults).toHaveLength(1)
  })

  test('a download is tried again, each attempt within its time', async () => {
    stage = await inProcess()
    const image = Buffer.from('pixels')
    stage.puppet.say({ room: ROOM, from: 'wxid_1', image })
    const ref = (await heard(1))[0]!.photoRefs[0]!
    stage.puppet.failing.downloads = 2
    stage.puppet.failing.hanging = 1
    expect((await stage.platform.fetch(ref)).equals(image)).toBe(true)
    stage.puppet.failing.downloads = 9
    await expect(stage.platform.fetch(ref)).rejects.toThrow(
      /could not be fetched: the photo server answers 500/,
    )
  })
})
