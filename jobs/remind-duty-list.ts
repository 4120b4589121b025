import { z } from 'zod'
import { listReminder, withoutList } from '../messages/duty-lists.ts'
import { dateOf, daysAfter, weekdayName } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { sourceOf } from '../policy/duty/shown.ts'
import { isAbsent } from '../policy/leave/absent.ts'
import { onDuty } from '../policy/org/on-duty.ts'
import { everyone, type PersonThen } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { notice } from './job.ts'

/** 20:30 (S0-EX-19): to each supervisor whose people are on no list for tomorrow, with what holds without one. */
export const remindDutyList = notice({
  name: 'remind-duty-list',
  data: z.object({ day: z.string() }),
  title: () => '提醒排明天的班',
  run({ day }, scene) {
    const { world, now, policy } = scene
    const tomorrow = daysAfter(day, 1)
    const say = everyone(world, now)
      .filter(
        ({ role, channel }) =>
          role === 'supervisor' && policy.plans.dutyList.channels.includes(channel ?? ''),
      )
      .filter(({ id }) => !isAbsent(world, id, now))
      .flatMap((supervisor) => reminder(scene, supervisor, tomorrow))
    return say.length === 0
      ? { cancel: 'every supervisor has a list for tomorrow' }
      : { done: { facts: [], say } }
  },
})

function reminder(scene: Scene, supervisor: PersonThen, tomorrow: string): Post[] {
  const { world, now, cal } = scene
  const staff = everyone(world, now).filter(
    ({ role, leaderId, channel }) =>
      role === 'staff' && leaderId === supervisor.id && channel === supervisor.channel,
  )
  const how = sourceOf(scene, tomorrow, staff)
  if (staff.length === 0 || how === 'roster') return []
  const there = staff.filter(({ id }) => onDuty(scene, id, tomorrow, cal.momentOn(tomorrow, '12:00')))
  const names = there.map(({ name }) => name)
  const example = `排班 明天 ${supervisor.channel}:${staff[0]!.name}@地点`
  const date = `${dateOf(tomorrow)} ${weekdayName(tomorrow)}`
  return [
    {
      to: { person: supervisor.id },
      text: listReminder(supervisor.name, date, withoutList(how, names), example),
    },
  ]
}
