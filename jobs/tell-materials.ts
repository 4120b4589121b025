import { z } from 'zod'
import { materialsForLeader, teamName } from '../messages/habits.ts'
import type { Fact } from '../policy/facts.ts'
import { leaderToTell } from '../policy/habit/leader.ts'
import { type Missing, missingKey, missingOn } from '../policy/habit/materials.ts'
import { nameOf, who } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

/** Each supervisor hears once of all that his people lack by now. */
export const tellMaterials = job({
  name: 'tell-materials',
  data: z.object({ day: z.string() }),
  title: () => '把缺的物料告诉主管',
  run({ day }, scene) {
    const leaders = untold(scene, day)
    if (leaders.size === 0) return { cancel: `nothing is missing on ${day}` }
    const facts = [...leaders].map(
      ([personId, some]): Fact => ({ kind: 'materialsTold', day, personId, items: some.map(missingKey) }),
    )
    const say = [...leaders].map(([person, some]) => ({ to: { person }, text: textOf(scene, some) }))
    return { done: { facts, say } }
  },
})

function untold(scene: Scene, day: string): Map<string, Missing[]> {
  const { world } = scene
  const leaders = new Map<string, Missing[]>()
  for (const one of missingOn(scene, day)) {
    // A supervisor who says it himself knows it.
    if (who(world, one.personId, one.at).role !== 'staff') continue
    const leader = leaderToTell(world, one.personId, scene.now)
    const told = leader && world.habits.materialsTold[day]?.[leader.id]?.includes(missingKey(one))
    if (leader && !told) leaders.set(leader.id, [...(leaders.get(leader.id) ?? []), one])
  }
  return leaders
}

function textOf({ world, cal }: Scene, some: Missing[]): string {
  const teams = [...new Set(some.map(teamName))]
  return materialsForLeader(
    teams.map((team) => ({
      team,
      items: some
        .filter((one) => teamName(one) === team)
        .map(({ item, personId, at }) => ({
          item,
          name: nameOf(world, personId),
          clock: cal.shortClockOf(at),
        })),
    })),
  )
}
