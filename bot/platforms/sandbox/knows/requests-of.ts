import { mayDecide } from '../../../../commands/decide-request.ts'
import { nameOf, type PersonThen } from '../../../../policy/people.ts'
import type { Scene } from '../../../../policy/situation.ts'
import type { Knows } from '../wire.ts'

/** What a person asked for, and what is open and his to decide; newest first. */
export function requestsOf(scene: Scene, person: PersonThen): Knows['requests'] {
  return Object.values(scene.world.requests)
    .filter(
      (request) =>
        request.by === person.id || (request.state === 'open' && mayDecide(scene, request, person) === true),
    )
    .reverse()
    .map(({ id, title, by, state }) => ({
      number: id,
      title: by === person.id ? title : `${nameOf(scene.world, by)}:${title}`,
      state,
    }))
}
