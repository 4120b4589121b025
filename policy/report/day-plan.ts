import { type Day, daysAfter, weekdayOf, weekOf } from '../calendar.ts'
import type { DayPlanner } from '../day-plan.ts'
import type { Policy } from '../policy.ts'
import type { Due } from '../schedule/state.ts'
import type { Scene } from '../situation.ts'
import { moneyChannels } from './day-occasion.ts'

/** The alarms of numbers and reports: a phase that begins, the report's reminder and deadline, the evening's close. */
export const planNumbers: DayPlanner = (day, scene) => {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const { closeAt, reportRemindAt, reportBy } = policy.daily
  const at = (clock: string) => scene.cal.momentOn(day, clock)
  return [
    ...phaseDue(policy, day, scene),
    ...weekDue(day, scene),
    { id: `report-reminder/${day}`, at: at(reportRemindAt), kind: 'report-reminder', data: { day } },
    // The last second still counts (G2).
    { id: `report-missing/${day}`, at: at(reportBy) + 1000, kind: 'report-missing', data: { day } },
    ...moneyChannels({ policy }).map(
      (channel): Due => ({
        id: `close-day/${day}/${channel}`,
        at: at(closeAt),
        kind: 'close-day',
        data: { day, channel },
      }),
    ),
    // By their ids these follow the channels' closing at the same moment.
    { id: `evening-board/${day}`, at: at(closeAt), kind: 'evening-board', data: { day } },
    { id: `manager-summary/${day}`, at: at(closeAt), kind: 'manager-summary', data: { day } },
  ]
}

/** Monday 00:00: the close of each channel's week. */
function weekDue(day: Day, { cal, policyOn }: Pick<Scene, 'cal' | 'policyOn'>): Due[] {
  if (weekdayOf(day) !== 1) return []
  const week = weekOf(daysAfter(day, -1))
  const at = cal.momentOn(day, '00:00')
  return moneyChannels({ policy: policyOn(at - 1) }).map((channel) => ({
    ...{ id: `close-visits-week/${week}/${channel}`, at, kind: 'close-visits-week' },
    data: { week, channel },
  }))
}

function phaseDue(policy: Policy, day: Day, { cal }: Pick<Scene, 'cal'>): Due[] {
  const begins = policy.calendarPhases.some(({ from }) => from === day)
  return begins
    ? [{ id: `phase-begins/${day}`, at: cal.momentOn(day, '00:00'), kind: 'phase-begins', data: { day } }]
    : []
}
