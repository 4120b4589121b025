import { type Calendar, HOUR, type Moment } from '../../../policy/calendar.ts'

/** Nobody posts then, and no window is open. */
const NIGHTLY_AT = '04:10'

/** The next night's hour after `now`, when names are looked at again. */
export function nextNight(cal: Calendar, now: Moment): Moment {
  const today = cal.momentOn(cal.dayOf(now), NIGHTLY_AT)
  return today > now ? today : cal.momentOn(cal.dayOf(now + 24 * HOUR), NIGHTLY_AT)
}
