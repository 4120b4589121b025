import { SECOND } from '../../../policy/calendar.ts'

/** Something heard, by its send second and by when it came. `competes`: it may lose against somebody else's of another room. */
export type Heard<T> = { room: string; second: number; arrivedAt: number; competes: boolean; value: T }

export type Lane<T> = {
  put(heard: Heard<T>): void
  /** What may be handed on at `now`, in order. What is left waits; so does all that came after it in its room. */
  due(now: number): Heard<T>[]
  /** When something may be due next; null when nothing waits. */
  nextAt(): number | null
  size(): number
}

/** As long as bursts were seen to overtake each other. */
export const SETTLE_MS = 2.5 * SECOND

/**
 * Brings into order what WeChat delivers out of order: send times are whole seconds, and messages overtake each other.
 * What competes for something (a claim) waits out a settle window, and goes by send second, then by arrival, across all
 * rooms; each room stays in order behind it. Everything else goes at once.
 */
export function lane<T>(settleMs = SETTLE_MS): Lane<T> {
  let held: (Heard<T> & { count: number })[] = []
  let count = 0
  const settledAt = ({ arrivedAt, competes }: Heard<T>) => (competes ? arrivedAt + settleMs : arrivedAt)

  return {
    put(heard) {
      held.push({ ...heard, count: count++ })
      held.sort((a, b) => a.second - b.second || a.arrivedAt - b.arrivedAt || a.count - b.count)
    },

    due(now) {
      const waiting = new Set<string>()
      let contested = false
      const gone = held.filter((heard) => {
        const waits = heard.competes && (contested || settledAt(heard) > now)
        contested ||= waits
        if (waits || waiting.has(heard.room)) {
          waiting.add(heard.room)
          contested ||= heard.competes
          return false
        }
        return true
      })
      const left = new Set(gone)
      held = held.filter((heard) => !left.has(heard))
      return gone.map(({ count: _, ...heard }) => heard)
    },

    /** After `due`, the first of what is left is a claim that settles. */
    nextAt: () => (held[0] ? settledAt(held[0]) : null),
    size: () => held.length,
  }
}
