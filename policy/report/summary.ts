import type { Day } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { isOnDay } from '../metric/on-day.ts'
import { peopleOf } from '../metric/team.ts'
import { totalOf } from '../metric/total.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { firstReport } from './due.ts'

/** S0-EX-22: the supervisors who sum up their booths' day, each with whether his summary was there by the day's close. */
export function summersOn(scene: Scene, day: Day): { person: PersonThen; sent: boolean }[] {
  const { world, cal, policyOn } = scene
  const policy = policyOn(cal.momentOn(day, '12:00'))
  const closeAt = cal.momentOn(day, policy.daily.closeAt)
  return policy.plans.summary.channels
    .flatMap((channel) => peopleOf(scene, channel, closeAt))
    .filter(({ role, id }) => role === 'supervisor' && !isAbsent(world, id, closeAt))
    .filter((person) => teamIds(scene, person, day).some((id) => isOnDay(scene, id, day)))
    .map((person) => {
      const at = firstReport(scene, person.id, day)?.at
      return { person, sent: at !== undefined && at <= closeAt }
    })
}

/** What his team's people have reported for themselves. */
export function summaryOf(scene: Scene, person: PersonThen, day: Day) {
  const ids = teamIds(scene, person, day)
  const sum = (metric: 'consultations' | 'leads' | 'visits') => totalOf(scene, ids, day, metric).count
  return { consultations: sum('consultations'), leads: sum('leads'), visits: sum('visits') }
}

/** The staff of a supervisor's team in his channel; of the whole channel when he has no team. */
export const teamIds = (scene: Scene, { channel, team }: PersonThen, day: Day): string[] =>
  peopleOf(scene, channel ?? '', scene.cal.momentOn(day, '12:00'))
    .filter((one) => one.role === 'staff' && (!team || one.team === team))
    .map(({ id }) => id)
