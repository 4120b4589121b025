import { type Day, daysAfter, mondayOf, type Week } from '../calendar.ts'
import type { Policy } from '../policy.ts'

/** The Monday of an ISO week; 4 January always lies in the first one. */
export const mondayOfWeek = (week: Week): Day =>
  daysAfter(mondayOf(`${week.slice(0, 4)}-01-04`), 7 * (Number(week.slice(6)) - 1))

/** The seven days of an ISO week. */
export const daysOfWeek = (week: Week): Day[] =>
  Array.from({ length: 7 }, (_, index) => daysAfter(mondayOfWeek(week), index))

/** Those of them that lie in the project's window: the first and last week of a project may be short. */
export function projectDays({ calendarPhases }: Pick<Policy, 'calendarPhases'>, week: Week): Day[] {
  const [from, to] = [calendarPhases[0]!.from, calendarPhases.at(-1)!.to]
  return daysOfWeek(week).filter((day) => from <= day && day <= to)
}
