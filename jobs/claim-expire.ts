import { z } from 'zod'
import { claimCard } from '../messages/claim-card.ts'
import { placeOf, wordsOf } from '../messages/claim-words.ts'
import { claimExpired } from '../messages/claims.ts'
import { refreshed } from '../messages/live-cards/live-card.ts'
import { bestFirstNote } from '../messages/store-claims.ts'
import { firstChoiceAt } from '../policy/agency/first-choice.ts'
import { standingOfClaim } from '../policy/claim/view.ts'
import { notice } from './job.ts'

/** S0-KA-11: the protection is over; from this very second others may claim the place. */
export const claimExpire = notice({
  name: 'claim-expire',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `资源保护期满 ${id}`,
  run({ id }, scene) {
    const claim = scene.world.claims.claims[id]
    if (!claim || standingOfClaim(scene, claim).state !== 'expired')
      return { cancel: `claim ${id} did not run out` }
    const hours = scene.policyOn(claim.protectedUntil).claims.reclaimCooldownH
    const choice = firstChoiceAt(scene, claim.key, claim.protectedUntil)
    const text = `${claimExpired({ ...wordsOf(scene, claim), hours })}${choice ? bestFirstNote(choice, scene.cal) : ''}`
    const card = refreshed(placeOf(claim), claimCard(scene, claim, 'expired'))
    return { done: { facts: [], say: [{ to: placeOf(claim), text }, card] } }
  },
})
