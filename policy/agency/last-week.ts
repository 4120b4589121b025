import { type Moment, weekOf } from '../calendar.ts'
import { personWeek, weekBefore } from '../metric/week.ts'
import { everyone } from '../people.ts'
import type { Scene } from '../situation.ts'

/** Somebody's completion of the week before; 1.05 is 105 %. */
export type LastWeek = { id: string; name: string; completion: number }

/**
 * How the people of agency pitching did in the ISO week before that of `at`, best first: by the results the world began
 * with, else by the bot's own numbers. Those without a target or without anything brought are left out.
 */
export function lastWeekAt(scene: Scene, at: Moment): LastWeek[] {
  const week = weekBefore(weekOf(scene.cal.dayOf(at)))
  const { channel } = scene.policyOn(at).agency
  return everyone(scene.world, at, (posting) => posting.channel === channel)
    .map(({ id, name }) => ({ id, name, completion: personWeek(scene, id, week).completion ?? 0 }))
    .filter(({ completion }) => completion > 0)
    .sort((a, b) => b.completion - a.completion)
}
