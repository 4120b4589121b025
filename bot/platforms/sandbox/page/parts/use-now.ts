import { useEffect, useState } from 'preact/hooks'
import type { State } from '../state/model.ts'
import { store, useApp } from '../state/store.ts'

const tickMs = 250

/**
 * The virtual time in ms, running on between the server's pushes. It never passes the next thing that will
 * happen, since the server may hold the clock there until that is done.
 */
export function useNow(): number {
  const running = useApp((state) => state.clock.mode !== 'paused')
  const clock = useApp((state) => state.clock)
  const [, redraw] = useState(0)

  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => redraw((count) => count + 1), tickMs)
    return () => clearInterval(timer)
  }, [running])

  return nowOf(clock, store.state.clockAt, performance.now())
}

/** The virtual time that `clock`, received at `receivedAt`, shows at `at` (both on the page's own stopwatch). */
export function nowOf(clock: State['clock'], receivedAt: number, at: number): number {
  if (clock.mode === 'paused') return clock.now
  const rate = clock.mode === 'live' ? 1 : clock.rate
  const now = clock.now + Math.max(0, at - receivedAt) * rate
  return clock.next ? Math.max(clock.now, Math.min(now, clock.next.at)) : now
}
