import { type Day, daysAfter, type Moment, type Week } from '../calendar.ts'
import { mondayOfWeek } from '../metric/week-days.ts'
import { nameOf } from '../people.ts'
import type { Scene } from '../situation.ts'
import { firstPaper, owedOn, paperDayOn, paperDeadline, paperResult, weekFor } from './owed.ts'
import type { PaperName } from './state.ts'

export type PaperOutcome = { person: string; type: PaperName; period: Week; result: string }

/** The outcome's `reports` on weeks: who owed what and what became of it, then what was filed without being owed. */
export function papersOutcome(scene: Scene): PaperOutcome[] {
  const { world, cal, today } = scene
  const told = new Set<string>()
  const rows: PaperOutcome[] = []
  for (let day: Day = cal.dayOf(world.startedAt); day <= today; day = daysAfter(day, 1)) {
    const due = paperDayOn(scene, day)
    if (!due) continue
    for (const owed of owedOn(scene, day)) {
      if (paperDeadline(scene, day, owed.paper) < world.startedAt) continue
      const period = weekFor(due, owed.paper)
      const result = paperResult(scene, day, owed)
      const serves = owed.paper !== '下达计划' || firstPaper(scene, period, owed) === undefined
      if (!result || (!serves && !filedBy(scene, period, owed.person.id, owed.paper))) continue
      told.add(`${period}/${owed.person.id}/${owed.paper}`)
      rows.push({ person: owed.person.name, type: owed.paper, period, result })
    }
  }
  return [...rows, ...others(scene, told)]
}

const filedBy = ({ world }: Scene, week: Week, personId: string, paper: PaperName): boolean =>
  (world.plans.papers[week]?.[personId] ?? []).some((one) => one.paper === paper)

function others(scene: Scene, told: ReadonlySet<string>): PaperOutcome[] {
  const { world } = scene
  return Object.entries(world.plans.papers).flatMap(([period, people]) =>
    Object.entries(people).flatMap(([personId, papers]) => {
      const standing = papers.filter(({ messageKey }) => world.recalled[messageKey] === undefined)
      return [...new Set(standing.map(({ paper }) => paper))]
        .filter((paper) => !told.has(`${period}/${personId}/${paper}`))
        .map((type) => {
          const at = Math.min(...standing.filter(({ paper }) => paper === type).map((one) => one.at))
          const result = at <= deadlineFor(scene, period, type) ? 'onTime' : 'late'
          return { person: nameOf(world, personId), type, period, result }
        })
    }),
  )
}

/** Until when a paper about a week was in time; always, when the rulebook has no day for it. */
function deadlineFor(scene: Scene, week: Week, paper: PaperName): Moment {
  const monday = mondayOfWeek(week)
  for (let day = daysAfter(monday, -7); day <= daysAfter(monday, 6); day = daysAfter(day, 1)) {
    const due = paperDayOn(scene, day)
    if (due && weekFor(due, paper) === week) return paperDeadline(scene, day, paper)
  }
  return Number.POSITIVE_INFINITY
}
