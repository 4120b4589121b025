import type { Day } from '../calendar.ts'
import { isOnDay } from '../metric/on-day.ts'
import { peopleOf } from '../metric/team.ts'
import { couldBeHeardOn } from '../onboarding/newcomer.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import type { Report } from './state.ts'

export type ReportResult = 'onTime' | 'late' | 'missing'

/** S0-EX-26: who owes a 日报 for a day: staff on duty in the channels that the clause binds. */
export function reportersOf(scene: Scene, day: Day, channel?: string): PersonThen[] {
  const at = scene.cal.momentOn(day, '12:00')
  return scene
    .policyOn(at)
    .daily.reports.channels.filter((name) => channel === undefined || name === channel)
    .flatMap((name) => peopleOf(scene, name, at))
    .filter(({ id, role }) => role === 'staff' && isOnDay(scene, id, day) && couldBeHeardOn(scene, id, day))
}

/** Those of them who have sent none. */
export const missingReporters = (scene: Scene, day: Day, channel?: string): PersonThen[] =>
  reportersOf(scene, day, channel).filter((person) => !firstReport(scene, person.id, day))

/** His first report of a day that he has not taken back. */
export const firstReport = (
  { world }: Pick<Scene, 'world'>,
  personId: string,
  day: Day,
): Report | undefined =>
  (world.reports.days[day]?.[personId] ?? [])
    .filter(({ messageKey }) => world.recalled[messageKey] === undefined)
    .toSorted((a, b) => a.at - b.at)[0]

/** In time, late or missing; null while it may still come in time. The last second counts (G2). */
export function reportResult(scene: Scene, personId: string, day: Day): ReportResult | null {
  const { cal, now, policyOn } = scene
  const by = cal.momentOn(day, policyOn(cal.momentOn(day, '12:00')).daily.reportBy)
  const report = firstReport(scene, personId, day)
  if (report) return report.at <= by ? 'onTime' : 'late'
  return now > by ? 'missing' : null
}
