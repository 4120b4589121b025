import { z } from 'zod'
import { wordsOf } from '../messages/claim-words.ts'
import { claimEndsSoon } from '../messages/claims.ts'
import { standingOfClaim } from '../policy/claim/view.ts'
import { notice } from './job.ts'

/** S0-KA-10: 24 hours before the end of the protection its holder is reminded, privately. */
export const claimRemind = notice({
  name: 'claim-remind',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `资源保护期将满提醒 ${id}`,
  run({ id }, scene) {
    const claim = scene.world.claims.claims[id]
    if (!claim || standingOfClaim(scene, claim).state !== 'held') return { cancel: `claim ${id} is not held` }
    const text = claimEndsSoon(wordsOf(scene, claim))
    return { done: { facts: [], say: [{ to: { person: claim.holderId }, text }] } }
  },
})
