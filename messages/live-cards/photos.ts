import { nameOf } from '../../policy/people.ts'
import { checkOf } from '../../policy/spot-check/state.ts'
import { photoRuled } from '../check-answers.ts'
import { photoCardKey, photoTitle } from '../photo-card.ts'
import { done, type LiveCard, refreshed } from './live-card.ts'

/** A doubtful photo's card, once somebody has looked at it. */
export const photoCards: LiveCard = {
  touchedBy: ['gestureRuled'],
  now: ({ world, cal }, facts) =>
    facts.flatMap((fact) => {
      const check = fact.kind === 'gestureRuled' ? checkOf(world, fact.checkId) : undefined
      if (fact.kind !== 'gestureRuled' || !check) return []
      const { personId, fits, by, at } = fact.ruling
      const name = nameOf(world, personId)
      const line = photoRuled({ name, fits, by: nameOf(world, by), at: cal.clockOf(at) })
      const card = done(photoCardKey(check, personId), photoTitle(name, check), fits ? 'good' : 'warn', line)
      return [refreshed({ group: check.groupId }, card)]
    }),
}
