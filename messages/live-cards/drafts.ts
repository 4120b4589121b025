import type { Post } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Scene } from '../../policy/situation.ts'
import { courseGroup, hallOf } from '../../policy/zones/audience.ts'
import { zoneName } from '../../policy/zones/map.ts'
import type { Draft } from '../../policy/zones/state.ts'
import { askedFor } from '../../policy/zones/units.ts'
import { weekNumber } from '../../policy/zones/weeks.ts'
import { turnCardKey } from '../zone-posts.ts'
import { resultText } from '../zone-texts.ts'
import { chosen, draftHead } from '../zones.ts'
import { done, type LiveCard, refreshed } from './live-card.ts'

/** A turn that is over has nothing to press any more; at the end of a draft its card has the result. */
export const draftCards: LiveCard = {
  touchedBy: ['zoneChosen', 'draftEnded'],
  now(scene, facts) {
    return facts.flatMap((fact) => {
      const draft = 'week' in fact ? scene.world.zones.drafts[fact.week] : undefined
      if (!draft) return []
      return fact.kind === 'draftEnded'
        ? ended(scene, draft)
        : hallOf(scene)
          ? []
          : turnOver(scene, draft, fact)
    })
  },
}

function ended(scene: Scene, draft: Draft): Post[] {
  const group = courseGroup(scene, draft)
  return group === undefined ? [] : [refreshed({ group }, closed(scene, draft, resultText(scene, draft)))]
}

/** Those who were asked privately and are not asked again at once. */
function turnOver(scene: Scene, draft: Draft, fact: Fact): Post[] {
  if (fact.kind !== 'zoneChosen') return []
  const next = draft.turn ? askedFor(scene, draft.turn.unit).map(({ id }) => id) : []
  const line = chosen(fact.unit, zoneName(scene.policy, fact.zone))
  return askedFor(scene, fact.unit)
    .filter(({ id }) => !next.includes(id))
    .map(({ id }) => refreshed({ person: id }, closed(scene, draft, line)))
}

const closed = ({ policy }: Scene, draft: Draft, line: string) =>
  done(turnCardKey(draft), draftHead(weekNumber(policy, draft.week)), 'good', line)
