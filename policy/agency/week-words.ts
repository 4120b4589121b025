import { dateOf, type Week } from '../calendar.ts'
import { daysOfWeek } from '../metric/week-days.ts'

/** `第14周(4月5日至4月11日)` */
export function weekName(week: Week): string {
  const days = daysOfWeek(week)
  return `第${Number(week.slice(6))}周(${dateOf(days[0]!)}至${dateOf(days[6]!)})`
}
