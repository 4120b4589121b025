import type { Moment } from '../../../../policy/calendar.ts'
import type { Clock } from '../wire.ts'
import type { Mode, RealTime } from './clock.ts'
import type { Stage } from './stage.ts'
import { titleOf, type Upcoming } from './upcoming.ts'

export interface Runner {
  face(): Promise<Clock>
  set(mode: Mode, rate?: number): Promise<void>
  /** On to the next thing that will happen: all alarms of that moment, or one step of a transcript. */
  jump(): Promise<void>
  stop(): Promise<void>
}

export interface RunnerOptions {
  stage: Stage
  real: RealTime
  /** The span of a sample day. While it plays, only alarms are named and jumped to, and it stops at its end. */
  sample?: { at: Moment; until: Moment }
  onTick: (clock: Clock) => void
  onFault: (error: unknown) => void
}

const restMs = 40
const tellMs = 500
const keepMs = 2_000
/** A clock that has run this far ahead of what has happened waits for it. */
const lagMs = 500
/** Real time may be caught up with from this far back. */
const catchUpMs = 36 * 3_600_000

/** Lets time go by on a stage: by itself while the clock runs, by jumps while it stands. */
export function runStage({ stage, real, sample: span, onTick, onFault }: RunnerOptions): Runner {
  const { clock } = stage
  let sample = span ?? null
  let stopped = false
  let told = 0
  let kept = 0
  let running: Promise<void> | null = null

  async function next(): Promise<Upcoming | null> {
    const next = await stage.upcoming()
    return next && (!sample || 'due' in next) ? next : nextAlarm()
  }

  async function nextAlarm(): Promise<Upcoming | null> {
    const dues = Object.values((await stage.store.world()).schedule.due)
    const due = dues.reduce<(typeof dues)[number] | null>((a, b) => (a && a.at <= b.at ? a : b), null)
    return due && { at: due.at, due }
  }

  async function face(): Promise<Clock> {
    const coming = await next()
    return {
      now: Math.floor(clock.now()),
      mode: clock.mode,
      rate: clock.rate,
      next: coming && { at: coming.at, title: titleOf(coming, await stage.store.world()) },
      sample,
      canGoLive: canGoLive(),
    }
  }

  function canGoLive(): boolean {
    const behind = real.now() - clock.settled
    return stage.script === null && behind >= 0 && behind < catchUpMs
  }

  async function run() {
    while (!stopped && clock.mode !== 'paused') {
      const until = Math.min(Math.floor(clock.now()), sample?.until ?? Number.POSITIVE_INFINITY)
      const happened = await stage.happen(until)
      if (happened && clock.mode === 'playing' && until - clock.settled > lagMs * clock.rate) clock.wait()
      if (!happened) {
        clock.settle(until)
        if (sample && until >= sample.until) await pause()
        else await new Promise((resolve) => setTimeout(resolve, restMs))
      }
      await tell()
    }
  }

  function broke(error: unknown) {
    clock.set('paused')
    onFault(error)
  }

  async function pause() {
    clock.set('paused')
    sample = null
    onTick(await face())
  }

  async function tell() {
    const at = real.stopwatch()
    if (at - kept > keepMs) {
      kept = at
      await stage.keepTime()
    }
    if (at - told < tellMs) return
    told = at
    if (clock.mode === 'live') await stage.collect()
    onTick(await face())
  }

  return {
    face,
    async set(mode, rate) {
      if (mode === 'live') await stage.goLive(real.now())
      else if (clock.mode === 'live') await stage.keepMode(false)
      clock.set(mode, rate)
      if (mode === 'paused') await stage.keepTime()
      else {
        running ??= run()
          .catch(broke)
          .finally(() => {
            running = null
          })
      }
      onTick(await face())
    },
    async jump() {
      const coming = await next()
      if (!coming) return
      if ('due' in coming) await stage.advance(coming.at)
      else await stage.happen(coming.at)
      await stage.keepTime()
      onTick(await face())
    },
    async stop() {
      stopped = true
      clock.set('paused')
      await running
      await stage.close()
    },
  }
}
