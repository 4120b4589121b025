import type { SandboxState } from '../../wire.ts'
import type { World } from '../state/model.ts'

/** The parts of the server's state that do not change while a day runs, with people by id. */
export function worldOf({ title, timezone, groups, people, gestures, places }: SandboxState): World {
  return {
    title,
    timezone: timezone ?? 'Asia/Shanghai',
    groups,
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    order: people.map(({ id }) => id),
    gestures,
    places,
  }
}
