import { z } from 'zod'
import { notInspected } from '../messages/locations.ts'
import type { Post } from '../policy/decision.ts'
import { inspectors } from '../policy/location/inspectors.ts'
import { managersGroup } from '../policy/org/channel-group.ts'
import { leaderOf } from '../policy/people.ts'
import { notice } from './job.ts'

/** 21:00: each manager hears which of his supervisors have not gone through their people's locations (S0-KA-20). Nothing is fined. */
export const noteInspections = notice({
  name: 'note-inspections',
  data: z.object({ day: z.string() }),
  title: () => '未做晚会抽查的主管',
  run({ day }, scene) {
    const { world, cal, now } = scene
    const { remindAt } = scene.policyOn(now).locations
    const since = cal.momentOn(day, remindAt)
    const done = world.locations.inspected[day] ?? {}
    const missing = inspectors(scene, day).filter(({ id }) => !(done[id] !== undefined && done[id] >= since))
    if (missing.length === 0) return { cancel: 'every supervisor has inspected' }
    const group = managersGroup(scene)
    const managers = [...new Set(missing.map(({ id }) => leaderOf(world, id, now)?.id))]
    const say = managers.flatMap((managerId): Post[] => {
      const mine = missing.filter(({ id }) => leaderOf(world, id, now)?.id === managerId)
      const text = notInspected(
        cal.shortClockOf(now),
        mine.map(({ name }) => name),
      )
      if (managerId) return [{ to: { person: managerId }, text }]
      return group ? [{ to: { group: group.id }, text }] : []
    })
    return { done: { facts: [], say } }
  },
})
