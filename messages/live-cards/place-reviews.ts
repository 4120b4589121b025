import type { Entry } from '../../policy/ledger/state.ts'
import { occasionOf } from '../../policy/occasions.ts'
import { leaderOf, nameOf } from '../../policy/people.ts'
import { slotResults } from '../../policy/sign-in/result.ts'
import { slotOf } from '../../policy/sign-in/slot.ts'
import type { Scene } from '../../policy/situation.ts'
import { thusNow } from '../ledger-replies.ts'
import { placeReviewKey, placeReviewTitle } from '../sign-ins.ts'
import { done, type LiveCard, refreshed } from './live-card.ts'

/** A place that did not match, once somebody has decided about it. */
export const placeReviewCards: LiveCard = {
  touchedBy: ['entryMarked'],
  now(scene, facts) {
    return facts.flatMap((fact) => {
      const entry = fact.kind === 'entryMarked' ? scene.world.ledger.entries[fact.id] : undefined
      const leader = entry && reviewerOf(scene, entry)
      if (fact.kind !== 'entryMarked' || !entry || !leader) return []
      const by = fact.by && nameOf(scene.world, fact.by)
      const line = thusNow(entry, by, scene.cal.dateClockOf(fact.at))
      const tone = fact.state === 'confirmed' ? 'warn' : 'good'
      const card = done(placeReviewKey(entry.id), placeReviewTitle(entry.id), tone, line)
      return [refreshed({ person: leader }, card)]
    })
  },
}

/** Who was asked to look at this entry's place, if anybody was. */
function reviewerOf(scene: Scene, { occasion, subject, linkedTo }: Entry): string | undefined {
  const isOfSlot = occasionOf(occasion)?.name === 'slot' && 'person' in subject && !linkedTo
  const slot = isOfSlot ? slotOf(scene, occasion) : undefined
  if (!slot || !('person' in subject)) return undefined
  const found = slotResults(scene, slot).find(({ person }) => person.id === subject.person)
  return found?.result === 'wrongPlace' ? leaderOf(scene.world, subject.person, slot.at)?.id : undefined
}
