import { daysAfter, SECOND, weekdayOf, weekOf } from '../calendar.ts'
import type { DayPlanner } from '../day-plan.ts'
import type { Due } from '../schedule/state.ts'
import { freezeOf, isProjectWeek, weekNumber } from './weeks.ts'

/**
 * The week's alarms: on the Sunday the lot for the first week or the draft for the coming one (or on the Monday, as
 * the house has it), and on the Monday the board of the week that is over. None for weeks outside the project.
 */
export const planZones: DayPlanner = (day, scene) => {
  const { cal, policyOn } = scene
  const policy = policyOn(cal.momentOn(day, '12:00'))
  const weekday = weekdayOf(day)
  const weeks = weekday === 7 ? [weekOf(daysAfter(day, 1))] : weekday === 1 ? [weekOf(day)] : []
  const dues = weeks
    .filter((week) => isProjectWeek(policy, week))
    .map((week): Due => {
      const first = weekNumber(policy, week) === 1
      // What was sent in the last second still counts (G2).
      const at = first ? cal.momentOn(day, policy.zones.freezeClock.sunday) : freezeOf(scene, week) + SECOND
      return { id: `zone-draft/${week}`, at, kind: 'zone-draft', data: { week } }
    })
    .filter(({ at }) => cal.dayOf(at) === day)
    .filter(({ data }) => weekday === 7 || weekNumber(policy, data.week as string) > 1)
  const over = weekOf(daysAfter(day, -1))
  const board: Due[] =
    weekday === 1 && isProjectWeek(policy, over)
      ? [
          {
            id: `week-board/${over}`,
            at: cal.momentOn(day, '00:00'),
            kind: 'week-board',
            data: { week: over },
          },
        ]
      : []
  return [...board, ...dues]
}
