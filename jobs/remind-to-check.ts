import { z } from 'zod'
import { ruleOf } from '../messages/ledger.ts'
import { remindToCheck } from '../messages/spot-check-commands.ts'
import { isAbsent } from '../policy/leave/absent.ts'
import { onDuty } from '../policy/org/on-duty.ts'
import { isVoid } from '../policy/spot-check/result.ts'
import { channelOfGroup, membersOf } from '../policy/spot-check/target.ts'
import { notice } from './job.ts'

/** S0-EX-21, S0-SH-18: 17:00, nobody has run a check in the group today; its supervisors are told, not the group. */
export const remindToRunCheck = notice({
  name: 'remind-to-check',
  data: z.object({ groupId: z.string(), day: z.string() }),
  title: ({ groupId }) => `提醒主管做抽查 ${groupId}`,
  run({ groupId, day }, scene) {
    const { world, policy, cal, now } = scene
    const group = world.groups[groupId]
    const channel = group && channelOfGroup(scene, group)
    if (!group || !channel) return { cancel: `no channel for ${groupId}` }
    const run = world.spotChecks.checks.some(
      (check) => check.groupId === groupId && cal.dayOf(check.issuedAt) === day && !isVoid(world, check),
    )
    if (run) return { cancel: `${groupId} was checked` }
    const people = membersOf(scene, { group, channel })
    const there = people.filter(({ id, role }) => role === 'staff' && onDuty(scene, id, day, now))
    if (!there.some(({ id }) => !isAbsent(world, id, now)))
      return { cancel: `nobody is on duty in ${groupId}` }
    const rule = policy.spotChecks.channels[channel]?.dailyRule ?? 'S0-EX-21'
    const leaders = people.filter(({ id, role }) => role === 'supervisor' && !isAbsent(world, id, now))
    const say = leaders.map(({ id, team }) => ({
      to: { person: id },
      text: remindToCheck({
        group: group.name,
        example: `抽查 ${channel}${team ?? ''}`,
        rule: ruleOf({ rule, clause: policy.clauseOf(rule) }),
      }),
    }))
    return { done: { facts: [], say } }
  },
})
