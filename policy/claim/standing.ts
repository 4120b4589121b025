import { floorToSecond, HOUR, type Moment } from '../calendar.ts'
import type { World } from '../world.ts'
import { canonicalKey } from './name.ts'
import type { Claim } from './state.ts'

/**
 * `pending`: the key contact is still missing, the hold runs. `queued`: behind a pending one. `lapsed`: the contact never
 * came. `lost`: somebody else was first.
 */
export type ClaimState = 'held' | 'pending' | 'queued' | 'lapsed' | 'lost' | 'expired' | 'released'

/** A claim with what has become of it. `until` is when it stops keeping others off, for those that ever did. */
export type Standing = { claim: Claim; state: ClaimState; until?: Moment }

/**
 * What has become of each claim on one resource, by all that is known at `now` (S0-KA-09..11). A pure function of the claims,
 * so that one which was sent earlier but arrives later simply takes its place. Protection is [claimedAt, until).
 */
export function standings(claims: readonly Claim[], now: Moment): Standing[] {
  const at = floorToSecond(now)
  let occupant: { until: Moment; waiting: boolean } | null = null
  return [...claims].sort(precedence).map((claim): Standing => {
    const complete = claim.completedAt !== undefined
    const behind = occupant !== null && claim.claimedAt < occupant.until
    if (!complete && claim.releasedAt !== undefined) return { claim, state: 'released' }
    if (behind && !occupant?.waiting) return { claim, state: 'lost' }
    if (!complete && at > claim.holdUntil) return { claim, state: 'lapsed' }
    if (behind) return { claim, state: 'queued' }
    if (!complete) {
      occupant = { until: Number.POSITIVE_INFINITY, waiting: true }
      return { claim, state: 'pending' }
    }
    const until = Math.min(claim.protectedUntil, claim.releasedAt ?? Number.POSITIVE_INFINITY)
    occupant = { until, waiting: false }
    const state = at < until ? 'held' : claim.releasedAt === undefined ? 'expired' : 'released'
    return { claim, state, until }
  })
}

/** S0-KA-09: earlier second first; in one second the one with its key contact; then milliseconds; then order of receipt. */
export function precedence(a: Claim, b: Claim): number {
  return (
    a.claimedAt - b.claimedAt ||
    Number(b.completeAtOnce) - Number(a.completeAtOnce) ||
    a.sentAt - b.sentAt ||
    receipt(a) - receipt(b)
  )
}

/** Which of the tie-breaks told two claims of one second apart; null when they are not of one second. */
export function tieBreak(a: Claim, b: Claim): 'contact' | 'milliseconds' | 'receipt' | null {
  if (a.claimedAt !== b.claimedAt) return null
  if (a.completeAtOnce !== b.completeAtOnce) return 'contact'
  return a.sentAt === b.sentAt ? 'receipt' : 'milliseconds'
}

/** All claims on a resource, under any of its names. */
export function claimsOn(world: Pick<World, 'claims'>, key: string): Claim[] {
  const { byKey, mergedInto, claims } = world.claims
  const canonical = canonicalKey(world, key)
  const keys = [canonical, ...Object.keys(mergedInto)].filter((one) => canonicalKey(world, one) === canonical)
  return [...new Set(keys)].flatMap((one) => byKey[one] ?? []).map((id) => claims[id]!)
}

/** Who has the resource now: the holder, or the one whose contact is still missing. */
export const occupantOf = (all: readonly Standing[]): Standing | undefined =>
  all.find(({ state }) => state === 'held' || state === 'pending')

/**
 * S0-KA-11: after his protection the resource is for others first. Until when the last holder must wait; null when he,
 * or whoever asks, may claim at `at`.
 */
export function coolingDownUntil(
  all: readonly Standing[],
  personId: string,
  at: Moment,
  cooldownH: number,
): Moment | null {
  let last: Standing | undefined
  for (const one of all)
    if (one.until !== undefined && one.until <= at && (!last || one.until > last.until!)) last = one
  if (!last || last.claim.holderId !== personId) return null
  const free = last.until! + cooldownH * HOUR
  return at < free ? free : null
}

const receipt = ({ id }: Claim) => Number(id.slice(1))
