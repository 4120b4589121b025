import { isLeader, isManager, nameOf, type PersonThen } from '../../../../policy/people.ts'
import type { Scene } from '../../../../policy/situation.ts'
import { gestureHold } from '../../../../policy/spot-check/gestures.ts'
import { type OpenCheck, openChecks } from '../../../../policy/spot-check/view.ts'
import type { Knows } from '../wire.ts'

/** The open checks a person has to answer or, leading the group's people, may watch. Managers watch all. */
export function checksOf(scene: Scene, person: PersonThen): Knows['checks'] {
  const watches = ({ groupId }: OpenCheck) =>
    isManager(person) ||
    (isLeader(person) && scene.world.groups[groupId]?.memberIds.includes(person.id) === true)

  return openChecks(scene)
    .filter((check) => check.required.includes(person.id) || watches(check))
    .map((check) => {
      const { scope, gesture, gestureName, deadline, required, answered } = check
      const waiting = required.filter((id) => !answered.includes(id))
      return {
        title: `${scope}:${gestureName}`,
        state: stateOf(check, person.id),
        detail: waiting.includes(person.id) ? gestureHold(gesture) : stillMissing(scene, waiting),
        answered: answered.length,
        required: required.length,
        until: deadline,
      }
    })
}

function stateOf({ required, answered }: OpenCheck, personId: string): string {
  if (answered.includes(personId)) return 'answered'
  return required.includes(personId) ? 'waiting' : 'open'
}

function stillMissing({ world }: Scene, waiting: string[]): string {
  if (waiting.length === 0) return '都已回复'
  const names = waiting.slice(0, 5).map((id) => nameOf(world, id))
  return `还没回:${names.join('、')}${waiting.length > names.length ? `等${waiting.length}人` : ''}`
}
