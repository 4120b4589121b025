import {
  type Day,
  daysAfter,
  daysBetween,
  type Moment,
  mondayOf,
  type Week,
  weekdayOf,
  weekOf,
} from '../calendar.ts'
import { mondayOfWeek, projectDays } from '../metric/week-days.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'

/** Which week of the project this is: 1 for the one in which it begins. */
export const weekNumber = ({ project }: Policy, week: Week): number =>
  1 + daysBetween(mondayOf(project.startDate), mondayOfWeek(week)) / 7

/** Has the project a day in that week? */
export const isProjectWeek = (policy: Policy, week: Week): boolean => projectDays(policy, week).length > 0

/** The week a lot of that day is for: the running one, from Sunday on the coming one; never one before the project. */
export function weekOfLot(policy: Policy, day: Day): Week {
  const ahead = weekdayOf(day) >= policy.zones.lotForNextFrom ? 7 : 0
  const week = weekOf(daysAfter(day, ahead))
  const first = weekOf(policy.project.startDate)
  return [week, first].toSorted().at(-1)!
}

/**
 * When the draft for a week begins, and up to when the week before counts: Sunday 20:00 of that week, or Monday 08:00,
 * when all of it is known.
 */
export function freezeOf({ cal, policyOn }: Pick<Scene, 'cal' | 'policyOn'>, week: Week): Moment {
  const monday = mondayOfWeek(week)
  const sunday = daysAfter(monday, -1)
  const { zones } = policyOn(cal.momentOn(sunday, '12:00'))
  return zones.freezeAt === 'sunday'
    ? cal.momentOn(sunday, zones.freezeClock.sunday)
    : cal.momentOn(monday, zones.freezeClock.monday)
}
