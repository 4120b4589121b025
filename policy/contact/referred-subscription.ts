import { dateOf } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import type { Subscription } from '../metric/state.ts'
import { nameOf } from '../people.ts'
import type { Scene } from '../situation.ts'
import { worth } from './amount.ts'
import { isSameBroker, isSameCustomer, referralsInOrder } from './referral.ts'
import type { Referral } from './state.ts'

const RULE = 'S0-SH-09'

/** The broker behind a subscription: as it was written, else the one whose client came before; or several, or nobody. */
export type Behind = { broker: string; visit?: Referral } | { several: string[] } | null

/** Who sent the client. Of several brokers with a client of that name, his whom the same person of ours brought. */
export function brokerBehind(
  scene: Pick<Scene, 'world' | 'cal'>,
  { customer, phone, broker, personId, at }: Omit<Subscription, 'requestId' | 'messageKey'>,
): Behind {
  const client = { customer: { name: customer, phone }, broker }
  const visits = referralsInOrder(scene).filter((visit) => visit.at <= at && isSameCustomer(visit, client))
  if (broker !== undefined) {
    const visit = visits.find((one) => isSameBroker(one.broker, broker))
    return { broker, ...(visit && { visit }) }
  }
  const own = visits.filter((visit) => visit.personId === personId)
  const [first, ...others] = own.length > 0 ? own : visits
  if (!first) return null
  if (others.every((other) => isSameBroker(other.broker, first.broker)))
    return { broker: first.broker, visit: first }
  return { several: [...new Set([first, ...others].map((one) => one.broker))] }
}

/**
 * S0-SH-09: a broker's client subscribes, in any phase. In the agency channel the staff member and his team are rewarded; the
 * broker too, with an amount that a manager enters, for the rulebook leaves it open. A notice when the broker is not known.
 */
export function referredVerdicts(scene: Scene, subscription: Subscription, occasion: string): Verdict[] {
  const { personId, customer, at, team, channel, messageKey } = subscription
  const { world, cal } = scene
  const policy = scene.policyOn(at)
  const behind = brokerBehind(scene, subscription)
  const inChannel = isReferralChannel(scene, subscription)
  const made = `${nameOf(world, personId)}${cal.dateClockOf(at)}${channel ?? ''}${team ?? ''}认筹(${customer})`
  const of = (name: string) => ({
    key: `${RULE}/${name}/${occasion}`,
    rule: RULE,
    occasion,
    day: cal.dayOf(at),
    because: made,
    evidence: [messageKey],
  })
  if (!behind || 'several' in behind) {
    if (!inChannel) return []
    const why = behind
      ? `${behind.several.join('、')}都推介过同名客户,推介经纪人请经理确认`
      : '没有找到推介经纪人,是否适用请经理确认'
    return [
      {
        ...of(personId),
        subject: { person: personId },
        kind: 'notice',
        amountFen: null,
        because: `${made},${why}`,
      },
    ]
  }
  const { broker, visit } = behind
  const known = visit ? `${dateOf(cal.dayOf(visit.at))}首次带访` : '认筹时写明'
  const because = `${made},由经纪人${broker}推介(${known})`
  const evidence = [...(visit ? [visit.messageKey] : []), messageKey]
  const reward = (name: string, fen: number | null) => ({
    ...of(name),
    ...worth(scene, `${RULE}/${name}/${occasion}`, fen),
    because,
    evidence,
  })
  const own = { ...reward(personId, policy.fenOf(RULE)), subject: { person: personId } }
  return [
    ...(inChannel ? [own] : []),
    ...(inChannel && team && channel
      ? [
          {
            ...reward(`${team}@${channel}`, policy.fenOf(RULE, 'teamYuan')),
            subject: { team, channel },
            linkedTo: own.key,
          },
        ]
      : []),
    ...(inChannel || policy.contacts.brokerFromAnyChannel
      ? [{ ...reward(`broker/${broker}`, null), subject: { contact: broker } }]
      : []),
  ]
}

/** Was it made in a channel whose staff live by referrals? */
export const isReferralChannel = (
  { policyOn }: Pick<Scene, 'policyOn'>,
  { at, channel }: Pick<Subscription, 'at' | 'channel'>,
): boolean => channel !== undefined && policyOn(at).contacts.referralChannels.includes(channel)
