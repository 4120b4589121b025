import type { Moment } from '../../../../policy/calendar.ts'

export type Mode = 'live' | 'paused' | 'playing'

/** Real time in, for tests: epoch ms, and a stopwatch in ms. */
export interface RealTime {
  now(): Moment
  stopwatch(): number
}

export interface StageClock {
  mode: Mode
  rate: number
  /** The time shown now: it runs on between two events. */
  now(): Moment
  /** The time up to which everything that was due has happened. */
  settled: Moment
  set(mode: Mode, rate?: number): void
  /** Everything up to a moment has happened. Moves the hand there when the clock stands or lags behind. */
  settle(moment: Moment): void
  /** Sets the hand to what is settled: the clock waits for what is slow. */
  wait(): void
}

export const realTime: RealTime = { now: () => Date.now(), stopwatch: () => performance.now() }

/** A clock that stands, follows real time, or runs faster. It only tells the time; what happens is the stage's. */
export function stageClock(start: Moment, real: RealTime = realTime): StageClock {
  let hand = start
  let since = real.stopwatch()

  const now = () => {
    if (clock.mode === 'live') return Math.max(clock.settled, real.now())
    if (clock.mode === 'paused') return hand
    return hand + (real.stopwatch() - since) * clock.rate
  }
  const turn = (moment: Moment) => {
    hand = moment
    since = real.stopwatch()
  }

  const clock: StageClock = {
    mode: 'paused',
    rate: 60,
    settled: start,
    now,
    set(mode, rate = clock.rate) {
      turn(mode === 'paused' ? clock.settled : Math.max(now(), clock.settled))
      clock.mode = mode
      clock.rate = rate
    },
    settle(moment) {
      clock.settled = Math.max(clock.settled, moment)
      if (clock.mode !== 'live' && now() < clock.settled) turn(clock.settled)
    },
    wait: () => turn(clock.settled),
  }
  return clock
}
