import type { Calendar, Moment } from '../../policy/calendar.ts'
import type { Message, Photo } from '../../policy/message.ts'
import { isMessage, type MessageEvent, type Transcript } from '../../policy/transcript.ts'
import type { World } from '../../policy/world.ts'
import type { Cause } from '../../store/contract.ts'
import { fillIn } from './placeholders.ts'

type MessageCause = Extract<Cause, { kind: 'message' }>
export type DeliveryOptions = {
  /** Looks at a real picture file named by an event. */
  lookAt?: (file: string) => Promise<Photo>
  /** Told of a placeholder that stands for nothing; the message is then read as written. Without it, that throws. */
  onDangling?: (line: number, message: string) => void
}

/** A line of the file that cannot be played. */
export class BadEvent extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/**
 * Hands a transcript's messages over as a platform would: the same message always with the same key and the same
 * words, however often it comes. Placeholders are filled in when it first comes.
 */
export function deliveriesOf(
  { events, lines }: Transcript,
  cal: Calendar,
  { lookAt, onDangling }: DeliveryOptions,
) {
  const sent = new Map<MessageEvent, MessageCause>()
  const named = new Map<string, MessageEvent>()
  const lineOf = new Map<MessageEvent, number>()
  for (const [index, event] of events.entries()) {
    if (!isMessage(event)) continue
    lineOf.set(event, lines[index] ?? index + 2)
    if (event.id) named.set(event.id, event)
  }
  const keyOf = (event: MessageEvent) => (event.id ? `replay/${event.id}` : `replay/#${lineOf.get(event)}`)

  /** The message as a cause, at a moment. Throws `BadEvent` when a placeholder stands for nothing yet. */
  async function deliver(event: MessageEvent, at: Moment, world: World): Promise<MessageCause> {
    const before = sent.get(event)
    if (before) return { ...before, at }
    const key = keyOf(event)
    const message = await messageOf(event, key, at, world)
    const cause: MessageCause = { kind: 'message', key, at, message }
    sent.set(event, cause)
    return cause
  }

  async function messageOf(event: MessageEvent, key: string, at: Moment, world: World): Promise<Message> {
    const text = filledIn(event.text ?? '', lineOf.get(event)!, world)
    return {
      key,
      platform: 'replay',
      chatId: event.group ?? null,
      senderId: event.from,
      sentAt: cal.read(event.at),
      arrivedAt: at,
      text,
      photos: event.photo ? [await photoOf(event.photo, key, lookAt)] : [],
      location: event.location,
      mentionsBot: /@(?:查岗|机器人)/.test(text),
      replyTo: event.replyTo === undefined ? undefined : keyNamed(event.replyTo),
    }
  }

  function filledIn(text: string, line: number, world: World): string {
    try {
      return fillIn(text, world)
    } catch (error) {
      const { message } = error as Error
      if (!onDangling) throw new BadEvent(line, message)
      onDangling(line, message)
      return text
    }
  }

  /** The key of the message that carries an id. */
  const keyNamed = (id: string): string => keyOf(named.get(id)!)

  return { deliver, keyNamed, messageNamed: (id: string): MessageEvent => named.get(id)! }
}

async function photoOf(
  photo: NonNullable<MessageEvent['photo']>,
  key: string,
  lookAt: DeliveryOptions['lookAt'],
): Promise<Photo> {
  if (photo.file) return lookAt ? lookAt(photo.file) : { hash: `file/${photo.file}`, seen: null }
  const { gesture = 'none', people = 1, fullBody, dark, blurry, hash = `photo/${key}` } = photo
  return { hash, seen: { gesture, people, fullBody, dark, blurry } }
}
