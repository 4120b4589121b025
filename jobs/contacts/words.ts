import { noRewardYet, tooFewDays } from '../../messages/contacts.ts'
import { notTheFirst } from '../../messages/referrals.ts'
import { dateOf } from '../../policy/calendar.ts'
import { daysText, longestRun } from '../../policy/contact/days.ts'
import { eventsOf } from '../../policy/contact/events.ts'
import { firstVisitOf } from '../../policy/contact/referral.ts'
import { lowestOf } from '../../policy/contact/tier.ts'
import { headcount, policyOfDay, tiersOf } from '../../policy/contact/trip.ts'
import type { Scene } from '../../policy/situation.ts'

/** Why a confirmed event or visit brings nothing: from how many on there is a reward, or which visit was the first. */
export function whyNothing(scene: Scene, occasion: string, requestId: string): string {
  const { world, cal } = scene
  const visit = world.contacts.referrals[requestId]
  if (visit) {
    const first = firstVisitOf(scene, visit)
    const other = first && first.requestId !== requestId ? first : undefined
    return notTheFirst(other ? dateOf(cal.dayOf(other.at)) : null)
  }
  const events = eventsOf(scene, occasion)
  const own = events.find((event) => event.requestId === requestId)
  if (!own) return '登记已更正或撤回,不计奖励。'
  const policy = policyOfDay(scene, own.days.at(-1)!)
  const { boundary, sameDay, roadshowDays } = policy.contacts
  if (own.kind === 'roadshow') return tooFewDays(longestRun(own.days).length, roadshowDays)
  if (own.kind === 'publicity') return '奖励已免除,不另计。'
  const [lowest] = tiersOf(policy, own.kind)
  const { people } = headcount(events, sameDay)
  return noRewardYet(own.kind, people, lowestOf(lowest!, boundary), policy.fenOf(lowest!.rule))
}

/** What the registrations of an occasion come to together. */
export function howCounted(scene: Scene, occasion: string): string {
  const events = eventsOf(scene, occasion)
  const [first] = events
  if (!first) return '结果不变'
  if (first.kind === 'roadshow') return daysText(events.flatMap(({ days }) => days))
  const { sameDay } = policyOfDay(scene, first.days[0]!).contacts
  return headcount(events, first.kind === 'publicity' ? 'largest' : sameDay).how
}
