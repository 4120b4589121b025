import { z } from 'zod'
import { notInspected } from '../messages/locations.ts'
import { inspectors } from '../policy/location/inspectors.ts'
import { managersGroup } from '../policy/org/channel-group.ts'
import { everyone } from '../policy/people.ts'
import { job } from './job.ts'

/** 21:00: supervisors who have not gone through their people's locations (S0-KA-20). Nothing is fined for it. */
export const noteInspections = job({
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
    const text = notInspected(
      cal.shortClockOf(now),
      missing.map(({ name }) => name),
    )
    const group = managersGroup(scene)
    const managers = everyone(world, now).filter(({ role }) => role === 'manager')
    const to = group ? [{ group: group.id }] : managers.map(({ id }) => ({ person: id }))
    return { done: { facts: [], say: to.map((address) => ({ to: address, text })) } }
  },
})
