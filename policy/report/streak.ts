import { type Day, daysAfter, mondayOf } from '../calendar.ts'
import { upheldAgainst } from '../ledger/upheld.ts'
import { mustVisit } from '../metric/must-visit.ts'
import { countOn } from '../metric/total.ts'
import { who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { dayOccasionId } from './day-id.ts'

/** Days that a streak is followed back at most. */
const FARTHEST = 60

/**
 * S0-EX-04: how many days of duty in a row, `day` included, fell short. Leave and rest neither count nor break it;
 * it starts anew on Mondays unless the house says otherwise. A day of which an appeal has found that he did not fall short
 * breaks it. Days before the bot knew the house are not counted.
 */
export function shortStreak(scene: Scene, personId: string, day: Day): number {
  const { cal, world } = scene
  const { least, streakResetWeekly } = scene.policyOn(cal.momentOn(day, '12:00')).daily.visits
  const earliest = streakResetWeekly ? mondayOf(day) : daysAfter(day, -FARTHEST)
  const start = cal.dayOf(world.startedAt)
  let streak = 0
  for (let back = day; back >= earliest && back >= start; back = daysAfter(back, -1)) {
    if (!mustVisit(scene, personId, back)) continue
    if (countOn(scene, personId, back, 'visits') >= least || clearedOn(scene, personId, back)) break
    streak++
  }
  return streak
}

/** The rules of a day's forfeit: the first, and from the second day in a row on. */
export const forfeitRules = ['S0-EX-03', 'S0-EX-04'] as const

/** Has an appeal found that he did not fall short on that day? */
export function clearedOn(scene: Scene, personId: string, day: Day): boolean {
  const { channel = '' } = who(scene.world, personId, scene.cal.momentOn(day, '12:00'))
  const occasion = dayOccasionId(day, channel)
  return forfeitRules.some((rule) => upheldAgainst(scene, `${rule}/${personId}/${occasion}`))
}
