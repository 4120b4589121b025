import { dateOf } from '../calendar.ts'
import { isSameCustomer, referralsIn } from '../contact/referral.ts'
import { isReferralChannel, referredVerdicts } from '../contact/referred-subscription.ts'
import type { Verdict } from '../ledger/state.ts'
import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import { nameOf, who } from '../people.ts'
import { phaseOn } from '../policy.ts'
import type { Scene } from '../situation.ts'
import type { Subscription } from './state.ts'

const RULE = 'S0-EX-06'

export const subscriptionOccasionId = (requestId: string): string => `subscription/${requestId}`
const requestOf = (id: string) => id.slice('subscription/'.length)

/**
 * S0-EX-06: a confirmed subscription; its phase is that of the moment it was made (G4). In the agency channel S0-SH-09 takes
 * its place when a broker sent the client, and a broker is thought of in every channel.
 */
export const subscriptionOccasion: Occasion = {
  name: 'subscription',
  touchedBy(fact, scene) {
    if (fact.kind === 'subscribed') return [subscriptionOccasionId(fact.subscription.requestId)]
    if (fact.kind === 'amountSet') return fact.occasion.startsWith('subscription/') ? [fact.occasion] : []
    return referralsIn(fact, scene).flatMap((visit) =>
      Object.values(scene.world.metrics.subscriptions)
        .filter(({ customer, phone, broker }) =>
          isSameCustomer(visit, { customer: { name: customer, phone }, broker }),
        )
        .map(({ requestId }) => subscriptionOccasionId(requestId)),
    )
  },
  judge(id, scene) {
    const subscription = scene.world.metrics.subscriptions[requestOf(id)]
    if (!subscription) return []
    const referred = referredVerdicts(scene, subscription, id)
    const instead =
      isReferralChannel(scene, subscription) &&
      (referred.some(({ kind }) => kind !== 'notice') || !isRewarded(scene, subscription))
    if (instead) return referred
    return [...verdictsOf(scene, subscription, id), ...referred.filter(({ kind }) => kind !== 'notice')]
  },
  groupOf(id, scene) {
    const channel = scene.world.metrics.subscriptions[requestOf(id)]?.channel
    return channel === undefined ? undefined : channelGroup(scene, channel)?.id
  },
}

/** Does S0-EX-06 name its channel? */
const isRewarded = ({ policyOn }: Scene, { at, channel }: Subscription): boolean =>
  channel !== undefined && policyOn(at).daily.subscriptions.channels.includes(channel)

function verdictsOf(scene: Scene, subscription: Subscription, occasion: string): Verdict[] {
  const { personId, customer, at, team, channel, messageKey } = subscription
  const { world, cal } = scene
  const policy = scene.policyOn(at)
  const day = cal.dayOf(at)
  const rule = policy.daily.subscriptions
  if (phaseOn(policy, day)?.phase.name !== rule.phase) return []
  const base = {
    rule: RULE,
    occasion,
    day,
    because: `${nameOf(world, personId)}${cal.dateClockOf(at)}${channel ?? ''}${team ?? ''}认筹(${customer}),${dateOf(day)}当天发放`,
    evidence: [messageKey],
  }
  const person = { key: `${RULE}/${personId}/${occasion}`, subject: { person: personId } }
  if (!channel || !isRewarded(scene, subscription)) {
    const because = `${base.because.split(',')[0]},${channel ?? '未写渠道'}是否适用请经理确认`
    return [{ ...base, ...person, kind: 'notice', amountFen: null, because }]
  }
  const [own, ofTeam] = [policy.fenOf(RULE), policy.fenOf(RULE, 'teamYuan')]
  return [
    ...(own === null ? [] : [{ ...base, ...person, kind: 'reward' as const, amountFen: own }]),
    ...(ofTeam === null || !team
      ? []
      : [
          {
            ...base,
            key: `${RULE}/${team}@${channel}/${occasion}`,
            subject: { team, channel },
            kind: 'reward' as const,
            amountFen: ofTeam,
            linkedTo: own === null ? undefined : person.key,
          },
        ]),
  ]
}

/** The team and channel that a word means: 商超一组, 一组, 商超; what it leaves open is the person's own. */
export function teamMeant(
  { world, policy }: Scene,
  word: string,
  personId: string,
  at: number,
): { team?: string; channel?: string } | null {
  const own = who(world, personId, at)
  const mine = { team: own.team, channel: own.channel }
  if (word === '') return mine
  const teams = new Set(
    Object.values(world.people).flatMap(({ postings }) => postings.map(({ team }) => team)),
  )
  if (teams.has(word)) return { ...mine, team: word }
  const names = policy.channels
    .flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => ({ name, alias })))
    .sort((a, b) => b.alias.length - a.alias.length)
  const found = names.find(({ alias }) => word.startsWith(alias))
  if (!found) return null
  const rest = word.slice(found.alias.length)
  if (rest === '') return { channel: found.name, team: mine.team }
  return teams.has(rest) ? { channel: found.name, team: rest } : null
}
