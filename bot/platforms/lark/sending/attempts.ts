import type { Moment } from '../../../../policy/calendar.ts'
import type { Outgoing, SendFailed } from '../../platform.ts'

/** The platform knows an id again for one hour; some of it is left to clocks and to slow answers. */
const KNOWN_AGAIN_MS = 50 * 60_000
const KEPT_MOST = 5_000

export type Attempts = {
  /** The message that a part became, where this process has seen it. */
  posted(uuid: string): string | undefined
  notePosted(uuid: string, messageId: string): void
  isPosted(messageId: string): boolean
  noteFailed(uuid: string, failure: SendFailed): void
  /** May it have been posted so long ago that its id no longer protects from posting it twice? */
  mayBeForgotten(message: Pick<Outgoing, 'uuid' | 'attempt' | 'since'>): boolean
}

/** What this process knows of earlier attempts. Of those before its start it only knows that there were some. */
export function attempts(now: () => Moment): Attempts {
  const done = new Map<string, string>()
  const messages = new Set<string>()
  const failed = new Map<string, { count: number; unsureSince: Moment | null }>()

  return {
    posted: (uuid) => done.get(uuid),
    isPosted: (messageId) => messages.has(messageId),
    notePosted(uuid, messageId) {
      done.set(uuid, messageId)
      messages.add(messageId)
      if (done.size > KEPT_MOST) {
        const [oldest, id] = done.entries().next().value!
        done.delete(oldest)
        messages.delete(id)
      }
    },
    noteFailed(uuid, { what }) {
      const { count, unsureSince } = failed.get(uuid) ?? { count: 0, unsureSince: null }
      failed.delete(uuid)
      const since = what === 'unsure' ? (unsureSince ?? now()) : unsureSince
      failed.set(uuid, { count: count + 1, unsureSince: since })
      if (failed.size > KEPT_MOST) failed.delete(failed.keys().next().value!)
    },
    mayBeForgotten({ uuid, attempt, since }) {
      if (attempt === 0) return false
      const own = failed.get(uuid)
      const from = own && own.count >= attempt ? own.unsureSince : since
      return from !== null && now() - from > KNOWN_AGAIN_MS
    },
  }
}
