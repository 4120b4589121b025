import { daysAfter, mondayOf, type Week, weekdayOf, weekOf } from '../calendar.ts'
import type { Situation } from '../situation.ts'
import { firstPaper, owedOn, weekFor } from './owed.ts'
import type { PaperName } from './state.ts'

/** Until Wednesday a paper that is still missing is the one that was due; after that it is the next. */
const LATE_UNTIL = 3

/**
 * The week a plan is for: the next one; 本周 before its words means the running one. Early in a week, from somebody who
 * owed a plan for it and has sent none, it is that one, late.
 */
export function planWeek(situation: Situation, text: string, paper: PaperName): { week: Week; text: string } {
  const { day, sender } = situation
  const [said, which] = /^(本周|这周|下周)(?=$|[\s:,])[\s:,]*/.exec(text) ?? []
  const rest = said ? text.slice(said.length) : text
  const next = weekOf(daysAfter(day, 7))
  if (which) return { week: which === '下周' ? next : weekOf(day), text: rest }
  const owes = weekdayOf(day) <= LATE_UNTIL && missed(situation, paper, sender.id)
  return { week: owes ? weekOf(day) : next, text: rest }
}

/** The week a summary is of: until Wednesday the one before, from then on the running one. */
export const summaryWeek = ({ day }: Pick<Situation, 'day'>): Week =>
  weekOf(weekdayOf(day) <= LATE_UNTIL ? daysAfter(day, -7) : day)

function missed(situation: Situation, paper: PaperName, personId: string): boolean {
  const { world, cal, day } = situation
  const { weekday } = situation.policy.plans
  const due = daysAfter(mondayOf(day), weekday - 8)
  if (cal.momentOn(due, '24:00') <= world.startedAt) return false
  const owed = owedOn(situation, due).find((one) => one.person.id === personId && one.paper === paper)
  if (!owed) return false
  const week = weekFor({ day: due, next: weekOf(daysAfter(due, 7)), past: weekOf(due) }, paper)
  return firstPaper(situation, week, owed) === undefined
}
