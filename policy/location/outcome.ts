import { daysSoFar } from '../sign-in/outcome.ts'
import type { Scene } from '../situation.ts'
import { locationDays } from './day.ts'
import { inspectedChannels, inspectionId } from './inspection.ts'

/** One person's locations of one day as a transcript's outcome tells them. */
export type LocationOutcome = { person: string; date: string; counted: number; result: string }

/** Every day that was inspected, and of today's still open ones what has been sent so far. */
export function locationOutcome(scene: Scene): LocationOutcome[] {
  return daysSoFar(scene).flatMap((day) =>
    inspectedChannels(scene, day).flatMap((channel) => {
      const closed = scene.world.ledger.closed[inspectionId(channel, day)] !== undefined
      return locationDays(scene, channel, day)
        .filter(({ weighed }) => closed || weighed.length > 0)
        .map(({ person, counted, result }) => ({ person: person.name, date: day, counted, result }))
    }),
  )
}
