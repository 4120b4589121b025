import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import { canonicalKey } from './name.ts'

/** The person at the place who opens its doors. The phone is kept whole and only ever shown masked (G16). */
export type KeyContact = { name: string; phone?: string }

/** A claim as it was made. What has become of it is never stored: `policy/claim/standing.ts` works it out. */
export type Claim = {
  /** `R31` */
  id: string
  /** Normalised name (`resourceKey`), before any merge. */
  key: string
  /** The name as it was said. */
  resource: string
  holderId: string
  /** Platform send time in whole seconds: the time stamp that counts. */
  claimedAt: Moment
  /** The same in milliseconds where the platform has them: the second tie-break. */
  sentAt: Moment
  /** Was the key contact there from the start? The first tie-break. */
  completeAtOnce: boolean
  keyContact?: KeyContact
  completedAt?: Moment
  /** Until when, inclusive, a missing key contact can be added. */
  holdUntil: Moment
  /** End of the protection, exclusive. */
  protectedUntil: Moment
  releasedAt?: Moment
  releasedBy?: string
  area?: string
  /** What kind of place it is, where that was said (门店). */
  type?: string
  groupId?: string
  messageKey?: string
}

export type ClaimState = {
  claims: Record<string, Claim>
  /** Normalised name → claim ids, in the order of receipt (the third tie-break). */
  byKey: Record<string, string[]>
  /** Normalised name → the normalised name under which it is kept since a merge. */
  mergedInto: Record<string, string>
  /** Names known without a claim, and how to write each of them. */
  names: Record<string, string>
}

export type ClaimFact =
  | { kind: 'resourceKnown'; key: string; name: string; aliases: string[] }
  | { kind: 'claimed'; claim: Claim }
  | { kind: 'claimCompleted'; id: string; keyContact: KeyContact; at: Moment }
  | { kind: 'claimReleased'; id: string; by: string; at: Moment }
  /** Two names of one resource: from now on one queue, in which the earlier claim wins. */
  | { kind: 'resourcesMerged'; from: string; into: string; at: Moment; by: string }

export const emptyClaims = (): ClaimState => ({ claims: {}, byKey: {}, mergedInto: {}, names: {} })

export const claimEvolvers: Evolvers<ClaimFact> = {
  resourceKnown(world, { key, name, aliases }) {
    world.claims.names[key] ??= name
    for (const alias of aliases) if (alias !== key) world.claims.mergedInto[alias] = key
  },
  claimed(world, { claim }) {
    const { claims } = world
    claims.claims[claim.id] = { ...claim }
    claims.byKey[claim.key] ??= []
    claims.byKey[claim.key]!.push(claim.id)
    claims.names[claim.key] ??= claim.resource
    world.counters.R = Math.max(world.counters.R ?? 0, Number(claim.id.slice(1)))
  },
  claimCompleted(world, { id, keyContact, at }) {
    const claim = world.claims.claims[id]
    if (claim) Object.assign(claim, { keyContact, completedAt: at })
  },
  claimReleased(world, { id, by, at }) {
    const claim = world.claims.claims[id]
    if (claim) Object.assign(claim, { releasedBy: by, releasedAt: at })
  },
  resourcesMerged(world, { from, into }) {
    const [a, b] = [canonicalKey(world, from), canonicalKey(world, into)]
    if (a !== b) world.claims.mergedInto[a] = b
  },
}
