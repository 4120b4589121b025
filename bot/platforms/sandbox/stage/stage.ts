import type { Moment } from '../../../../policy/calendar.ts'
import { calendarOf } from '../../../../policy/calendar.ts'
import type { Pack } from '../../../../policy/pack/schema.ts'
import { type Scene, sceneAt } from '../../../../policy/situation.ts'
import type { Transcript, WorldFile } from '../../../../policy/transcript.ts'
import type { Cause, Decide, OutboxRow, Store } from '../../../../store/contract.ts'
import { CLOCK_KEEP, READER_BEAT } from '../../../alarms.ts'
import { startEngine } from '../../../engine.ts'
import { founding } from '../../../found.ts'
import { knownPacks } from '../../../packs.ts'
import { dueCause } from '../../../run-due.ts'
import type { Boards } from '../boards.ts'
import type { Hub } from '../hub.ts'
import { type ChatLog, chatLog } from './chat-log.ts'
import { type StageClock, stageClock } from './clock.ts'
import { platform } from './message-of.ts'
import { type Script, scriptOf } from './script.ts'
import { inTurn } from './serial.ts'
import { type Upcoming, upcoming } from './upcoming.ts'

/** The beat under which the store keeps how far the sandbox's clock has come. */
const clockBeat = 'sandbox/clock'
/** As many messages of other processes as are shown at once. */
const COLLECT_MOST = 200
/** A shorter gap is no outage (G15). */
const OUTAGE_MS = 60_000

export interface StageOptions {
  store: Store
  decide: Decide
  packOf: (packId: string) => Pack
  /** The world an empty store begins with, and what is to be played in it. A store that has a world goes on where it was. */
  transcript: Transcript
  hub: Hub
  boards: Boards
  /** A cause that broke the decision, for the log. */
  onFault: (code: string, cause: Cause, error: unknown) => void
}

/** One world being lived in: its store, its clock, its chats. Everything that happens on it happens in turn. */
export interface Stage {
  clock: StageClock
  chats: ChatLog
  file: WorldFile
  store: Store
  script: Script | null
  scene(): Promise<Scene>
  upcoming(): Promise<Upcoming | null>
  /** Hands a cause made for the present moment to the engine, after everything that is due before it. */
  take(causeAt: (now: Moment) => Cause): Promise<boolean>
  /** Lets the next thing happen when it is due by `until`. Answers whether one was. */
  happen(until: Moment): Promise<boolean>
  /** Lets everything up to a moment happen, and sets the clock there. */
  advance(until: Moment): Promise<void>
  /** Keeps the clock's time in the store, and that somebody reads the groups. */
  keepTime(): Promise<void>
  /** Tells every process whether the house lives in real time; alarms work only then. */
  keepMode(live: boolean): Promise<void>
  /** Shows what other processes have said meanwhile. */
  collect(): Promise<void>
  /** Lives in real time from `now` on; what was missed since the last beat is noted as an outage (G15). */
  goLive(now: Moment): Promise<void>
  /** It lived in real time when it was last left. */
  wasLive: boolean
  close(): Promise<void>
}

/** Opens the world of a store, or founds it there, and reads its chats. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { store, decide, packOf, transcript, hub, boards, onFault } = options
  const engine = startEngine({ store, decide, onFault })
  const file = transcript.world
  const turn = inTurn()
  const markSent = (posts: OutboxRow[]) =>
    store.markPosts(
      posts.map(({ id }) => id),
      'sent',
    )

  const before = await store.world()
  if (before.startedAt === 0) {
    const { at, facts } = founding(file, packOf(file.pack), platform)
    await engine.submit({ kind: 'told', key: 'told/world', at, facts })
  }
  const { startedAt, timezone } = await store.world()
  const cal = calendarOf(timezone)

  const chats = chatLog(boards, {
    message: (data) => hub.push({ event: 'message', data }),
    update: (data) => hub.push({ event: 'update', data }),
  })
  const causes = await store.causes({})
  await readChats(causes)
  await markSent(await store.pending(Number.MAX_SAFE_INTEGER)) // they stand in the chats that were just read
  const wasLive = before.startedAt !== 0 && (await store.kept(CLOCK_KEEP)) === 'live'
  if (!wasLive) await store.keep(CLOCK_KEEP, 'sandbox')
  const clock = stageClock(
    Math.max(startedAt, causes.at(-1)?.at ?? 0, (await store.lastBeat(clockBeat)) ?? 0),
  )
  const script = transcript.events.length > 0 ? scriptOf(transcript, cal, clock.settled) : null

  /** What was said before, as if it were said now; nobody is listening yet. */
  async function readChats(causes: Cause[]) {
    const posts = new Map<string, OutboxRow[]>()
    for (const row of await store.posts({}))
      posts.set(row.causeKey, [...(posts.get(row.causeKey) ?? []), row])
    const world = await store.world()
    for (const cause of causes) void chats.add(cause, posts.get(cause.key) ?? [], world)
    await chats.add({ kind: 'told', key: '', at: 0, facts: [] }, [], world)
  }

  async function submit(cause: Cause): Promise<boolean> {
    const { duplicate, posts } = await engine.submit(cause)
    if (duplicate) return false
    void chats.add(cause, posts, await store.world())
    await markSent(posts)
    return true
  }

  async function collectNow() {
    const rows = await store.pending(COLLECT_MOST)
    if (rows.length === 0) return
    void chats.add({ kind: 'told', key: '', at: clock.settled, facts: [] }, rows, await store.world())
    await markSent(rows)
  }

  async function goLiveNow(now: Moment) {
    const read = await store.lastBeat(READER_BEAT)
    if (read !== null && now - read > OUTAGE_MS) {
      await submit({ kind: 'outage', key: `outage/${platform}/${read}`, at: now, from: read, until: now })
    }
    await store.beat(READER_BEAT, now)
    await store.keep(CLOCK_KEEP, 'live')
  }

  async function happenNow(until: Moment): Promise<boolean> {
    const world = await store.world()
    const next = upcoming(world, script)
    if (!next || next.at > until) return false
    clock.settle(next.at)
    const cause = 'due' in next ? dueCause(next.due, clock.settled) : await script!.take(clock.settled, world)
    if (cause) await submit(cause)
    return true
  }

  async function advanceNow(until: Moment) {
    while (await happenNow(until));
    clock.settle(until)
  }

  return {
    clock,
    chats,
    file,
    store,
    script,
    scene: async () => {
      const world = await store.world()
      return sceneAt(world, { of: packOf, known: knownPacks }, Math.floor(clock.now()))
    },
    upcoming: async () => upcoming(await store.world(), script),
    take: (causeAt) =>
      turn(async () => {
        await advanceNow(Math.floor(clock.now()))
        return submit(causeAt(clock.settled))
      }),
    happen: (until) => turn(() => happenNow(until)),
    advance: (until) => turn(() => advanceNow(until)),
    async keepTime() {
      await store.beat(clockBeat, clock.settled)
      if (clock.mode === 'live') await store.beat(READER_BEAT, clock.settled)
    },
    keepMode: (live) => store.keep(CLOCK_KEEP, live ? 'live' : 'sandbox'),
    collect: () => turn(collectNow),
    goLive: (now) => turn(() => goLiveNow(now)),
    wasLive,
    close: () => turn(() => engine.idle()),
  }
}
