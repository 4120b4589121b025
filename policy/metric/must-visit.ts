import type { Day } from '../calendar.ts'
import { onDutyThrough } from '../org/on-duty.ts'
import { who } from '../people.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { isWorkday } from '../workday.ts'
import { AFTERNOON, isDayOff, isOnDay, MORNING } from './on-day.ts'

/** S0-EX-02: the rule speaks of 销渠 people, not of 拓客. Whose kind is not known counts as 销渠. */
export function isSales(policy: Policy, staffType: string | undefined): boolean {
  return staffType === undefined || policy.daily.visits.staffTypes.includes(staffType)
}

/** Is this day one on which the person had to bring his visits: a weekday of duty in such a channel, not on leave? */
export function mustVisit(scene: Scene, personId: string, day: Day): boolean {
  const at = scene.cal.momentOn(day, '12:00')
  const policy = scene.policyOn(at)
  if (!isWorkday(policy, day)) return false
  const person = who(scene.world, personId, at)
  return (
    person.role === 'staff' &&
    policy.daily.visits.channels.includes(person.channel ?? '') &&
    isSales(policy, person.staffType) &&
    isOnDay(scene, personId, day) &&
    onDutyThrough(
      scene,
      personId,
      day,
      scene.cal.momentOn(day, MORNING),
      scene.cal.momentOn(day, AFTERNOON),
    ) &&
    !isDayOff(scene, personId, day, 'partly')
  )
}
