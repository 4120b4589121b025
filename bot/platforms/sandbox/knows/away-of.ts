import { awayNow } from '../../../../policy/away/away.ts'
import { isLeader, type PersonThen } from '../../../../policy/people.ts'
import type { Scene } from '../../../../policy/situation.ts'
import type { Knows } from '../wire.ts'

/** Who is off his post: oneself, and for those who lead, everybody in the groups they share. */
export function awayOf(scene: Scene, person: PersonThen): Knows['away'] {
  const shares = (groupId: string) => scene.world.groups[groupId]?.memberIds.includes(person.id) === true
  return awayNow(scene)
    .filter(({ personId, groupId }) => personId === person.id || (isLeader(person) && shares(groupId)))
    .map(({ name, reason, until, overdue }) => ({
      name: `${name} ${reason}${overdue ? '(已超时)' : ''}`.trim(),
      until,
    }))
}
