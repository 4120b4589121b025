import { noRewardYet, oneRoadshow, tooFewDays, worthLine } from '../../messages/contacts.ts'
import { longestRun } from '../../policy/contact/days.ts'
import type { ContactEvent } from '../../policy/contact/state.ts'
import { lowestOf, tierOf, tierText } from '../../policy/contact/tier.ts'
import { headcount, policyOfDay, tiersOf } from '../../policy/contact/trip.ts'
import type { Scene } from '../../policy/situation.ts'

type Event = Omit<ContactEvent, 'requestId'>

/** What an event is worth together with others of the same trip or roadshow: the tier it reaches, or from where on there is one. */
export function eventWorth(scene: Scene, event: Event, together: readonly Event[]): string[] {
  const events = [...together, event]
  const policy = policyOfDay(scene, event.days.at(-1)!)
  const { boundary, sameDay, gift, roadshowDays } = policy.contacts
  if (event.kind === 'publicity') return []
  if (event.kind === 'roadshow') {
    const run = longestRun(events.flatMap(({ days }) => days)).length
    return [run < roadshowDays ? tooFewDays(run, roadshowDays) : oneRoadshow(run)]
  }
  const tiers = tiersOf(policy, event.kind)
  const { people } = headcount(events, sameDay)
  const tier = tierOf(tiers, people, boundary)
  const [lowest] = tiers
  if (tier) return [worthLine(tierText(tiers, tier, boundary), tier.rule, policy.fenOf(tier.rule), gift)]
  return [noRewardYet(event.kind, people, lowestOf(lowest!, boundary), policy.fenOf(lowest!.rule))]
}
