import type { Moment } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { hasLeft, type PersonThen, superiorOf } from '../people.ts'
import type { World } from '../world.ts'

/** Who is to hear of something about this person: his leader; while that one is away or has left, the one above. null when there is none. */
export function leaderToTell(world: World, personId: string, at: Moment): PersonThen | null {
  const seen = new Set([personId])
  let leader = superiorOf(world, personId, at)
  while (
    leader &&
    !seen.has(leader.id) &&
    (isAbsent(world, leader.id, at) || hasLeft(world, leader.id, at))
  ) {
    seen.add(leader.id)
    leader = superiorOf(world, leader.id, at)
  }
  return leader && !seen.has(leader.id) ? leader : null
}
