import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outgoing } from '../../../wechat/in-process.ts'
import { connected } from '../../../wechat/over-gateway.ts'
import { until } from '../../../wechat/recording-inlet.ts'
import { ROOM } from '../../../wechat/test-puppet.ts'
import { board } from '../lark/card-samples.ts'

describe('over a gateway’s gRPC', () => {
  let stage: Awaited<ReturnType<typeof connected>>
  beforeAll(async () => {
    stage = await connected({}, 300)
  })
  afterAll(async () => {
    await stage?.platform.stop()
    await stage?.gateway.close()
  })

  /** What is heard from here on. */
  async function heardAfter(count: number, act: () => Promise<unknown>) {
    const before = stage.messages.length
    await act()
    await until(`${count} messages`, () => stage.messages.length >= before + count)
    return stage.messages.slice(before)
  }

  test('it is read once it is logged in', () => {
    expect(stage.platform.reading()).toBe(true)
    expect(stage.news).toEqual([{ state: 'online' }])
  })

  test('all members were told by name at the login', () => {
    const [event] = stage.events
    expect(event).toMatchObject({ what: 'membersListed', chatId: ROOM, name: '销售一队' })
    expect(event?.what === 'membersListed' && event.members).toHaveLength(300)
    expect(event?.what === 'membersListed' && event.members[7]).toEqual({ id: 'wxid_7', name: '销售7' })
  })

  test('a location keeps its coordinates (wechaty’s client makes it 0/0)', async () => {
    const location = { lat: 30.5728, lng: 104.0668, name: '天府广场' }
    const [message] = await heardAfter(1, () => stage.gateway.say({ room: ROOM, from: 'wxid_1', location }))
    expect(message?.location?.lat).toBeCloseTo(30.5728, 6)
    expect(message?.location?.lng).toBeCloseTo(104.0668, 6)
    expect(message?.location?.label).toBe('天府广场')
  })

  test('a photo of three megabytes comes byte for byte', async () => {
    const image = randomBytes(3_000_000)
    const [message] = await heardAfter(1, () => stage.gateway.say({ room: ROOM, from: 'wxid_1', image }))
    expect((await stage.platform.fetch(message!.photoRefs[0]!)).equals(image)).toBe(true)
  })

  test('a download that fails or hangs at the gateway is tried again (wechaty’s client waits for ever)', async () => {
    const image = randomBytes(5_000)
    const [message] = await heardAfter(1, () => stage.gateway.say({ room: ROOM, from: 'wxid_1', image }))
    await stage.gateway.tell('failing', { downloads: 2, hanging: 1 })
    expect((await stage.platform.fetch(message!.photoRefs[0]!)).equals(image)).toBe(true)
    await stage.gateway.tell('failing', { downloads: 99 })
    await expect(stage.platform.fetch(message!.photoRefs[0]!)).rejects.toThrow(/could not be fetched/)
    await stage.gateway.tell('failing', { downloads: 0 })
  })

  test('the first hundred messages of a room of three hundred come at once and in order (its caches are warm)', async () => {
    const texts = await heardAfter(100, () =>
      stage.gateway.tell('burst', { count: 100, room: ROOM, people: 100 }),
    )
    expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 100 }, (_, index) => `第${index}条`))
  })

  test('no message asks the gateway for the members again', async () => {
    const before = await stage.gateway.tell<number>('asked')
    await heardAfter(50, () => stage.gateway.tell('burst', { count: 50, room: ROOM, people: 50 }))
    expect(await stage.gateway.tell('asked')).toBe(before)
  })

  test('a text with people called comes out with their names and ids, and answers its id', async () => {
    const { remoteId } = await stage.platform.send(
      outgoing({ text: '请补照片', mentions: [{ id: 'wxid_1', name: '张三' }] }),
    )
    const said = (await stage.gateway.said()).at(-1)
    expect(said).toMatchObject({ kind: 'text', text: '@销售1\u2005 请补照片', mentions: ['wxid_1'] })
    expect(remoteId).toBe(`${ROOM}/${said?.id}`)
  })

  test('a picture comes out byte for byte, its caption after it', async () => {
    const picture = randomBytes(20_000)
    await stage.platform.send(outgoing({ text: '全文', board, picture, caption: '图上没有的' }))
    const [shown, caption] = (await stage.gateway.said()).slice(-2)
    expect(shown?.kind === 'file' && shown.bytes.equals(picture)).toBe(true)
    expect(caption).toMatchObject({ kind: 'text', text: '图上没有的' })
  })

  test('a picture that the gateway refuses is not sent a second way (wechaty’s client would)', async () => {
    const before = (await stage.gateway.said()).length
    await stage.gateway.tell('failing', { sends: 1 })
    await expect(
      stage.platform.send(outgoing({ picture: randomBytes(10), text: '全文' })),
    ).rejects.toMatchObject({ what: 'unsure' })
    expect(await stage.gateway.said()).toHaveLength(before)
  })

  test('somebody who joins is told by name, and what the gateway complains of ends nothing', async () => {
    await stage.gateway.tell('join', { room: ROOM, id: 'wxid_new', name: '新来的' })
    await until('the join', () => stage.events.some(({ what }) => what === 'membersJoined'))
    expect(stage.events.at(-1)).toMatchObject({ members: [{ id: 'wxid_new', name: '新来的' }] })
    const [after] = await heardAfter(1, () =>
      stage.gateway.say({ room: ROOM, from: 'wxid_new', text: '大家好' }),
    )
    expect(after?.text).toBe('大家好')
  })
})
