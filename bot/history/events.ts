import type { Calendar } from '../../policy/calendar.ts'
import type { Message, Photo } from '../../policy/message.ts'
import {
  type GestureId,
  gestureIds,
  type MessageEvent,
  type TranscriptEvent,
} from '../../policy/transcript.ts'
import type { World } from '../../policy/world.ts'
import type { Cause } from '../../store/contract.ts'

/** What came in, as the events of a transcript, in the order in which it was handled. What the bot did by itself is left out. */
export function eventsIn(causes: readonly Cause[], world: World, cal: Calendar): TranscriptEvent[] {
  const known = new Set(causes.flatMap((cause) => (cause.kind === 'message' ? [cause.key] : [])))
  return causes.flatMap((cause) => eventsOf(cause, world, cal, known))
}

function eventsOf(cause: Cause, world: World, cal: Calendar, known: Set<string>): TranscriptEvent[] {
  switch (cause.kind) {
    case 'message':
      return said(cause.message, world, cal, known)
    case 'recall':
      return known.has(cause.messageKey) ? [{ at: stamp(cal, cause.at), recall: cause.messageKey }] : []
    case 'outage':
      return [{ at: stamp(cal, cause.from), outage: { until: stamp(cal, cause.until) } }]
    case 'due':
    case 'chat':
    case 'told':
      return []
  }
}

/** A line holds one photo; the others of a message follow as lines of their own. */
function said(message: Message, world: World, cal: Calendar, known: Set<string>): TranscriptEvent[] {
  const person = world.identities[`${message.platform}/${message.senderId}`]
  const from = person && world.people[person]?.name
  const group = message.chatId === null ? null : world.chats[`${message.platform}/${message.chatId}`]
  if (!from || group === undefined) return []

  const at = stamp(cal, message.sentAt)
  const late = message.arrivedAt > message.sentAt ? { arrivesAt: stamp(cal, message.arrivedAt) } : {}
  const where = group === null ? { private: true as const } : { group }
  const [photo, ...others] = message.photos
  const answered = message.replyTo && known.has(message.replyTo) ? { replyTo: message.replyTo } : {}
  const first: MessageEvent = {
    at,
    ...late,
    ...where,
    from,
    id: message.key,
    ...(message.text || (!photo && !message.location) ? { text: message.text } : {}),
    ...(photo ? { photo: photoOf(photo) } : {}),
    ...(message.location ? { location: message.location } : {}),
    ...answered,
  }
  return [first, ...others.map((other) => ({ at, ...late, ...where, from, photo: photoOf(other) }))]
}

function photoOf({ hash, seen }: Photo): NonNullable<MessageEvent['photo']> {
  if (!seen) return { hash }
  const { gesture, people, fullBody, dark, blurry } = seen
  const known = gestureIds.find((id): id is GestureId => id === gesture)
  return {
    ...(known ? { gesture: known } : {}),
    people,
    ...(fullBody === undefined ? {} : { fullBody }),
    ...(dark === undefined ? {} : { dark }),
    ...(blurry === undefined ? {} : { blurry }),
    hash,
  }
}

/** To the millisecond, since a second's fraction decides who was first. */
export function stamp(cal: Calendar, at: number): string {
  const fraction = at % 1000
  return fraction ? `${cal.stampOf(at)}.${String(fraction).padStart(3, '0')}` : cal.stampOf(at)
}
