import type { Location } from '../../../policy/message.ts'
import { refOf } from './ref.ts'

export type LarkMention = { key: string; openId: string | undefined; name: string; isBot: boolean }

/** A message's content in the platform's words: `type` is its `message_type`, `raw` its JSON as text. */
export type LarkContent = { messageId: string; type: string; raw: string; mentions: LarkMention[] }

/** What a message says, in ours. */
export type Said = {
  text: string
  photoRefs: string[]
  fileRef?: { ref: string; name: string }
  location?: Location
  forwarded?: true
}

const silent: Said = { text: '', photoRefs: [] }

/**
 * Reads any content, also broken or of kinds that are new: what has no meaning for the bot (voice, stickers, videos) is
 * silent. Somebody who is mentioned stands in the text by name; the bot itself does not.
 */
export function contentOf({ messageId, type, raw, mentions }: LarkContent): Said {
  if (type === 'merge_forward') return { ...silent, forwarded: true }
  const content = objectOf(raw)
  if (!content) return silent
  const named = (text: unknown) =>
    withNames(typeof text === 'string' ? text : '', mentions)
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .trim()
  if (type === 'text') return { ...silent, text: named(content.text) }
  if (type === 'post') return post(messageId, content, named)
  if (type === 'location') return { ...silent, location: locationOf(content) }
  if (type === 'image') return { ...silent, photoRefs: refs(messageId, [content.image_key]) }
  const [ref] = type === 'file' ? [refOf(messageId, 'file', content.file_key)] : []
  return ref ? { ...silent, fileRef: { ref, name: String(content.file_name ?? '') } } : silent
}

/** Rich text: a title and lines of pieces; somebody's text with several photos comes so, too. */
function post(messageId: string, content: Json, named: (text: unknown) => string): Said {
  const body = Array.isArray(content.content) ? content : localeOf(content)
  const lines = (Array.isArray(body?.content) ? body.content : []).map((line: unknown) =>
    (Array.isArray(line) ? line : []).filter((piece): piece is Json => isObject(piece)),
  ) as Json[][]
  const text = [String(body?.title ?? ''), ...lines.map((line) => line.map(pieceText).join(''))]
  const keys = lines.flat().flatMap((piece) => (piece.tag === 'img' ? [piece.image_key] : []))
  return { text: named(text.filter((line) => line.trim()).join('\n')), photoRefs: refs(messageId, keys) }
}

/** The platform gives the body itself; what was written by a program may stand under a language. */
const localeOf = (content: Json) =>
  Object.values(content).find((one): one is Json => isObject(one) && 'content' in one)

function pieceText({ tag, text, user_id, user_name }: Json): string {
  if (tag === 'at') return `${String(user_id).startsWith('@_') ? user_id : `@${user_name ?? ''}`} `
  return tag === 'img' || typeof text !== 'string' ? '' : text
}

/** `@_user_1` is the first of the mentions; `@_all` has no entry among them. */
function withNames(text: string, mentions: LarkMention[]): string {
  const byKey = new Map(mentions.map((mention) => [mention.key, mention]))
  return text.replace(/@_user_\d+|@_all/g, (key) => {
    const one = byKey.get(key)
    if (one) return one.isBot ? '' : `@${one.name}`
    return key === '@_all' ? '@所有人' : key
  })
}

/** Where somebody says he is; degrees come as text. */
function locationOf({ latitude, longitude, name }: Json): Location | undefined {
  const [lat, lng] = [latitude, longitude].map((degrees) => (degrees === '' ? Number.NaN : Number(degrees)))
  if (lat === undefined || lng === undefined || !(Math.abs(lat) <= 90 && Math.abs(lng) <= 180))
    return undefined
  return { lat, lng, ...(typeof name === 'string' && name ? { label: name } : {}) }
}

const refs = (messageId: string, keys: unknown[]) =>
  keys.flatMap((key) => refOf(messageId, 'image', key) ?? [])

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectOf(raw: string): Json | null {
  try {
    const value: unknown = JSON.parse(raw)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
