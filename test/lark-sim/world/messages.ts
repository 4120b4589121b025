import { cardText } from '../card/text.ts'
import { type CardCount, validateCard } from '../card/validate.ts'
import { ids } from '../ids.ts'
import type { Json } from '../json.ts'
import { findUser } from './people.ts'
import type { Mention, Sender, SimChat, SimMessage } from './types.ts'
import type { World } from './world.ts'

export type NewMessage = {
  chat: SimChat
  msg_type: string
  content: string
  sender: Sender
  create_time?: number
  parent_id?: string
  thread_id?: string
  in_thread?: boolean
  mentions?: Mention[]
  resources?: string[]
  card?: Json
  card_id?: string
  text?: string
}

/** Puts a message into its chat, below the one that it answers. */
export function storeMessage(world: World, given: NewMessage): SimMessage {
  const parent = given.parent_id ? world.messages.get(given.parent_id) : undefined
  const at = world.messageTime(given.create_time)
  const threaded = given.in_thread && parent ? (parent.thread_id ?? ids.thread()) : undefined
  const message: SimMessage = {
    message_id: ids.message(),
    chat_id: given.chat.chat_id,
    chat_type: given.chat.type,
    msg_type: given.msg_type,
    content: given.content,
    sender: given.sender,
    create_time: at,
    update_time: at,
    deleted: false,
    updated: false,
    root_id: parent ? (parent.root_id ?? parent.message_id) : undefined,
    parent_id: parent?.message_id,
    thread_id: given.thread_id ?? threaded,
    mentions: given.mentions ?? [],
    resources: given.resources ?? [],
    card: given.card,
    card_id: given.card_id,
    text: given.text ?? '',
    edits: 0,
    reactions: [],
    history: [],
    inCallback: 0,
  }
  world.messages.set(message.message_id, message)
  return message
}

/** A message as the API shows it. */
export const messageView = (message: SimMessage) => ({
  message_id: message.message_id,
  root_id: message.root_id,
  parent_id: message.parent_id,
  thread_id: message.thread_id,
  msg_type: message.msg_type,
  create_time: String(message.create_time),
  update_time: String(message.update_time),
  deleted: message.deleted,
  updated: message.updated,
  chat_id: message.chat_id,
  sender: message.sender,
  body: { content: message.content },
  ...(message.mentions.length > 0 ? { mentions: message.mentions.map(mentionView) } : {}),
})

const mentionView = ({ key, id, name, tenant_key }: Mention) => ({
  key,
  id: typeof id === 'string' ? id : id.open_id,
  id_type: 'open_id',
  name,
  tenant_key,
})

/** Holds a card to the platform's rules and writes down what it merely dislikes. @throws LarkError 230099 */
export function checkCard(world: World, card: Json, where: string): CardCount {
  const counted = validateCard(card, {
    limits: world.cfg.limits,
    imageExists: (key) => world.images.has(key),
    userExists: (id) => Boolean(findUser(world, id)),
  })
  for (const text of counted.lints) world.lint(where, text)
  return counted
}

/** Gives a message another card: by a patch, an answered press, a delayed update or the card kit. */
export function setCard(world: World, message: SimMessage, card: Json, how: string, more: object = {}) {
  message.history.push({ ts: world.now(), how, card: message.card })
  message.card = card
  message.content = JSON.stringify(card)
  message.text = cardText(card)
  message.updated = true
  message.update_time = world.now()
  const { chat_id, message_id, text } = message
  world.record('card_update', { how, chat_id, message_id, card, text, ...more })
}
