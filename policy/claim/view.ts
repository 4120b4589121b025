import type { Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { shownContact } from './contact.ts'
import { canonicalKey, resourceName } from './name.ts'
import { type ClaimState, claimsOn, type Standing, standings } from './standing.ts'
import type { Claim } from './state.ts'

/** A claim as it is shown: by name, with what has become of it. Phones are masked. */
export type ClaimView = {
  id: string
  resource: string
  holder: string
  state: ClaimState
  claimedAt: Moment
  /** End of the protection; null for one that protects nothing. */
  protectedUntil: Moment | null
  /** Until when the key contact can be added; only while it is missing. */
  holdUntil?: Moment
  contact?: string
  area?: string
}

/** What has become of every claim on the resource of a key. */
export const standingsOn = ({ world, now }: Pick<Scene, 'world' | 'now'>, key: string): Standing[] =>
  standings(claimsOn(world, key), now)

/** What has become of one claim. */
export const standingOfClaim = (scene: Pick<Scene, 'world' | 'now'>, claim: Claim): Standing =>
  standingsOn(scene, claim.key).find((one) => one.claim.id === claim.id)!

/** What a person has claimed and still has, or waits for; oldest first. */
export function claimsFor(scene: Scene, personId: string): ClaimView[] {
  return Object.values(scene.world.claims.claims)
    .filter(({ holderId }) => holderId === personId)
    .map((claim) => claimView(scene, standingOfClaim(scene, claim)))
    .filter(({ state }) => state === 'held' || state === 'pending' || state === 'queued')
}

/** His claims that still lack their key contact and may get it at `at`, unless somebody else was first. */
export function claimsToComplete(scene: Pick<Scene, 'world' | 'now'>, personId: string, at: Moment): Claim[] {
  return Object.values(scene.world.claims.claims).filter(
    (claim) =>
      claim.holderId === personId &&
      claim.completedAt === undefined &&
      claim.releasedAt === undefined &&
      at <= claim.holdUntil &&
      standingOfClaim(scene, claim).state !== 'lost',
  )
}

/** Every claim there ever was, in order of receipt. */
export const allClaims = (scene: Scene): ClaimView[] =>
  Object.values(scene.world.claims.claims).map((claim) => claimView(scene, standingOfClaim(scene, claim)))

export function claimView({ world }: Pick<Scene, 'world'>, { claim, state, until }: Standing): ClaimView {
  return {
    id: claim.id,
    resource: resourceName(world, canonicalKey(world, claim.key)),
    holder: world.people[claim.holderId]?.name ?? claim.holderId,
    state,
    claimedAt: claim.claimedAt,
    protectedUntil: until === undefined ? null : claim.protectedUntil,
    ...(state === 'pending' || (state === 'queued' && claim.completedAt === undefined)
      ? { holdUntil: claim.holdUntil }
      : {}),
    ...(claim.keyContact ? { contact: shownContact(claim.keyContact) } : {}),
    ...(claim.area ? { area: claim.area } : {}),
  }
}
