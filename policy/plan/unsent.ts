import type { Day } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { firstPaper, type Owed, owedOn, paperDayOn, weekFor } from './owed.ts'

/** What is owed on a day of papers and has not been sent, by all that is known at `scene.now`. */
export function unsentOn(scene: Scene, day: Day): Owed[] {
  const due = paperDayOn(scene, day)
  if (!due) return []
  return owedOn(scene, day).filter((owed) => firstPaper(scene, weekFor(due, owed.paper), owed) === undefined)
}
