import { type Day, isWeekday } from './calendar.ts'
import type { Policy } from './policy.ts'

type Calendars = Pick<Policy, 'weekendCalendar' | 'holidays'>

/** Does a day lie 周内 (G3): from Monday to Friday, or by the published holidays where the house goes by them and they are known? */
export function isWorkday({ weekendCalendar, holidays }: Calendars, day: Day): boolean {
  if (weekendCalendar === 'weekday') return isWeekday(day)
  const published = holidays.find(({ year }) => year === yearOf(day))
  const date = day.slice(5)
  if (published?.rest.includes(date)) return false
  return published?.work.includes(date) || isWeekday(day)
}

/** Years from that of one day to that of another whose holidays are not in the rulebook; none when the house goes by weekdays. */
export function unpublishedYears({ weekendCalendar, holidays }: Calendars, from: Day, to: Day): number[] {
  if (weekendCalendar === 'weekday') return []
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
  return years.filter((year) => !holidays.some((published) => published.year === year))
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
