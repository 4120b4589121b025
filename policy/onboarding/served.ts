import type { Moment } from '../calendar.ts'
import { channelNamed, type Policy } from '../policy.ts'
import type { World } from '../world.ts'

/** For what a group was there, from when until when. */
export type Served = { purpose: string; from: Moment; to?: Moment }

type Ground = Pick<World, 'onboarding'>

/** From now on a group serves this purpose; none, when it serves nothing (it is bound to nothing, or the bot is gone from it). */
export function servesFrom({ onboarding }: Ground, groupId: string, purpose: string, at: Moment): void {
  const spans = onboarding.served[groupId] ?? []
  const last = spans.at(-1)
  if (last && last.to === undefined && last.purpose === purpose) return
  const closed = spans.map((span) => (span.to === undefined ? { ...span, to: at } : span))
  onboarding.served[groupId] = purpose ? [...closed, { purpose, from: at }] : closed
}

/** Was there, for the whole of a stretch, a group in which people of a channel could say something; or this group? */
export function wasServed(
  { onboarding }: Ground,
  policy: Pick<Policy, 'channels'>,
  where: { channel: string } | { groupId: string },
  from: Moment,
  until: Moment,
): boolean {
  const covers = (span: Served) => span.from <= from && until <= (span.to ?? Number.POSITIVE_INFINITY)
  if ('groupId' in where) {
    const spans = onboarding.served[where.groupId]
    return spans === undefined || spans.some(covers)
  }
  const isTheirs = ({ purpose }: Served) => {
    const channel = channelNamed(policy, purpose)
    return channel === where.channel || (channel === null && purpose !== '管理')
  }
  return Object.values(onboarding.served).some((spans) =>
    spans.some((span) => isTheirs(span) && covers(span)),
  )
}
