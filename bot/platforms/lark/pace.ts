/** At most so many calls of one kind within a time. */
export type Limit = { key: string; most: number; perMs: number }

/** What is paused for longer than somebody should wait on the spot. */
export class Paused extends Error {
  constructor(readonly forMs: number) {
    super(`paused for ${forMs} ms`)
  }
}

export type Pace = {
  /**
   * Makes a call when all its limits allow it, calls of one key in the order they came in.
   * @throws Paused when one of its keys rests for long
   */
  run<T>(limits: readonly Limit[], call: () => Promise<T>): Promise<T>
  /** The platform said to wait: nothing with this key begins before. */
  pause(key: string, ms: number): void
}

type Window = { running: number; ended: number[]; restsUntil: number }
type Waiter = { limits: readonly Limit[]; begin(): void; giveUp(error: Paused): void }

/** Longer rests are left to whoever sends, who can be stopped meanwhile. */
const WAIT_MOST_MS = 2_000

/**
 * Keeps within a platform's limits. A call counts until its time has passed since its *answer*, so that calls which the
 * network holds up and hands over together stay within the limit too.
 */
export function pacing(now: () => number): Pace {
  const windows = new Map<string, Window>()
  let waiting: Waiter[] = []
  let timer: NodeJS.Timeout | undefined

  function windowOf(key: string): Window {
    const known = windows.get(key)
    if (known) return known
    const fresh = { running: 0, ended: [], restsUntil: 0 }
    windows.set(key, fresh)
    return fresh
  }

  /** How long until this limit allows one more call; null when that depends on a call that is still running. */
  function waitFor({ key, most, perMs }: Limit, at: number): number | null {
    const { running, ended, restsUntil } = windowOf(key)
    while (ended.length > 0 && ended[0]! <= at - perMs) ended.shift()
    if (restsUntil > at) return restsUntil - at
    if (running + ended.length < most) return 0
    const needed = running + ended.length - most
    return needed < ended.length ? ended[needed]! + perMs - at : null
  }

  function pump() {
    clearTimeout(timer)
    const at = now()
    const blocked = new Set<string>()
    let soonest = Number.POSITIVE_INFINITY
    waiting = waiting.filter((waiter) => {
      const overtakes = waiter.limits.some(({ key }) => blocked.has(key))
      const waits = waiter.limits.map((limit) => waitFor(limit, at))
      const rests = Math.max(0, ...waiter.limits.map(({ key }) => windowOf(key).restsUntil - at))
      if (rests > WAIT_MOST_MS) {
        waiter.giveUp(new Paused(rests))
        return false
      }
      if (!overtakes && waits.every((wait) => wait === 0)) {
        for (const { key } of waiter.limits) windowOf(key).running += 1
        waiter.begin()
        return false
      }
      waiter.limits.forEach(({ key }, index) => {
        if (waits[index] !== 0) blocked.add(key)
      })
      const known = waits.filter((wait) => wait !== null && wait > 0) as number[]
      if (known.length > 0) soonest = Math.min(soonest, Math.max(...known))
      return true
    })
    if (waiting.length > 0 && soonest < Number.POSITIVE_INFINITY)
      timer = setTimeout(pump, Math.max(5, soonest))
    if (windows.size > KEPT_MOST) forgetIdle(at)
  }

  function forgetIdle(at: number) {
    for (const [key, { running, ended, restsUntil }] of windows) {
      if (running === 0 && restsUntil <= at && (ended.at(-1) ?? 0) < at - MINUTE_MS) windows.delete(key)
    }
  }

  return {
    async run(limits, call) {
      await new Promise<void>((begin, giveUp) => {
        waiting.push({ limits, begin, giveUp })
        pump()
      })
      try {
        return await call()
      } finally {
        const at = now()
        for (const { key } of limits) {
          const window = windowOf(key)
          window.running -= 1
          window.ended.push(at)
        }
        pump()
      }
    },
    pause(key, ms) {
      const window = windowOf(key)
      window.restsUntil = Math.max(window.restsUntil, now() + ms)
      pump()
    },
  }
}

const MINUTE_MS = 60_000
const KEPT_MOST = 2_000
