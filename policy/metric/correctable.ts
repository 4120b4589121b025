import { type Day, daysAfter, type Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'

/** G13: until when a day's numbers may be corrected with the leader's consent, inclusive. */
export function correctableUntil({ cal, policyOn }: Pick<Scene, 'cal' | 'policyOn'>, day: Day): Moment {
  const { correctUntil } = policyOn(cal.momentOn(day, '12:00')).daily
  return cal.momentOn(daysAfter(day, 1), correctUntil)
}
