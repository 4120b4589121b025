import { builtOutbound } from '../content/outbound.ts'
import type { Json } from '../json.ts'
import { refuse } from '../refuse.ts'
import type { LarkSim } from '../sim.ts'
import { messageView, storeMessage } from '../world/messages.ts'
import { dmChat } from '../world/people.ts'
import type { SimChat, SimMessage, SimUser } from '../world/types.ts'
import { neededText, objectOf, optionalText } from './fields.ts'
import { chatOf, checkInChat, checkStands, neededMessage, SEND } from './reach.ts'
import { route } from './route.ts'

const ID_TYPES = ['open_id', 'user_id', 'union_id', 'email', 'chat_id'] as const
const UUID_LENGTH = 50
const UUID_MS = 3_600_000

/** New messages and replies. */
export const sending = [
  route('POST', '/im/v1/messages', 'im.message.create', SEND, ({ sim, query, json }) => {
    const asked = query.get('receive_id_type')
    if (!asked) throw refuse.field('receive_id_type', 'receive_id_type is required')
    const idType = ID_TYPES.find((type) => type === asked)
    const options = `receive_id_type is optional, options: [${ID_TYPES.join(',')}]`
    if (!idType) throw refuse.field('receive_id_type', options, asked)
    const body = objectOf(json)
    return send(sim, receiver(sim, idType, neededText(body, 'receive_id')), body)
  }),

  route('POST', '/im/v1/messages/:message_id/reply', 'im.message.reply', SEND, ({ sim, params, json }) => {
    const parent = neededMessage(sim, params.message_id)
    checkStands(parent)
    const body = objectOf(json)
    const { reply_in_thread: inThread } = body
    if (inThread !== undefined && typeof inThread !== 'boolean')
      throw refuse.fieldType('reply_in_thread', inThread)
    return send(sim, chatOf(sim, parent), body, parent)
  }),
]

/** The chat to send to: as named, or the private chat with somebody within the app's reach. */
function receiver(sim: LarkSim, idType: (typeof ID_TYPES)[number], id: string): SimChat {
  if (idType === 'chat_id') {
    const chat = sim.chats.get(id)
    if (!chat) throw refuse.param('invalid receive_id')
    return chat
  }
  const user: SimUser | undefined = [...sim.users.values()].find((one) => one[idType] === id)
  if (!user) throw refuse.param('invalid receive_id')
  if (!user.inScope) throw refuse.noAvailability()
  if (user.resigned) throw refuse.resigned()
  return dmChat(sim, user.open_id)
}

function send(sim: LarkSim, chat: SimChat, body: Record<string, Json>, parent?: SimMessage) {
  const msgType = neededText(body, 'msg_type')
  const content = neededText(body, 'content')
  const uuid = optionalText(body, 'uuid')
  if (uuid && [...uuid].length > UUID_LENGTH)
    throw refuse.field('uuid', `the max len is ${UUID_LENGTH}`, uuid)
  checkInChat(chat)
  const first = uuid && sentBefore(sim, chat, content, uuid)
  if (first) return { data: messageView(first) }

  const built = builtOutbound(msgType, content, { world: sim, chat })
  sim.limiter.scoped(chat.type === 'p2p' ? 'perUser' : 'perChat', chat.chat_id)
  for (const lint of built.lints) sim.lint(msgType, lint)
  const inThread = body.reply_in_thread === true
  const { text, card, mentions, resources } = built
  const message = storeMessage(sim, {
    chat,
    msg_type: msgType,
    content: built.stored,
    sender: { id: sim.app.appId, id_type: 'app_id', sender_type: 'app', tenant_key: sim.app.tenantKey },
    mentions,
    resources,
    card,
    text,
    parent_id: parent?.message_id,
    in_thread: inThread,
    card_id: built.cardId,
  })
  const { message_id } = message
  if (built.cardId) sim.cardEntities.get(built.cardId)!.message_id = message_id
  if (uuid) sim.uuids.set(uuid, { message_id, exp: sim.now() + UUID_MS, content })
  sim.record(parent ? 'reply' : 'message', {
    chat_id: chat.chat_id,
    chat_type: chat.type,
    message_id,
    msg_type: msgType,
    content: built.content,
    text,
    card,
    mentions: mentions.map(({ id }) => id),
    uuid,
    reply_to: parent?.message_id,
    in_thread: inThread || undefined,
    bytes: Buffer.byteLength(content),
  })
  return { data: messageView(message) }
}

/** One message a uuid within the hour: whatever comes under it later, the first is the answer. */
function sentBefore(sim: LarkSim, chat: SimChat, content: string, uuid: string): SimMessage | null {
  const seen = sim.uuids.get(uuid)
  const message = seen && seen.exp > sim.now() ? sim.messages.get(seen.message_id) : undefined
  if (!message) return null
  if (message.chat_id !== chat.chat_id || seen?.content !== content)
    sim.lint('uuid', `uuid ${uuid} reused for a different message: the platform returns the first one`)
  sim.record('dedup', { chat_id: message.chat_id, message_id: message.message_id, uuid })
  return message
}
