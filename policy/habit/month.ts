import { type Day, daysAfter } from '../calendar.ts'
import { personalTarget } from '../metric/mine.ts'
import { isOnDay } from '../metric/on-day.ts'
import { countOn } from '../metric/total.ts'
import { everyone, type PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'

/** A month, `2021-04`. */
export type Month = string

/** Somebody's leads of a month beside what the days on which he worked asked of him. */
export type MonthResult = { person: PersonThen; leads: number; target: number }

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const monthBefore = (month: Month): Month => monthOf(daysAfter(`${month}-01`, -1))

/** Whether a day is the first of its weekday in its month, on which the month before is spoken of. */
export const isFirstOfMonth = (day: Day): boolean => Number(day.slice(8)) <= 7

/**
 * S0-GEN-03: who stayed below the outreach target of a month. The source names no measure: it is the leads per person, the
 * only number that every known channel asks of one person; days without a target, off duty or away ask nothing (G6, G10).
 */
export function belowTarget(scene: Scene, month: Month): MonthResult[] {
  const { world, cal } = scene
  const days = daysIn(scene, month)
  if (days.length === 0) return []
  return everyone(world, scene.now, ({ role }) => role === 'staff').flatMap((person) => {
    let [leads, target] = [0, 0]
    for (const day of days) {
      const ofDay = personalTarget(scene, person.id, day, 'leads')
      if (ofDay === null || !isOnDay(scene, person.id, day)) continue
      target += ofDay
      leads += countOn({ world, cal }, person.id, day, 'leads')
    }
    return target > 0 && leads < target ? [{ person, leads, target }] : []
  })
}

/** The days of a month that the bot has lived through. */
function daysIn({ world, cal, today }: Scene, month: Month): Day[] {
  const days: Day[] = []
  for (let day = `${month}-01`; monthOf(day) === month; day = daysAfter(day, 1))
    if (day >= cal.dayOf(world.startedAt) && day < today) days.push(day)
  return days
}

/** S0-GEN-04: those of them who were below in each of as many months in a row, this one last; oldest month first. */
export function belowInARow(
  scene: Scene,
  month: Month,
): { person: PersonThen; months: (MonthResult & { month: Month })[] }[] {
  const { monthsInRow } = scene.policy.habits.talks
  const months = [month]
  while (months.length < monthsInRow) months.unshift(monthBefore(months[0]!))
  const below = months.map((one) => ({ month: one, results: belowTarget(scene, one) }))
  return (below.at(-1)?.results ?? []).flatMap(({ person }) => {
    const own = below.flatMap(({ month: one, results }) =>
      results.filter((result) => result.person.id === person.id).map((result) => ({ ...result, month: one })),
    )
    return own.length === monthsInRow ? [{ person, months: own }] : []
  })
}
