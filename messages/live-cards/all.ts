import type { Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Scene } from '../../policy/situation.ts'
import { checkCards } from './checks.ts'
import { claimCards } from './claims.ts'
import { draftCards } from './drafts.ts'
import type { LiveCard } from './live-card.ts'
import { photoCards } from './photos.ts'
import { placeReviewCards } from './place-reviews.ts'
import { requestCards } from './requests.ts'
import { sheetCards } from './sheets.ts'

const kinds: readonly LiveCard[] = [
  checkCards,
  photoCards,
  requestCards,
  draftCards,
  claimCards,
  placeReviewCards,
  sheetCards,
]

/**
 * The cards that stand in chats already and that new facts have changed, as they stand now; whatever command or alarm has
 * led to those facts. Nothing is said where no such card stands.
 */
export function liveCards(scene: Scene, facts: readonly Fact[]): Post[] {
  return kinds.flatMap(({ touchedBy, now }) => {
    const touching = facts.filter(({ kind }) => touchedBy.includes(kind))
    return touching.length > 0 ? now(scene, touching) : []
  })
}
