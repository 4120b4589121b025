import { cardText } from '../card/text.ts'
import { isObject, type Json, parsedJson } from '../json.ts'
import { refuse } from '../refuse.ts'
import type { Mention } from '../world/types.ts'
import { type ContentEnv, cardOf, personIn, uploaded } from './env.ts'
import { builtPost } from './post.ts'
import { withAtTags } from './text-mentions.ts'

/** A message of the bot's that stands the rules: as stored, as read, and what it refers to. */
export type Outbound = {
  content: Json
  stored: string
  text: string
  mentions: Mention[]
  resources: string[]
  lints: string[]
  card?: Json
  cardId?: string
}

type Built = Partial<Outbound> & { text: string }

const FILE_TYPES: Record<string, string[]> = {
  audio: ['opus'],
  media: ['mp4'],
  file: ['pdf', 'doc', 'xls', 'ppt', 'stream'],
}

const builders: Record<string, (content: Json, env: ContentEnv) => Built> = {
  text(content, env) {
    if (typeof content.text !== 'string' || content.text === '') throw refuse.param('text content is invalid')
    const { stored, read, mentions, lints } = withAtTags(content.text, env)
    return { stored: JSON.stringify({ text: stored }), text: read, mentions, lints }
  },
  post: builtPost,
  image(content, env) {
    const { key } = uploaded(env, 'image', needKey(content, 'image_key'))
    return { text: '[image]', resources: [key] }
  },
  file: (content, env) => builtFile('file', content, env),
  audio: (content, env) => builtFile('audio', content, env),
  media: (content, env) => builtFile('media', content, env),
  sticker(content) {
    needKey(content, 'file_key')
    return { text: '[sticker]' }
  },
  share_chat(content, { world }) {
    if (!world.chats.has(needKey(content, 'chat_id'))) throw refuse.param('invalid chat_id')
    return { text: '[share_chat]' }
  },
  share_user(content, env) {
    if (!personIn(env, needKey(content, 'user_id'))) throw refuse.param('invalid user_id')
    return { text: '[share_user]' }
  },
  system(_, { chat }) {
    if (chat.type !== 'p2p') throw refuse.param('system message is only supported in p2p chat')
    return { text: '[system]' }
  },
  interactive(content, env) {
    const { card, cardId } = cardOf(env, content)
    return { card, cardId, text: cardText(card) }
  },
}

/** Holds what the bot sends to the platform's rules, sizes first. @throws LarkError */
export function builtOutbound(msgType: string, content: string, env: ContentEnv): Outbound {
  const build = Object.hasOwn(builders, msgType) ? builders[msgType] : undefined
  if (!build) throw refuse.param('invalid msg_type')
  const { cardBytes, textBytes } = env.world.cfg.limits
  const most = msgType === 'interactive' || msgType === 'post' ? cardBytes : textBytes
  if (Buffer.byteLength(content) > most) throw refuse.tooLong()
  const parsed = parsedJson(content)
  if (!isObject(parsed)) throw refuse.param('content is not a string in json format')
  const plain = { content: parsed, stored: content, mentions: [], resources: [], lints: [] }
  return { ...plain, ...build(parsed, env) }
}

function needKey(content: Json, name: string): string {
  const key = content[name]
  if (typeof key !== 'string' || !key) throw refuse.param(`invalid ${name}`)
  return key
}

function builtFile(kind: 'file' | 'audio' | 'media', content: Json, env: ContentEnv): Built {
  const { key, name, duration, fileType = '' } = uploaded(env, 'file', needKey(content, 'file_key'))
  if (!FILE_TYPES[kind]!.includes(fileType)) throw refuse.uploadType()
  const stored = { ...content, file_name: name, ...(duration ? { duration } : {}) }
  return { text: `[${kind}] ${name ?? ''}`.trim(), resources: [key], stored: JSON.stringify(stored) }
}
