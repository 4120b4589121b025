import { chatOf, type Post } from '../../../../policy/decision.ts'
import type { Message } from '../../../../policy/message.ts'
import type { World } from '../../../../policy/world.ts'
import type { OutboxRow } from '../../../../store/contract.ts'
import { isGesture } from '../../../pictures/gesture.ts'
import type * as Wire from '../wire.ts'

/** The platform's name in identities, chats and message keys. */
export const platform = 'sandbox'

/** A person's message as the page shows it; null when it was said where the sandbox does not look. */
export function shownMessage(world: World, message: Message): Wire.Message | null {
  const from = world.identities[`${message.platform}/${message.senderId}`]
  const group = message.chatId === null ? null : world.chats[`${message.platform}/${message.chatId}`]
  if (!from || group === undefined) return null

  return {
    id: message.key,
    chat: group ?? `private/${from}`,
    at: message.sentAt,
    from,
    text: message.text,
    replyTo: message.replyTo,
    recalled: world.recalled[message.key] !== undefined || undefined,
    photos: message.photos.length ? message.photos.map(shownPhoto) : undefined,
    location: message.location,
    mentions: group ? called(world, group, message.text) : undefined,
  }
}

/** Something the bot said. Where it has a card or a picture, these say the same as its words and stand for them. */
export function shownPost({ id, at, post }: OutboxRow, picture?: Wire.Picture): Wire.Message {
  return {
    id: `post/${id}`,
    chat: chatOf(post.to),
    at,
    from: 'bot',
    text: picture ? (post.caption ?? '') : post.card ? '' : post.text,
    replyTo: post.replyTo,
    picture,
    card: picture ? undefined : cardOf(post),
    file: post.file && {
      name: post.file.name,
      url: `/api/files/${id}/${encodeURIComponent(post.file.name)}`,
      bytes: Buffer.byteLength(post.file.text),
    },
    photos: shownPhotos(post),
    mentions: post.mentions,
  }
}

/** Kept photos that are to be looked at, or the gesture that is asked for. */
function shownPhotos({ photos, gesture }: Post): Wire.Photo[] | undefined {
  if (gesture && isGesture(gesture)) return [{ gesture }]
  return photos?.map((hash) => shownPhoto({ hash, seen: null }))
}

function cardOf({ card }: Post): Wire.Card | undefined {
  if (!card) return undefined
  const { title, tone, lines, buttons, closed } = card
  return { title, tone, lines, buttons, closed }
}

/** A photo that somebody looked at through the sandbox's perfect eye has no pixels; another is kept under its hash. */
function shownPhoto({ hash, seen }: Message['photos'][number]): Wire.Photo {
  if (!hash.startsWith('sha256-')) {
    return { gesture: seen?.gesture ?? 'none', note: seen?.fullBody ? '全身照' : undefined }
  }
  return { url: `/api/blobs/${hash}` }
}

/** Members called by `@name`. */
function called(world: World, groupId: string, text: string): string[] | undefined {
  if (!text.includes('@')) return undefined
  const members = world.groups[groupId]?.memberIds ?? []
  const found = members.filter((id) => text.includes(`@${world.people[id]?.name ?? id}`))
  return found.length ? found : undefined
}
