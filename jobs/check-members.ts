import { z } from 'zod'
import { membersDiffer } from '../messages/groups.ts'
import type { Fact } from '../policy/facts.ts'
import { differencesToTell } from '../policy/habit/membership.ts'
import { everyone } from '../policy/people.ts'
import { wake } from '../policy/schedule/state.ts'
import { job } from './job.ts'

const data = z.object({ day: z.string() })

/** 03:00: the groups' members against the roster (S0-KA-14). What differs is told in the morning, not at night. */
export const checkMembers = job({
  name: 'check-members',
  data,
  title: () => '核对群成员和花名册',
  run({ day }, scene) {
    if (differencesToTell(scene).length === 0) return { cancel: 'the groups are as last told' }
    const at = scene.cal.momentOn(day, scene.policy.habits.membership.tellAt)
    const alarm = wake({ id: `tell-members/${day}`, at, kind: 'tell-members', data: { day } })
    return { done: { facts: [alarm], say: [] } }
  },
})

/** 08:00: what still differs, to the managers only, and only when it is another than last time. */
export const tellMembers = job({
  name: 'tell-members',
  data,
  title: () => '把群成员的差别告诉经理',
  run(_, scene) {
    const changed = differencesToTell(scene)
    const managers = everyone(scene.world, scene.now, ({ role }) => role === 'manager')
    if (changed.length === 0 || managers.length === 0) return { cancel: 'nothing to tell, or nobody' }
    const text = membersDiffer(
      changed.map(({ group, channel, missing, strangers }) => ({
        name: group.name,
        channel,
        missing,
        strangers,
      })),
    )
    const facts = changed.map(
      ({ group, text: difference }): Fact => ({ kind: 'membersTold', groupId: group.id, difference }),
    )
    return { done: { facts, say: managers.map(({ id }) => ({ to: { person: id }, text })) } }
  },
})
