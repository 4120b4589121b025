import { claimsOn, standings } from '../../policy/claim/standing.ts'
import { claimCard } from '../claim-card.ts'
import { placeOf } from '../claim-words.ts'
import { type LiveCard, refreshed } from './live-card.ts'

/** What is over by itself has its card closed by its alarm; whoever reports the place next changes nothing there. */
const overLongAgo = new Set(['expired', 'released', 'lapsed'])

/** A claim's card, and those of the claims that it was up against. */
export const claimCards: LiveCard = {
  touchedBy: ['claimed', 'claimCompleted', 'claimReleased'],
  now(scene, facts) {
    const { claims } = scene.world.claims
    const named = facts.flatMap((fact) =>
      fact.kind === 'claimed' ? [fact.claim.id] : 'id' in fact ? [fact.id as string] : [],
    )
    const keys = new Set(named.flatMap((id) => claims[id]?.key ?? []))
    return [...keys]
      .flatMap((key) => standings(claimsOn(scene.world, key), scene.now))
      .filter(({ claim, state }) => named.includes(claim.id) || !overLongAgo.has(state))
      .map(({ claim, state }) => refreshed(placeOf(claim), claimCard(scene, claim, state)))
  },
}
