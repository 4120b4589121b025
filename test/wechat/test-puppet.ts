import { randomUUID } from 'node:crypto'
import { FileBox, type FileBoxInterface } from 'file-box'
import { type payloads, types } from 'wechaty-puppet'
import { mock, PuppetMock } from 'wechaty-puppet-mock'

/** What the account has said. */
export type Said = { id: string; to: string; at: number } & (
  | { kind: 'text'; text: string; mentions: string[] }
  | { kind: 'file'; name: string; bytes: Buffer }
)

/** Something that somebody says in a room, or to the account. */
export type Saying = {
  from: string
  room?: string
  text?: string
  mentions?: string[]
  image?: Buffer
  file?: { name: string; bytes: Buffer }
  location?: { lat: number; lng: number; name: string }
  recalls?: string
  /** Milliseconds; now unless given. */
  at?: number
  id?: string
  type?: types.Message
}

/**
 * wechaty's mock account, with what it lacks: photos, files and locations that come out as they went in, ids of what it
 * says, remarks, a pulse, and failures that are asked for.
 */
export class TestPuppet extends PuppetMock {
  readonly said: Said[] = []
  readonly remarks = new Map<string, string>()
  readonly asked: string[] = []
  /** So many downloads fail, or never answer. */
  failing = { downloads: 0, hanging: 0, payloads: 0, sends: 0, silentSends: 0 }
  pulse = true
  private files = new Map<string, { name: string; bytes: Buffer }>()
  private places = new Map<string, payloads.Location>()
  private beats: NodeJS.Timeout | undefined

  override async onStart() {
    await super.onStart()
    clearInterval(this.beats)
    this.beats = setInterval(() => this.pulse && this.emit('heartbeat', { data: 'test' }), 500)
  }

  override async onStop() {
    clearInterval(this.beats)
    await super.onStop()
  }

  override ding(data?: string) {
    if (this.pulse) this.emit('dong', { data: data ?? '' })
  }

  /** Somebody says something; answers its id. The same id twice is the same message announced twice. */
  say(saying: Saying): string {
    const { from, room, text = '', mentions = [], image, file, location, recalls } = saying
    const id = saying.id ?? randomUUID()
    if (!this.mocker.cacheMessagePayload.has(id)) {
      const bytes = image ?? file?.bytes
      if (bytes) this.files.set(id, { name: file?.name ?? 'photo.jpg', bytes })
      if (location)
        this.places.set(id, {
          latitude: location.lat,
          longitude: location.lng,
          name: location.name,
          address: '',
          accuracy: 15,
        })
      this.mocker.cacheMessagePayload.set(id, {
        id,
        type: saying.type ?? typeOf(saying),
        talkerId: from,
        ...(room ? { roomId: room } : { listenerId: this.currentUserId }),
        text: recalls ?? text,
        filename: file?.name,
        timestamp: saying.at ?? Date.now(),
        mentionIdList: mentions,
      } as payloads.Message)
    }
    this.emit('message', { messageId: id })
    return id
  }

  forgetMessages() {
    this.mocker.cacheMessagePayload.clear()
  }

  private async fileOf(id: string): Promise<FileBoxInterface> {
    if (this.failing.hanging > 0) {
      this.failing.hanging--
      await new Promise(() => {})
    }
    if (this.failing.downloads > 0) {
      this.failing.downloads--
      throw new Error('the photo server answers 500')
    }
    const file = this.files.get(id)
    if (!file) throw new Error(`no file of ${id}`)
    return FileBox.fromBase64(file.bytes.toString('base64'), file.name)
  }

  override messageFile = (id: string) => this.fileOf(id)
  override messageImage = (id: string) => this.fileOf(id)

  override async messageRawPayload(id: string) {
    if (this.failing.payloads > 0) {
      this.failing.payloads--
      throw new Error('the message is not there')
    }
    return this.mocker.messagePayload(id)
  }

  override async messageLocation(id: string) {
    const place = this.places.get(id)
    if (!place) throw new Error(`no location of ${id}`)
    return place
  }

  override messageSendText(to: string, text: string, mentions: string[] = []): Promise<never> {
    return this.sent({ id: randomUUID(), to, at: Date.now(), kind: 'text', text, mentions })
  }

  override async messageSendFile(to: string, file: FileBoxInterface): Promise<never> {
    const bytes = await file.toBuffer()
    return this.sent({ id: randomUUID(), to, at: Date.now(), kind: 'file', name: file.name, bytes })
  }

  /** Its own messages are announced to it as well. */
  private async sent(said: Said): Promise<never> {
    if (!this.isLoggedIn) throw new Error('not logged in')
    if (this.failing.sends > 0) {
      this.failing.sends--
      throw new Error('the server refuses to say so')
    }
    this.said.push(said)
    if (this.failing.silentSends > 0) {
      this.failing.silentSends--
      await new Promise(() => {})
    }
    const room = said.to.includes('@') ? said.to : undefined
    this.say({
      id: said.id,
      from: this.currentUserId,
      room,
      text: said.kind === 'text' ? said.text : '',
      type: said.kind === 'text' ? types.Message.Text : types.Message.Image,
    })
    return said.id as never
  }

  override async contactAlias(id: string, alias?: string | null): Promise<never> {
    if (alias === undefined) return (this.remarks.get(id) ?? '') as never
    this.remarks.set(id, alias ?? '')
    this.mocker.contactPayload(id).alias = alias ?? undefined
    return undefined as never
  }

  override async contactRawPayload(id: string) {
    this.asked.push(`contact/${id}`)
    return { ...this.mocker.contactPayload(id) }
  }
}

function typeOf({ image, file, location, recalls }: Saying): types.Message {
  if (recalls) return types.Message.Recalled
  if (image) return types.Message.Image
  if (file) return types.Message.Attachment
  return location ? types.Message.Location : types.Message.Text
}

export type Member = { id: string; name: string; alias?: string; friend?: boolean }
export const ROOM = 'team1@chatroom'
export const BOT: Member = { id: 'wxid_bot', name: '查岗' }

export type Room = { id: string; topic: string; members: string[] }

/** An account with these contacts, all of them in one room unless the rooms are given; not yet started. */
export function testAccount(members: readonly Member[], rooms?: readonly Room[]) {
  const mocker = new mock.Mocker()
  const puppet = new TestPuppet({ mocker })
  for (const member of [BOT, ...members]) mocker.createContact({ ...member, friend: member.friend ?? true })
  const all = members.map(({ id }) => id)
  const addRoom = (id: string, topic: string, some: readonly string[] = all) =>
    mocker.createRoom({ id, topic, memberIdList: [BOT.id, ...some] })
  for (const { id, topic, members: some } of rooms ?? [{ id: ROOM, topic: '销售一队', members: all }])
    addRoom(id, topic, some)
  return { puppet, mocker, addRoom, login: () => puppet.login(BOT.id) }
}

export const staff = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({ id: `wxid_${index}`, name: `销售${index}` }))
