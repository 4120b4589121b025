import type { Day } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { leaderOf, type PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { inspectedOn, locationWindow } from './day.ts'
import { inspectedChannels } from './inspection.ts'

/** The supervisors whose people are inspected on a day, without those who are away, in the roster's order (S0-KA-20). */
export function inspectors(scene: Scene, day: Day): PersonThen[] {
  const { world } = scene
  const { until } = locationWindow(scene, day)
  const leaders = new Map<string, PersonThen>()
  for (const channel of inspectedChannels(scene, day)) {
    for (const { id } of inspectedOn(scene, channel, day)) {
      const leader = leaderOf(world, id, until)
      if (leader?.role === 'supervisor' && !isAbsent(world, leader.id, until)) leaders.set(leader.id, leader)
    }
  }
  return Object.keys(world.people).flatMap((id) => leaders.get(id) ?? [])
}
