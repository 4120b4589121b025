import { z } from 'zod'
import { claimCard } from '../messages/claim-card.ts'
import { placeOf, wordsOf } from '../messages/claim-words.ts'
import { claimLapsed, claimNowPending, claimPromoted } from '../messages/claims.ts'
import { refreshed } from '../messages/live-cards/live-card.ts'
import { claimsOn, standings } from '../policy/claim/standing.ts'
import type { Post } from '../policy/decision.ts'
import { notice } from './job.ts'

/** A second after the hold of a claim without its key contact: it lapses, and whoever is next has the place. */
export const claimHold = notice({
  name: 'claim-hold',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `补关键人截止 ${id}`,
  run({ id }, scene) {
    const claim = scene.world.claims.claims[id]
    if (!claim) return { cancel: `no claim ${id}` }
    const all = claimsOn(scene.world, claim.key)
    const was = standings(all, claim.holdUntil)
    const after = standings(all, scene.now)
    const before = was.find((one) => one.claim.id === id)?.state
    if (before !== 'pending' && before !== 'queued') return { cancel: `claim ${id} is ${before}` }
    if (after.find((one) => one.claim.id === id)?.state !== 'lapsed')
      return { cancel: `claim ${id} got its contact` }
    const states = new Map(was.map((one) => [one.claim.id, one.state]))
    const say: Post[] = [{ to: placeOf(claim), text: claimLapsed(wordsOf(scene, claim)) }]
    for (const one of after) {
      if (states.get(one.claim.id) === one.state) continue
      const words = wordsOf(scene, one.claim)
      if (one.state === 'held') say.push({ to: placeOf(one.claim), text: claimPromoted(words) })
      if (one.state === 'pending') say.push({ to: placeOf(one.claim), text: claimNowPending(words) })
    }
    const cards = after.map((one) => refreshed(placeOf(one.claim), claimCard(scene, one.claim, one.state)))
    return { done: { facts: [], say: [...say, ...cards] } }
  },
})
