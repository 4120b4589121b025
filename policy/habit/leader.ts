import type { Moment } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { leaderOf, type PersonThen } from '../people.ts'
import type { World } from '../world.ts'

/** Who is to hear of something about this person: his leader; while that one is away, the one above. null when there is none. */
export function leaderToTell(world: World, personId: string, at: Moment): PersonThen | null {
  const seen = new Set([personId])
  let leader = leaderOf(world, personId, at)
  while (leader && !seen.has(leader.id) && isAbsent(world, leader.id, at)) {
    seen.add(leader.id)
    leader = leaderOf(world, leader.id, at)
  }
  return leader && !seen.has(leader.id) ? leader : null
}
