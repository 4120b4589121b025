import { sniffImage } from '../http/sniff-image.ts'
import { ids } from '../ids.ts'
import type { Json } from '../json.ts'
import type { LarkSim } from '../sim.ts'
import { storeMessage } from './messages.ts'
import { dmChat, idsOf, needChat, needUser } from './people.ts'
import type { Mention, SimChat, SimMessage, SimUser } from './types.ts'
import { mentionBy, withMentions } from './user-text.ts'

/** `force`: also by somebody who is not in the group. `create_time` in milliseconds. */
export type SendOpts = { reply_to?: string; thread_id?: string; create_time?: number; force?: boolean }
export type RawOpts = SendOpts & { resources?: string[]; mentions?: Mention[] }
export type FileOpts = SendOpts & { kind?: 'file' | 'audio' | 'media'; duration?: number; mime?: string }
export type Location = { name?: string; longitude: number | string; latitude: number | string }
export type PostPart = { text?: string; image?: Buffer; at?: string }
export type Post = { title?: string; parts: PostPart[][] }
/** `delivered`: whether the app may see it, so that an event goes out. */
export type Sent = { message_id: string; chat_id: string; event_id: string | null; delivered: boolean }

/**
 * A user sends something, of any type and with any content. `chatId` 'dm' is the private chat.
 * @throws Error when the user is not in that group, or there is none
 */
export function userSends(
  sim: LarkSim,
  chatId: string,
  openId: string,
  msgType: string,
  content: Json,
  options: RawOpts = {},
): Sent {
  const user = needUser(sim, openId)
  const chat = chatId === 'dm' ? dmChat(sim, openId) : needChat(sim, chatId)
  if (chat.type === 'group' && !chat.members.has(user.open_id) && !options.force)
    throw new Error(`${user.name} is not a member of ${chat.name}`)
  if (chat.dissolved) throw new Error('chat is dissolved')
  const message = storeMessage(sim, {
    chat,
    msg_type: msgType,
    content: typeof content === 'string' ? content : JSON.stringify(content),
    sender: { id: user.open_id, id_type: 'open_id', sender_type: 'user', tenant_key: user.tenant_key },
    mentions: options.mentions,
    resources: options.resources,
    parent_id: options.reply_to,
    thread_id: options.thread_id,
    create_time: options.create_time,
  })
  const { message_id } = message
  const { chat_id } = chat
  if (!isVisible(sim, chat, message)) return { message_id, chat_id, event_id: null, delivered: false }
  const event = received(sim, user, chat, message)
  const { event_id } = sim.delivery.emit('im.message.receive_v1', event, { chat_id, message_id })
  return { message_id, chat_id, event_id, delivered: true }
}

/** In groups the app sees all with one scope, and with a lesser one what mentions the bot. */
function isVisible({ app }: LarkSim, chat: SimChat, { mentions }: SimMessage): boolean {
  const may = (...scopes: string[]) => scopes.some((scope) => app.scopes.has(scope))
  if (chat.type === 'p2p') return may('im:message.p2p_msg:readonly', 'im:message.p2p_msg')
  if (!chat.botIn) return false
  const meant = mentions.some(({ id }) => typeof id === 'object' && id.open_id === app.botOpenId)
  return (
    may('im:message.group_msg') ||
    (meant && may('im:message.group_at_msg:readonly', 'im:message.group_at_msg'))
  )
}

const received = (sim: LarkSim, user: SimUser, chat: SimChat, message: SimMessage) => ({
  sender: { sender_id: idsOf(sim, user), sender_type: 'user', tenant_key: user.tenant_key },
  message: {
    message_id: message.message_id,
    ...(message.root_id ? { root_id: message.root_id, parent_id: message.parent_id } : {}),
    create_time: String(message.create_time),
    update_time: String(message.update_time),
    chat_id: chat.chat_id,
    ...(message.thread_id ? { thread_id: message.thread_id } : {}),
    chat_type: chat.type,
    message_type: message.msg_type,
    content: message.content,
    ...(message.mentions.length > 0 ? { mentions: message.mentions } : {}),
  },
})

export function sendText(sim: LarkSim, chatId: string, openId: string, written: string, o: SendOpts = {}) {
  const { text, mentions } = withMentions(sim, String(written))
  return userSends(sim, chatId, openId, 'text', { text }, { ...o, mentions })
}

export function sendImage(sim: LarkSim, chatId: string, openId: string, data: Buffer, o: SendOpts = {}) {
  const image_key = keepImage(sim, openId, data)
  const sent = userSends(sim, chatId, openId, 'image', { image_key }, { ...o, resources: [image_key] })
  return { ...sent, image_key }
}

export function sendFile(
  sim: LarkSim,
  chatId: string,
  openId: string,
  name: string,
  data: Buffer,
  o: FileOpts = {},
) {
  const { kind = 'file', duration = 2000, mime = 'application/octet-stream' } = o
  const file_key = ids.file()
  sim.files.set(file_key, { key: file_key, data, name, mime, owner: openId })
  const contents = {
    file: { file_key, file_name: name },
    audio: { file_key, duration },
    media: { file_key, file_name: name, duration, image_key: ids.image() },
  }
  const sent = userSends(sim, chatId, openId, kind, contents[kind], { ...o, resources: [file_key] })
  return { ...sent, file_key }
}

/** The point is what the user chose in the client, and its numbers are strings. */
export function sendLocation(sim: LarkSim, chatId: string, openId: string, at: Location, o: SendOpts = {}) {
  const { name = '', longitude, latitude } = at
  const content = { name, longitude: String(longitude), latitude: String(latitude) }
  return userSends(sim, chatId, openId, 'location', content, o)
}

/** Text, mentions and any number of photos in one message, line by line. */
export function sendPost(sim: LarkSim, chatId: string, openId: string, post: Post, o: SendOpts = {}) {
  const mentions: Mention[] = []
  const resources: string[] = []
  const element = ({ text = '', image, at }: PostPart) => {
    if (image) {
      const image_key = keepImage(sim, openId, image)
      resources.push(image_key)
      return { tag: 'img', image_key, width: 800, height: 600 }
    }
    if (!at) return { tag: 'text', text, style: [] }
    const mention = mentionBy(sim, at, mentions.length + 1)
    mentions.push(mention)
    return { tag: 'at', user_id: mention.key, user_name: mention.name, style: [] }
  }
  const content = { title: post.title ?? '', content: post.parts.map((line) => line.map(element)) }
  const sent = userSends(sim, chatId, openId, 'post', content, { ...o, mentions, resources })
  return { ...sent, image_keys: resources }
}

function keepImage(sim: LarkSim, owner: string, data: Buffer): string {
  const key = ids.image()
  sim.images.set(key, { key, data, mime: sniffImage(data) ?? 'application/octet-stream', owner })
  return key
}
