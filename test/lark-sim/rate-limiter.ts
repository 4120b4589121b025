import type { Rate } from './options.ts'
import { refuse } from './refuse.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60_000

/** Sliding windows: so many calls in the last second or minute. A refused call does not count. */
export class RateLimiter {
  /** How many calls each limit has refused. */
  rejected: Record<string, number> = {}
  readonly #hits = new Map<string, number[]>()
  readonly #rate: Rate
  readonly #now: () => number

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate
    this.#now = now
  }

  reset() {
    this.#hits.clear()
    this.rejected = {}
  }

  /** The gateway's limit of one API. @throws LarkError 99991400 with the headers that say when to come again */
  gateway(api: string) {
    if (!this.#rate.enabled) return
    const { perSecond, perMinute } = this.#rate.perApi[api] ?? this.#rate.gateway
    const secondMs = this.#waitMs(`second:${api}`, perSecond, SECOND_MS)
    const minuteMs = this.#waitMs(`minute:${api}`, perMinute, MINUTE_MS)
    if (secondMs || minuteMs) {
      this.#refused('gateway')
      throw refuse.gateway(
        minuteMs ? perMinute : perSecond,
        Math.ceil(Math.max(secondMs, minuteMs) / SECOND_MS),
      )
    }
    this.#count(`second:${api}`)
    this.#count(`minute:${api}`)
  }

  /** The limit of one chat, person or patched message. @throws LarkError 230020 */
  scoped(kind: 'perChat' | 'perUser' | 'perMessage', id: string) {
    const limit = this.#rate[kind]
    if (!this.#rate.enabled || !limit) return
    if (this.#waitMs(`${kind}:${id}`, limit, SECOND_MS)) {
      this.#refused(kind)
      throw refuse.frequency(kind === 'perMessage' ? 'message rate limit' : 'chat rate limit')
    }
    this.#count(`${kind}:${id}`)
  }

  #waitMs(key: string, limit: number, spanMs: number): number {
    const now = this.#now()
    const hits = (this.#hits.get(key) ?? []).filter((at) => at > now - spanMs)
    this.#hits.set(key, hits)
    return hits.length < limit ? 0 : Math.max(1, hits[0]! + spanMs - now)
  }

  #count(key: string) {
    this.#hits.get(key)!.push(this.#now())
  }

  #refused(kind: string) {
    this.rejected[kind] = (this.rejected[kind] ?? 0) + 1
  }
}
