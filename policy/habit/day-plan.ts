import { SECOND, weekdayOf } from '../calendar.ts'
import type { DayPlanner } from '../day-plan.ts'
import type { Due } from '../schedule/state.ts'

/** The alarms of the small duties: the morning's reminders, and the booths' meetings. */
export const planHabits: DayPlanner = (day, { cal, policyOn }) => {
  const { habits, signIns } = policyOn(cal.momentOn(day, '12:00'))
  const { materials, meeting, weekly } = habits
  const due = (kind: string, clock: string, more: Partial<Due> = {}): Due => ({
    id: `${kind}/${day}`,
    at: cal.momentOn(day, clock),
    kind,
    data: { day },
    ...more,
  })
  const clocks = [
    ...(signIns.booth.channels.length > 0 ? [signIns.booth.remindAt] : []),
    ...(Object.keys(materials.lists).length > 0 ? [materials.remindAt] : []),
  ]
  return [
    due('check-members', habits.membership.checkAt),
    ...(weekdayOf(day) === weekly.weekday ? [due('weekly-habits', weekly.at)] : []),
    // What falls on one moment is one message.
    ...[...new Map(clocks.map((clock) => [cal.momentOn(day, clock), clock])).values()].map((clock) =>
      due('remind-morning', clock, { id: `remind-morning/${day}/${clock}`, data: { day, clock } }),
    ),
    ...(meeting.channels.length > 0
      ? [
          due('remind-meetings', meeting.remindAt),
          due('note-meetings', meeting.by, { at: cal.momentOn(day, meeting.by) + SECOND }),
        ]
      : []),
  ]
}
