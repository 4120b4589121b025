import type { Scene } from '../situation.ts'
import { claimsOn, type Standing, standings } from './standing.ts'
import type { Claim } from './state.ts'

/** Why a claim stands as it does: what became of it, who was in its way, and who came too late because of it. */
export type ClaimWhy = {
  own: Standing
  /** The claim under whose hold or protection it was made. */
  before: Standing | null
  /** Those that lost to it or wait behind it. */
  behind: Standing[]
}

/** Judged by all that is known now (S0-KA-09..11). */
export function claimWhy({ world, now }: Pick<Scene, 'world' | 'now'>, claim: Claim): ClaimWhy {
  const all = standings(claimsOn(world, claim.key), now)
  const own = all.find((one) => one.claim.id === claim.id)!
  const place = all.indexOf(own)
  const holds = (one: Standing) => one.until !== undefined
  const keptOff = (one: Standing) => one.state === 'lost' || one.state === 'queued'
  return {
    own,
    before: keptOff(own) ? (all.slice(0, place).findLast(holds) ?? null) : null,
    behind: holds(own)
      ? all.slice(place + 1).filter((one) => keptOff(one) && one.claim.claimedAt < own.until!)
      : [],
  }
}
