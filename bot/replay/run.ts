import { calendarOf, type Moment } from '../../policy/calendar.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { isMessage, type Transcript } from '../../policy/transcript.ts'
import type { World } from '../../policy/world.ts'
import type { Cause, OutboxRow, Store } from '../../store/contract.ts'
import { type MemoryStore, memoryStore } from '../../store/memory.ts'
import { deciding } from '../decide.ts'
import { type Engine, startEngine } from '../engine.ts'
import { founding } from '../found.ts'
import { packsWith } from '../packs.ts'
import { dueCause } from '../run-due.ts'
import { alarmsOf } from './alarms.ts'
import { BadEvent, type DeliveryOptions, deliveriesOf } from './deliveries.ts'
import { type Step, timeline } from './timeline.ts'

/** What is left when a transcript has been played. */
export type Played = { world: World; posts: OutboxRow[]; causes: Cause[]; now: Moment }

export type PlayOptions = DeliveryOptions & {
  pack: Pack
  /** Only the ledger is asked for: nothing is said, and `posts` stays empty. */
  unheard?: boolean
  /** The store to play on; memory unless given. It must be empty. */
  store?: Store
  /** Starts the bot anew on what the store has kept. For memory: written to JSON and read again. */
  reopen?: (store: Store) => Promise<Store>
  /** Told of a cause that broke the decision; the replay then goes on as the bot would. Without it, it throws. */
  onFault?: (cause: Cause, error: unknown) => void
}

/** Plays a transcript through the whole path under a virtual clock. Throws `BadEvent` for a line that makes no sense. */
export async function play(transcript: Transcript, options: PlayOptions): Promise<Played> {
  const cal = calendarOf(transcript.world.timezone)
  const { at: start, facts } = founded(transcript, options.pack)
  const { deliver, keyNamed, messageNamed } = deliveriesOf(transcript, cal, options)
  let store = options.store ?? memoryStore()
  let engine = engineOn(store, options)
  let alarms = alarmsOf(await store.world())
  let now = start

  await submit({ kind: 'told', key: 'told/world', at: start, facts })
  for (const step of timeline(transcript, cal)) await take(step)
  return {
    world: await store.world(),
    posts: await store.posts({}),
    causes: await store.causes({}),
    now,
  }

  async function take({ event, index, at, runDueUntil }: Step) {
    const line = transcript.lines[index]
    await runTo(runDueUntil)
    now = Math.max(now, at)
    if (isMessage(event)) await submit(await deliver(event, now, await store.world()))
    else if ('redeliver' in event) {
      await submit(await deliver(messageNamed(event.redeliver), now, await store.world()))
    } else if ('recall' in event) {
      const messageKey = keyNamed(event.recall)
      await submit({ kind: 'recall', key: `recall/${line}`, at: now, messageKey })
    } else if ('outage' in event) {
      const [from, until] = [cal.read(event.at), cal.read(event.outage.until)]
      await submit({ kind: 'outage', key: `outage/${line}`, at: now, from, until })
    } else if ('restart' in event) await restart()
    else await runTo(cal.read(event.at))
  }

  /** Fires everything due up to a moment, each at its own time, and leaves the clock there. */
  async function runTo(moment: Moment) {
    for (;;) {
      const due = alarms.next(moment, await store.world())
      if (!due) break
      now = Math.max(now, due.at)
      await submit(dueCause(due, now))
    }
    now = Math.max(now, moment)
  }

  async function submit(cause: Cause) {
    const { decision } = await engine.submit(cause)
    alarms.learn(decision.facts)
  }

  async function restart() {
    await engine.idle()
    store = await (options.reopen ?? writtenAndRead)(store)
    engine = engineOn(store, options)
    alarms = alarmsOf(await store.world())
  }
}

function founded(transcript: Transcript, pack: Pack) {
  try {
    return founding({ ...transcript.world, pack: pack.id }, pack, 'replay')
  } catch (error) {
    if (error instanceof TypeError) throw error
    throw new BadEvent(1, (error as Error).message)
  }
}

function engineOn(store: Store, { pack, unheard, onFault }: PlayOptions): Engine {
  return startEngine({
    store,
    decide: deciding(packsWith(pack).of, { unheard }),
    onFault(code, cause, error) {
      if (!onFault) throw new Error(`fault ${code} in ${cause.key}`, { cause: error })
      onFault(cause, error)
    },
  })
}

const writtenAndRead = async (store: Store): Promise<Store> => memoryStore((store as MemoryStore).dump())
