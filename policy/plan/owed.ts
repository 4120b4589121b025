import { type Day, daysAfter, type Moment, SECOND, type Week, weekdayOf, weekOf } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { mondayOfWeek } from '../metric/week-days.ts'
import { everyone, type PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { endWithOutages } from '../window.ts'
import type { Paper, PaperName } from './state.ts'

export type PaperResult = 'onTime' | 'late' | 'missing'

/** Something that a person owes for a week. */
export type Owed = { person: PersonThen; paper: PaperName; rule: string; channel: string | null }

/** The day on which the papers of a week's end are due, and the weeks they are about. */
export type PaperDay = {
  day: Day
  /** The week that is planned: the one after that day's. */
  next: Week
  /** The week that is summed up: that day's own. */
  past: Week
}

/** The papers of a day, or null when none are due on it. */
export function paperDayOn({ cal, policyOn }: Pick<Scene, 'cal' | 'policyOn'>, day: Day): PaperDay | null {
  const { weekday } = policyOn(cal.momentOn(day, '12:00')).plans
  if (weekdayOf(day) !== weekday) return null
  return { day, next: weekOf(daysAfter(day, 7)), past: weekOf(day) }
}

/** The week a paper is about. */
export const weekFor = ({ next, past }: PaperDay, paper: PaperName): Week =>
  paper === '周总结' ? past : next

/** The last second that is in time (G2), later by what the bot missed since the last reminder (G15). */
export function paperDeadline(
  scene: Pick<Scene, 'world' | 'cal' | 'policyOn'>,
  day: Day,
  paper: PaperName,
): Moment {
  const { world, cal, policyOn } = scene
  const { plans } = policyOn(cal.momentOn(day, '12:00'))
  const [remindAt, by] =
    paper === '下达计划'
      ? [plans.issue.remindAt, plans.issue.by]
      : [plans.remindAt.at(-1) ?? plans.by, plans.by]
  return endWithOutages(world, cal.momentOn(day, remindAt), cal.momentOn(day, by))
}

/**
 * S0-KA-15, KA-23, KA-26, SH-14, SH-15, EX-15: who owes what on a day, by the roster of its deadline (G4). Whoever is on
 * leave then owes nothing; one manager's plan serves for all of them.
 */
export function owedOn(scene: Scene, day: Day): Owed[] {
  const { world, cal, policyOn } = scene
  if (!paperDayOn(scene, day)) return []
  const { plans } = policyOn(cal.momentOn(day, '12:00'))
  const at = paperDeadline(scene, day, '周计划')
  const present = everyone(world, at).filter(({ id }) => !isAbsent(world, id, at))
  const supervisors = present.filter(({ role }) => role === 'supervisor')
  return [
    ...plans.owed.flatMap(({ paper, channels, rule }) =>
      supervisors
        .filter(({ channel }) => channels.includes(channel ?? ''))
        .map((person): Owed => ({ person, paper, rule, channel: person.channel! })),
    ),
    ...present
      .filter(({ role }) => role === 'manager')
      .map((person): Owed => ({ person, paper: '下达计划', rule: plans.issue.rule, channel: null })),
  ]
}

/** In time, late, or missing; null while it may still come in time. */
export function paperResult(scene: Scene, day: Day, owed: Owed): PaperResult | null {
  const found = paperDayOn(scene, day)
  const paper = found && firstPaper(scene, weekFor(found, owed.paper), owed)
  const by = paperDeadline(scene, day, owed.paper)
  if (paper) return paper.at <= by ? 'onTime' : 'late'
  return scene.now > by ? 'missing' : null
}

/** The first paper that does what is owed and was not taken back. */
export function firstPaper(
  scene: Scene,
  week: Week,
  { person, paper }: Pick<Owed, 'person' | 'paper'>,
): Paper | undefined {
  const { world, cal, policyOn } = scene
  // As the rulebook stood when the papers of that week's plan were due (G4).
  const { filingIsPlan } = policyOn(cal.momentOn(mondayOfWeek(week), '00:00') - SECOND).plans
  const ofWeek = world.plans.papers[week] ?? {}
  const mine = paper === '下达计划' ? Object.values(ofWeek).flat() : (ofWeek[person.id] ?? [])
  return mine
    .filter(({ messageKey }) => world.recalled[messageKey] === undefined)
    .filter((one) => one.paper === paper || (paper === '周计划' && one.paper === '报备下周' && filingIsPlan))
    .toSorted((a, b) => a.at - b.at)[0]
}
