import { type AlarmClock, openAlarmClock } from '../jobs/queue.ts'
import type { Moment } from '../policy/calendar.ts'
import type { Fact } from '../policy/facts.ts'
import type { Store } from '../store/contract.ts'
import type { Engine } from './engine.ts'
import { dueCause, dueUntil } from './run-due.ts'

/** Under this name the store keeps `live` while the house's time is real time, else `sandbox`: its own clock then rules. */
export const CLOCK_KEEP = 'clock'

/** The beat of whoever reads the groups. While it is silent, nobody can be late: nothing is settled until he is back. */
export const READER_BEAT = 'reader'
const READER_SILENT_MS = 15_000

export type AlarmsOptions = {
  store: Store
  engine: Engine
  redisUrl?: string
  databaseUrl: string
  /** Works on the queue here; without it, alarms are only set. */
  work: boolean
  now?: () => Moment
  onError: (error: unknown) => void
}

/** Everything due by now is done, as one set. While the sandbox turns the clock by hand, it does this itself. */
export async function settleDue(store: Store, engine: Engine, now: Moment): Promise<number> {
  if ((await store.kept(CLOCK_KEEP)) !== 'live') return 0
  const read = await store.lastBeat(READER_BEAT)
  if (read !== null && now - read > READER_SILENT_MS) return 0
  const due = dueUntil(await store.world(), now)
  await Promise.all(due.map((one) => engine.submit(dueCause(one, Math.max(now, one.at)))))
  return due.length
}

/** Binds due rows to the alarm clock: each is armed as it is set, and each alarm settles all that is due. */
export async function startAlarms({
  store,
  engine,
  redisUrl,
  databaseUrl,
  work,
  now = Date.now,
  onError,
}: AlarmsOptions) {
  const wake = async () => {
    // Doing what is due may set what is due at once; a snooze lies in the future and ends this.
    while ((await settleDue(store, engine, now())) > 0);
    await clock?.arm(
      Object.values((await store.world()).schedule.due)
        .map(({ at }) => at)
        .filter((at) => at - now() < ARM_AHEAD_MS),
    )
  }
  let clock: AlarmClock | undefined
  const opened = await openAlarmClock({
    redisUrl,
    databaseUrl,
    onWake: work ? wake : undefined,
    onError,
  })
  clock = opened
  if (work) await wake()
  return {
    kind: opened.kind,
    /** Arms what a commit has set. A queue that is down is no harm: the sweep finds the rows. */
    arm(facts: readonly Fact[]) {
      const moments = facts.flatMap((fact) => (fact.kind === 'dueSet' ? [fact.due.at] : []))
      if (moments.length > 0) opened.arm(moments).catch(onError)
    },
    close: () => opened.close(),
  }
}

/** The sweep arms again what is due within this time; a store of alarms that was flushed loses nothing. */
const ARM_AHEAD_MS = 3 * 60_000
