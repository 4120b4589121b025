import { allClaims, type ClaimView, claimsFor } from '../../../../policy/claim/view.ts'
import { isLeader, type PersonThen } from '../../../../policy/people.ts'
import type { Scene } from '../../../../policy/situation.ts'
import type { Knows } from '../wire.ts'

const standing = new Set(['held', 'pending', 'queued'])

/** A person's own claims; a leader sees everybody's that stand. */
export function claimsOf(scene: Scene, person: PersonThen): Knows['claims'] {
  const claims = isLeader(person)
    ? allClaims(scene).filter(({ state }) => standing.has(state))
    : claimsFor(scene, person.id)
  return claims.map((claim) => ({
    number: claim.id,
    resource: claim.resource,
    holder: claim.holder,
    until: untilOf(claim),
    state: claim.state,
  }))
}

const untilOf = ({ protectedUntil, holdUntil, claimedAt }: ClaimView) =>
  protectedUntil ?? holdUntil ?? claimedAt
