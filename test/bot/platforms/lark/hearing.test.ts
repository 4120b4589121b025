import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attack, samplePng } from '../../../lark-sim/index.ts'
import { type StagedLark, staged } from './staged.ts'

describe.each(['ws', 'webhook'] as const)('what is heard over %s', (mode) => {
  let lark: StagedLark

  beforeAll(async () => {
    lark = await staged({
      mode,
      encryptKey: 'k3y',
      verificationToken: 'vt',
      sim: { app: { encryptKey: 'k3y', verificationToken: 'vt' }, delivery: { timeScale: 0.001 } },
    })
  })
  afterAll(() => lark.close())
  beforeEach(() => {
    for (const list of Object.values(lark.heard)) list.length = 0
  })

  test('a text in a group, with its sender and its send time', async () => {
    const { message_id } = lark.sim.sendText(lark.group, lark.ann, `{{bot}} 抽查 {{${lark.ben}}}`)
    await lark.until(() => lark.heard.messages.length === 1)
    expect(lark.heard.messages[0]).toEqual({
      key: `lark/${message_id}`,
      platform: 'lark',
      chatId: lark.group,
      senderId: lark.ann,
      sentAt: lark.sim.messages.get(message_id)!.create_time,
      text: '抽查 @本本',
      photoRefs: [],
      mentionsBot: true,
    })
  })

  test('a private text belongs to no chat', async () => {
    lark.sim.sendText('dm', lark.ann, '绑定 张三')
    await lark.until(() => lark.heard.messages.length === 1)
    expect(lark.heard.messages[0]).toMatchObject({ chatId: null, senderId: lark.ann, text: '绑定 张三' })
  })

  test('an answer names the message it answers', async () => {
    const asked = lark.sim.sendText(lark.group, lark.ann, '都到了吗')
    lark.sim.sendText(lark.group, lark.ben, '到了', { reply_to: asked.message_id })
    await lark.until(() => lark.heard.messages.length === 2)
    expect(lark.heard.messages.find(({ text }) => text === '到了')).toMatchObject({
      replyTo: `lark/${asked.message_id}`,
    })
  })

  test('photos of two people at once stay each with its own', async () => {
    const [a, b] = [lark.ann, lark.ben].map((who) => lark.sim.sendImage(lark.group, who, samplePng(who)))
    await lark.until(() => lark.heard.messages.length === 2)
    for (const [who, sent] of [
      [lark.ann, a],
      [lark.ben, b],
    ] as const) {
      const heard = lark.heard.messages.find(({ senderId }) => senderId === who)!
      expect(heard.photoRefs).toEqual([`${sent!.message_id}/image/${sent!.image_key}`])
      expect(await lark.platform.fetch(heard.photoRefs[0]!)).toEqual(samplePng(who))
    }
  })

  test('several photos in one message, a place, a table', async () => {
    const post = lark.sim.sendPost(lark.group, lark.ann, {
      parts: [[{ text: '晚检' }], [{ image: samplePng('1') }, { image: samplePng('2') }]],
    })
    lark.sim.sendLocation(lark.group, lark.ann, { name: '广场', longitude: 104.1, latitude: 30.5 })
    lark.sim.sendFile('dm', lark.ann, '名单.csv', Buffer.from('姓名,组'))
    lark.sim.sendFile(lark.group, lark.ann, '方案.pdf', Buffer.from('pdf'))
    await lark.until(() => lark.heard.messages.length === 3)
    const by = (test: (one: (typeof lark.heard.messages)[number]) => unknown) =>
      lark.heard.messages.find(test)!
    expect(by(({ text }) => text === '晚检').photoRefs).toEqual(
      post.image_keys.map((key) => `${post.message_id}/image/${key}`),
    )
    expect(by(({ location }) => location).location).toEqual({ lat: 30.5, lng: 104.1, label: '广场' })
    const file = by(({ fileRef }) => fileRef).fileRef!
    expect(file.name).toBe('名单.csv')
    expect(String(await lark.platform.fetch(file.ref))).toBe('姓名,组')
  })

  test('a message that is delivered again has the same key, also under a new event id', async () => {
    lark.sim.delivery.addRule({ effect: 'duplicate_new_event_id', event_type: 'im.message.receive_v1' })
    const sent = lark.sim.sendText(lark.group, lark.ann, '签到')
    await lark.until(() => lark.heard.messages.length === 2)
    lark.sim.delivery.redeliver(sent.event_id!)
    await lark.until(() => lark.heard.messages.length === 3)
    expect(new Set(lark.heard.messages.map(({ key }) => key))).toEqual(new Set([`lark/${sent.message_id}`]))
  })

  test('messages in a wrong order keep the times at which they were sent', async () => {
    lark.sim.delivery.hold()
    for (const text of ['一', '二', '三']) lark.sim.sendText(lark.group, lark.ann, text)
    lark.sim.delivery.release('reverse')
    await lark.until(() => lark.heard.messages.length === 3)
    const inTime = lark.heard.messages.map(({ sentAt }) => sentAt).every((at) => at > 0)
    expect(inTime).toBe(true)
    expect(lark.texts().sort()).toEqual(['一', '二', '三'].sort())
  })

  test('a message that was taken back before it was heard', async () => {
    lark.sim.delivery.hold()
    const { message_id } = lark.sim.sendText(lark.group, lark.ann, '留电 3')
    lark.sim.recall(message_id, lark.ann)
    lark.sim.delivery.release('reverse')
    await lark.until(() => lark.heard.messages.length === 1 && lark.heard.recalls.length === 1)
    expect(lark.heard.recalls).toEqual([`lark/${message_id}`])
    expect(lark.heard.messages[0]!.key).toBe(`lark/${message_id}`)
  })

  test('who comes and goes, a new name, an end', async () => {
    const dora = lark.sim.addUser({ name: '朵朵' }).open_id
    const { chat_id } = lark.sim.addChat({ name: '二组', members: [lark.ann], addedBy: lark.ann })
    const whats = () =>
      lark.heard.chats.filter(({ event }) => event.chatId === chat_id).map(({ event }) => event)
    await lark.until(() => whats().some(({ what }) => what === 'membersListed'))
    expect(whats()[0]).toEqual({
      platform: 'lark',
      chatId: chat_id,
      what: 'botJoined',
      name: '二组',
      byId: lark.ann,
    })
    expect(whats()[1]).toMatchObject({
      what: 'membersListed',
      name: '二组',
      members: [{ id: lark.ann, name: '安安' }],
    })

    lark.sim.addMembers(chat_id, [dora])
    await lark.until(() => whats().length === 3)
    lark.sim.removeMembers(chat_id, [dora])
    await lark.until(() => whats().length === 4)
    lark.sim.renameChat(chat_id, '外场二组')
    await lark.until(() => whats().length === 5)
    lark.sim.removeBot(chat_id, lark.ann)
    await lark.until(() => whats().length === 6)
    lark.sim.addBot(chat_id, lark.ann)
    await lark.until(() => whats().length >= 8)
    lark.sim.dissolve(chat_id)
    await lark.until(() => whats().some(({ what }) => what === 'dissolved'))
    expect(whats().map(({ what }) => what)).toEqual([
      'botJoined',
      'membersListed',
      'membersJoined',
      'membersLeft',
      'renamed',
      'botLeft',
      'botJoined',
      'membersListed',
      'dissolved',
    ])
    expect(whats()[2]).toMatchObject({ members: [{ id: dora, name: '朵朵' }] })
    expect(whats()[4]).toMatchObject({ name: '外场二组' })
    const keys = lark.heard.chats.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('what means nothing is acknowledged and handed to nobody', async () => {
    const { message_id } = lark.sim.sendText(lark.group, lark.ann, '到')
    lark.sim.react(message_id, lark.ben, 'OK')
    lark.sim.userSends(lark.group, lark.ann, 'sticker', { file_key: 'f' })
    lark.sim.userSends(lark.group, lark.ann, 'text', '{"text":')
    lark.sim.userSends(lark.group, lark.ann, 'hologram', 'null')
    lark.sim.delivery.emit('im.message.receive_v1', { sender: {}, message: { content: 7 } })
    lark.sim.delivery.emit('im.chat.member.user.added_v1', { users: 'nobody' })
    lark.sim.delivery.emit('im.message.receive_v1', {
      sender: { sender_type: 'app', sender_id: { open_id: 'ou_bot2' } },
      message: {
        message_id: 'om_bot',
        create_time: '1',
        chat_id: lark.group,
        chat_type: 'group',
        message_type: 'text',
        content: '{"text":"我是机器人"}',
      },
    })
    await lark.until(() => lark.sim.delivery.log.every(({ state }) => state === 'acked'))
    expect(lark.texts()).toEqual(['到'])
    expect(lark.heard.chats).toEqual([])
  })

  test('what was forwarded together is known to be', async () => {
    lark.sim.userSends(lark.group, lark.ann, 'merge_forward', 'Merged and Forwarded Message')
    await lark.until(() => lark.heard.messages.length === 1)
    expect(lark.heard.messages[0]).toMatchObject({ forwarded: true, photoRefs: [] })
  })

  test('what could not be kept is pushed again', async () => {
    let failures = 1
    lark.ways.whenDurable = async () => {
      if (failures-- > 0) throw new Error('the database is away')
    }
    lark.sim.sendText(lark.group, lark.ann, '签到')
    await lark.until(() => lark.heard.messages.length === 2)
    lark.ways.whenDurable = async () => {}
    await lark.until(() => lark.sim.delivery.log.at(-1)!.state === 'acked')
    expect(lark.heard.messages[0]!.key).toBe(lark.heard.messages[1]!.key)
  })

  test('an event for another app is left alone', async () => {
    if (mode === 'ws') return
    const event = {
      sender: { sender_id: { open_id: lark.ann }, sender_type: 'user' },
      message: {
        message_id: 'om_x',
        create_time: '1',
        chat_id: lark.group,
        chat_type: 'group',
        message_type: 'text',
        content: '{"text":"假的"}',
      },
    }
    expect((await attack(lark.sim, { kind: 'wrong_app', event })).status).toBe(401)
    expect(lark.heard.messages).toEqual([])
  })
})
