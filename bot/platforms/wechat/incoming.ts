import { type payloads, types } from 'wechaty-puppet'
import { MINUTE, type Moment, SECOND } from '../../../policy/calendar.ts'
import type { Location } from '../../../policy/message.ts'
import type { Incoming } from '../platform.ts'
import { readQuote } from './quote.ts'

/** Older than this on arrival, a message is a replay: it counts, and is not answered. */
export const STALE_AFTER_MS = 2 * MINUTE

/** Somebody who is mentioned: the names he is called by in the chat, and his own in the roster, if he is bound. */
export type Mentioned = { id: string; shown: readonly string[]; person: string | null }

export type Around = {
  selfId: string
  /** What the bot is called in this chat. */
  selfNames: readonly string[]
  mentioned: readonly Mentioned[]
  location?: Location
  arrivedAt: Moment
}

/** What a message of WeChat is for us; null when there is nothing in it to read. */
export type Read =
  /** `quoted`: the words that it quotes. `incoming.text` is only what the sender says himself. */
  | { what: 'message'; room: string; incoming: Incoming; quoted?: string }
  | { what: 'recall'; messageKey: string }
  | null

/** Reads one message as the gateway tells it. Pure: what had to be asked for stands in `around`. */
export function readPayload(payload: payloads.Message, around: Around): Read {
  const senderId = payload.talkerId || payload.fromId
  const listenerId = 'listenerId' in payload ? payload.listenerId : undefined
  if (!senderId || senderId === around.selfId) return null
  const room = payload.roomId || senderId
  const key = (id: string) => `wechat/${room}/${id}`
  const { type } = payload
  if (type === types.Message.Recalled)
    return payload.text ? { what: 'recall', messageKey: key(payload.text) } : null
  if (!payload.roomId && listenerId && listenerId !== around.selfId) return null
  const sentAt = sendTime(payload.timestamp, around.arrivedAt)
  const plain: Incoming = {
    key: key(payload.id),
    platform: 'wechat',
    chatId: payload.roomId || null,
    senderId,
    sentAt,
    text: '',
    photoRefs: [],
    ...(around.arrivedAt - sentAt > STALE_AFTER_MS && { stale: true as const }),
  }
  const quote = type === types.Message.Text ? readQuote(payload.text ?? '') : null
  const said = quote?.said ?? payload.text ?? ''
  const incoming = filled(plain, { ...payload, text: said }, around)
  return incoming && { what: 'message', room, incoming, ...(quote && { quoted: quote.quoted }) }
}

function filled(plain: Incoming, payload: payloads.Message, around: Around): Incoming | null {
  switch (payload.type) {
    case types.Message.Text:
      return { ...plain, ...wordsOf(payload.text ?? '', around) }
    case types.Message.Image:
      return { ...plain, photoRefs: [`image/${payload.id}`] }
    case types.Message.Location:
      return around.location ? { ...plain, location: around.location } : null
    case types.Message.Attachment: {
      const name = payload.filename || payload.text || ''
      return /\.(?:xlsx?|csv|tsv)$/i.test(name)
        ? { ...plain, fileRef: { ref: `file/${payload.id}`, name } }
        : null
    }
    case types.Message.ChatHistory:
      return { ...plain, forwarded: true }
    default:
      return null
  }
}

/** Whole seconds, as WeChat has them; some puppets tell seconds, some milliseconds. */
function sendTime(timestamp: number, arrivedAt: Moment): Moment {
  if (!Number.isFinite(timestamp) || timestamp <= 0) return arrivedAt
  const ms = timestamp < 1e11 ? timestamp * SECOND : timestamp
  return Math.floor(ms / SECOND) * SECOND
}

/** The words with people by their names in the roster, and without the bot's. */
function wordsOf(said: string, { selfId, selfNames, mentioned }: Around) {
  let text = said
  let mentionsBot = mentioned.some(({ id }) => id === selfId)
  for (const name of selfNames) {
    const without = text.replace(atName(name), ' ')
    mentionsBot ||= without !== text
    text = without
  }
  for (const { id, shown, person } of mentioned) {
    if (id === selfId || person === null) continue
    for (const name of shown) text = text.replace(atName(name), `@${person} `)
  }
  return { text: text.replaceAll('\u2005', ' ').trim(), ...(mentionsBot && { mentionsBot }) }
}

const atName = (name: string) =>
  new RegExp(`[@＠]${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:\\u2005|[ \\t]|(?=\\n)|$)`, 'gu')
