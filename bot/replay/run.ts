import { calendarOf, type Moment } from '../../policy/calendar.ts'
import type { Photo } from '../../policy/message.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { isMessage, type MessageEvent, type Transcript } from '../../policy/transcript.ts'
import type { World } from '../../policy/world.ts'
import type { Cause, OutboxRow, Store } from '../../store/contract.ts'
import { memoryStore } from '../../store/memory.ts'
import { deciding } from '../decide.ts'
import { startEngine } from '../engine.ts'
import { founding } from '../found.ts'
import { dueCause, dueUntil } from '../run-due.ts'
import { fillIn } from './placeholders.ts'
import { type Step, timeline } from './timeline.ts'

/** What is left when a transcript has been played. */
export type Played = { world: World; posts: OutboxRow[]; causes: Cause[]; now: Moment }

export type PlayOptions = {
  pack: Pack
  /** The store to play on; memory unless given. */
  store?: Store
  /** Starts the bot anew on what the store has kept. For memory: written to JSON and read again. */
  reopen?: (store: Store) => Promise<Store>
  /** Looks at a real picture file named by an event. */
  lookAt?: (file: string) => Promise<Photo>
}

/** A line of the file that cannot be played. */
export class BadEvent extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** Plays a transcript through the whole path under a virtual clock. Throws `BadEvent` for a line that makes no sense. */
export async function play(transcript: Transcript, options: PlayOptions): Promise<Played> {
  const cal = calendarOf(transcript.world.timezone)
  const { at: start, facts } = founding(
    { ...transcript.world, pack: options.pack.id },
    options.pack,
    'replay',
  )
  let store = options.store ?? memoryStore()
  const reopen =
    options.reopen ?? (async (old: Store) => memoryStore((old as ReturnType<typeof memoryStore>).dump()))
  const open = () =>
    startEngine({
      store,
      decide: deciding(() => options.pack),
      onFault: (code, cause, error) => {
        throw new Error(`fault ${code} in ${cause.key}`, { cause: error })
      },
    })
  let engine = open()
  let now = start
  const sent = new Map<string, Cause>()

  /** Fires everything due up to a moment, each at its own time, and leaves the clock there. */
  async function runTo(moment: Moment) {
    for (;;) {
      const [due] = dueUntil(await store.world(), moment)
      if (!due) break
      now = Math.max(now, due.at)
      await engine.submit(dueCause(due, now))
    }
    now = Math.max(now, moment)
  }

  await engine.submit({ kind: 'told', key: 'told/world', at: start, facts })
  for (const step of timeline(transcript, cal)) {
    await runTo(step.runDueUntil)
    now = Math.max(now, step.at)
    const line = transcript.lines[step.index] ?? 0
    const { event } = step
    if (isMessage(event)) {
      const cause = await messageCause(event, step, line)
      if (event.id) sent.set(event.id, cause)
      await engine.submit(cause)
    } else if ('outage' in event) {
      await engine.submit({
        kind: 'outage',
        key: `outage/${line}`,
        at: now,
        from: cal.read(event.at),
        until: step.at,
      })
    } else if ('redeliver' in event) {
      await engine.submit({ ...sent.get(event.redeliver)!, at: now })
    } else if ('recall' in event) {
      await engine.submit({
        kind: 'recall',
        key: `recall/${line}`,
        at: now,
        messageKey: sent.get(event.recall)!.key,
      })
    } else if ('restart' in event) {
      await engine.idle()
      store = await reopen(store)
      engine = open()
    } else {
      await runTo(step.at)
    }
  }
  return { world: await store.world(), posts: await store.posts({}), causes: await store.causes({}), now }

  async function messageCause(event: MessageEvent, { at }: Step, line: number): Promise<Cause> {
    const key = `replay/${event.id ?? line}`
    let text = event.text ?? ''
    try {
      text = fillIn(text, await store.world())
    } catch (error) {
      throw new BadEvent(line, (error as Error).message)
    }
    return {
      kind: 'message',
      key,
      at,
      message: {
        key,
        platform: 'replay',
        chatId: event.group ?? null,
        senderId: event.from,
        sentAt: cal.read(event.at),
        arrivedAt: at,
        text,
        photos: event.photo ? [await photoOf(event.photo, key)] : [],
        location: event.location,
        mentionsBot: /@(?:查岗|机器人)/.test(text),
        replyTo: event.replyTo ? sent.get(event.replyTo)?.key : undefined,
      },
    }
  }

  async function photoOf(photo: NonNullable<MessageEvent['photo']>, key: string): Promise<Photo> {
    if (photo.file)
      return options.lookAt ? options.lookAt(photo.file) : { hash: `file/${photo.file}`, seen: null }
    const { gesture = 'none', people = 1, fullBody, dark, blurry, hash = `photo/${key}` } = photo
    return { hash, seen: { gesture, people, fullBody, dark, blurry } }
  }
}
