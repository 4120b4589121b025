import type { Scene } from '../situation.ts'
import { allClaims } from './view.ts'

/** The claims as the transcript's outcome states them. */
export function claimOutcome(scene: Scene) {
  const stamp = (moment: number | null) => (moment === null ? null : scene.cal.stampOf(moment))
  return allClaims(scene).map(({ resource, holder, claimedAt, protectedUntil, state }) => ({
    resource,
    holder,
    claimedAt: stamp(claimedAt),
    protectedUntil: stamp(protectedUntil),
    state,
  }))
}
