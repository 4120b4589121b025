import { daysAfter, weekdayOf, weekOf } from '../calendar.ts'
import type { DayPlanner } from '../day-plan.ts'
import type { Due } from '../schedule/state.ts'

/**
 * A day of agency pitching as alarms: the close of the week before (Monday 00:00), the brokers to call, the progress of
 * the week (Friday), the evening's numbers.
 */
export const planAgency: DayPlanner = (day, { cal, policyOn }) => {
  const { agency, daily } = policyOn(cal.momentOn(day, '12:00'))
  const due = (kind: string, clock: string, data: Due['data']): Due => ({
    id: `${kind}/${Object.values(data)[0]}`,
    at: cal.momentOn(day, clock),
    kind,
    data,
  })
  return [
    ...(weekdayOf(day) === 1
      ? [due('close-agency-week', '00:00', { week: weekOf(daysAfter(day, -1)) })]
      : []),
    due('remind-brokers', agency.contactRemindAt, { day }),
    ...(weekdayOf(day) === FRIDAY ? [due('agency-progress', agency.progressAt, { week: weekOf(day) })] : []),
    due('close-agency-day', daily.closeAt, { day }),
  ]
}

const FRIDAY = 5
