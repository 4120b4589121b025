import { dateOf } from '../calendar.ts'
import { resourceKey } from '../claim/name.ts'
import type { Fact } from '../facts.ts'
import type { Verdict } from '../ledger/state.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import { nameOf, who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { yuan } from '../text.ts'
import { worth } from './amount.ts'
import { isTakenBack } from './events.ts'
import type { Customer, Referral } from './state.ts'

const RULE = 'S0-SH-08'
export const REFERRAL_REQUEST = 'referral'

export const referralOccasionId = (requestId: string): string => `referral/${requestId}`

/**
 * Are the two one client? By phone where both have one. Without it by name, and only when the same broker sent them:
 * two 赵先生 of two brokers may be two people.
 */
export function isSameCustomer(
  a: { customer: Customer; broker?: string },
  b: { customer: Customer; broker?: string },
): boolean {
  if (a.customer.phone && b.customer.phone) return a.customer.phone === b.customer.phone
  const sameName = resourceKey(a.customer.name) === resourceKey(b.customer.name)
  return sameName && (a.broker === undefined || b.broker === undefined || isSameBroker(a.broker, b.broker))
}

export const isSameBroker = (a: string, b: string): boolean => resourceKey(a) === resourceKey(b)

/** Confirmed visits that were not taken back, in the order in which the clients came. */
export const referralsInOrder = (scene: Pick<Scene, 'world' | 'cal'>): Referral[] =>
  Object.values(scene.world.contacts.referrals)
    .filter((referral) => !isTakenBack(scene, referral))
    .sort((a, b) => a.at - b.at || numberOf(a) - numberOf(b))

/** The visit by which this client came first; undefined before any is confirmed. */
export const firstVisitOf = (
  scene: Pick<Scene, 'world' | 'cal'>,
  client: { customer: Customer; broker?: string },
): Referral | undefined => referralsInOrder(scene).find((referral) => isSameCustomer(referral, client))

/** Confirmed visits that a fact adds or takes away. */
export function referralsIn(fact: Fact, { world }: Pick<Scene, 'world'>): Referral[] {
  if (fact.kind === 'visitReferred') return [fact.referral]
  if (fact.kind !== 'messageRecalled') return []
  return Object.values(world.contacts.referrals).filter(({ messageKey }) => messageKey === fact.messageKey)
}

/** S0-SH-08: a broker's client comes for the first time; later visits of the same client bring nothing. */
export const referral: Occasion = {
  name: 'referral',
  touchedBy(fact, scene) {
    if (fact.kind === 'amountSet') return fact.occasion.startsWith('referral/') ? [fact.occasion] : []
    return referralsIn(fact, scene).flatMap((one) =>
      Object.values(scene.world.contacts.referrals)
        .filter((other) => isSameCustomer(one, other))
        .map(({ requestId }) => referralOccasionId(requestId)),
    )
  },
  judge(id, scene) {
    const one = scene.world.contacts.referrals[id.slice('referral/'.length)]
    if (!one || firstVisitOf(scene, one)?.requestId !== one.requestId) return []
    return verdictsOf(scene, one, id)
  },
  groupOf(id, scene) {
    const requestId = id.slice('referral/'.length)
    const one = scene.world.contacts.referrals[requestId]
    const { channel } = one ? who(scene.world, one.personId, one.at) : {}
    return (
      scene.world.requests[requestId]?.groupId ?? (channel ? channelGroup(scene, channel)?.id : undefined)
    )
  },
}

function verdictsOf(scene: Scene, one: Referral, occasion: string): Verdict[] {
  const { world, cal } = scene
  const policy = scene.policyOn(one.at)
  const { referralChannels, brokerFromAnyChannel } = policy.contacts
  const { channel } = who(world, one.personId, one.at)
  const inChannel = channel !== undefined && referralChannels.includes(channel)
  const fen = policy.fenOf(RULE)
  const base = {
    rule: RULE,
    occasion,
    day: cal.dayOf(one.at),
    because: `${one.broker}推介的${one.customer.name}${dateOf(cal.dayOf(one.at))}由${nameOf(world, one.personId)}首次带访`,
    evidence: [one.messageKey],
    arithmetic: [`首访1组×${fen === null ? '金额待定' : yuan(fen, policy.unitOf(RULE))}`],
  }
  const of = (name: string) => {
    const key = `${RULE}/${name}/${occasion}`
    return { ...base, key, ...worth(scene, key, fen) }
  }
  return [
    ...(inChannel ? [{ ...of(one.personId), subject: { person: one.personId } }] : []),
    ...(inChannel || brokerFromAnyChannel
      ? [{ ...of(`broker/${one.broker}`), subject: { contact: one.broker } }]
      : []),
  ]
}

const numberOf = ({ requestId }: Referral) => Number(requestId.replace(/\D/g, ''))
