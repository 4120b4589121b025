import type { Day } from '../calendar.ts'
import { hasLeft, isAbove, isManager, personThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { entriesOf } from './find.ts'
import { standingOf } from './settle.ts'
import type { Entry } from './state.ts'

/**
 * G9: what this person owes jointly for somebody on these days, and would be rid of if that one were excused: then he does
 * not excuse him. null when he owes nothing so, or when there is nobody else who could decide.
 */
export function stakeIn(
  scene: Scene,
  deciderId: string,
  { personId, from, to }: { personId: string; from: Day; to: Day },
): Entry | null {
  const mine = entriesOf(scene, deciderId).find(
    (entry) =>
      entry.linkedTo !== undefined &&
      entry.day >= from &&
      entry.day <= to &&
      entry.state !== 'waived' &&
      entry.state !== 'reversed' &&
      standingOf(scene.world, entry.occasion).some(
        ({ key, subject }) => key === entry.linkedTo && 'person' in subject && subject.person === personId,
      ),
  )
  return mine && someoneElse(scene, deciderId, personId) ? mine : null
}

function someoneElse({ world, now }: Scene, deciderId: string, personId: string): boolean {
  return Object.values(world.people).some(
    (person) =>
      person.id !== deciderId &&
      person.id !== personId &&
      !hasLeft(world, person.id, now) &&
      (isManager(personThen(person, now)) || isAbove(world, person.id, personId, now)),
  )
}
