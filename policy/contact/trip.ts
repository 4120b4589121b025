import { type Day, dateOf } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import { nameOf } from '../people.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { yuan } from '../text.ts'
import { worth } from './amount.ts'
import type { ContactEvent } from './state.ts'
import { type Tier, tierOf, tierText } from './tier.ts'

const PUBLICITY = 'S0-KA-06'

/** The policy of a day's events. */
export const policyOfDay = ({ cal, policyOn }: Scene, day: Day): Policy =>
  policyOn(cal.momentOn(day, '12:00:00'))

export const tiersOf = ({ contacts }: Policy, kind: 'viewing' | 'pitch'): Tier[] =>
  kind === 'viewing' ? contacts.viewing : contacts.pitch

/** How many came in all registrations of one trip, with the sum written out when there are several. */
export function headcount(
  events: readonly Pick<ContactEvent, 'people'>[],
  sameDay: 'sum' | 'largest',
): { people: number; how: string } {
  const counts = events.map(({ people }) => people ?? 0)
  const people = sameDay === 'sum' ? counts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...counts)
  if (counts.length < 2) return { people, how: `${people}人` }
  return {
    people,
    how: sameDay === 'sum' ? `合计${counts.join('+')}=${people}人` : `${counts.join('、')}中取${people}人`,
  }
}

/** S0-KA-01..05: one trip, one tier, to the key contact and not to the staff member. */
export function gatheringVerdicts(scene: Scene, events: ContactEvent[], occasion: string): Verdict[] {
  const { kind, contact, days } = events[0]!
  const day = days[0]!
  const policy = policyOfDay(scene, day)
  const { boundary, sameDay, gift } = policy.contacts
  const tiers = tiersOf(policy, kind === 'pitch' ? 'pitch' : 'viewing')
  const { people, how } = headcount(events, sameDay)
  const tier = tierOf(tiers, people, boundary)
  if (!tier) return []
  const key = `${tier.rule}/${contact}/${occasion}`
  const reward = worth(scene, key, policy.fenOf(tier.rule))
  const what = kind === 'pitch' ? `组织专场推介会,${dateOf(day)}到场` : `组织看房团,${dateOf(day)}到访`
  const amount =
    reward.amountFen === null ? '金额待定' : `${yuan(reward.amountFen, policy.unitOf(tier.rule))}${gift}`
  return [
    {
      ...base(events, occasion, day),
      ...reward,
      key,
      rule: tier.rule,
      because: `${contact}${what}${people}人(${registrars(scene, events)}登记),奖励形式为${gift}`,
      arithmetic: [how, `${tierText(tiers, tier, boundary)}:${amount}`],
    },
  ]
}

/** S0-KA-06: the amount depends on how many were written to, without a scale; a manager enters it. */
export function publicityVerdicts(scene: Scene, events: ContactEvent[], occasion: string): Verdict[] {
  const { contact, days } = events[0]!
  const day = days[0]!
  const policy = policyOfDay(scene, day)
  const people = Math.max(...events.map((event) => event.people ?? 0))
  const ways = [...new Set(events.flatMap(({ by }) => by ?? []))].join('、') || '邮件或短信'
  const key = `${PUBLICITY}/${contact}/${occasion}`
  const reward = worth(scene, key, policy.fenOf(PUBLICITY))
  return [
    {
      ...base(events, occasion, day),
      ...reward,
      key,
      rule: PUBLICITY,
      because: `${contact}${dateOf(day)}以${ways}向企业内部全体${people}人宣传(${registrars(scene, events)}登记),奖励形式为${policy.contacts.gift}`,
      arithmetic: [
        `发送${people}人`,
        reward.amountFen === null
          ? '原文没有分档,由经理核定'
          : `经理核定${yuan(reward.amountFen, policy.unitOf(PUBLICITY))}`,
      ],
    },
  ]
}

/** What every verdict on an event has in common. */
export function base(events: readonly ContactEvent[], occasion: string, day: Day) {
  return {
    subject: { contact: events[0]!.contact },
    occasion,
    day,
    evidence: [...new Set(events.map(({ messageKey }) => messageKey))],
  }
}

/** The names of those who registered it. */
export const registrars = ({ world }: Scene, events: readonly ContactEvent[]): string =>
  [...new Set(events.map(({ personId }) => nameOf(world, personId)))].join('、')
