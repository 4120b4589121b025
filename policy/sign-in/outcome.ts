import { type Day, daysAfter, type Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { boothResults, boothsOn } from './booth.ts'
import { slotResults } from './result.ts'
import { slotsOn } from './slot.ts'

/** One person's sign-in as a transcript's outcome tells it. */
export type SignInOutcome = { person: string; slot: string; at: string | null; result: string }

/** Every sign-in that is over, and of those still open what has been said so far; by day, time and roster. */
export function signInOutcome(scene: Scene): SignInOutcome[] {
  return daysSoFar(scene).flatMap((day) => [...slots(scene, day), ...booths(scene, day)])
}

/** The days from the world's start to now. */
export function daysSoFar({ world, cal, today }: Scene): Day[] {
  const days: Day[] = []
  for (let day = cal.dayOf(world.startedAt); day <= today; day = daysAfter(day, 1)) days.push(day)
  return days
}

function slots(scene: Scene, day: Day): SignInOutcome[] {
  return slotsOn(scene, day).flatMap((slot) => {
    const closed = scene.world.ledger.closed[slot.id] !== undefined
    if (!closed && !scene.world.signIns.attempts[slot.id]) return []
    return slotResults(scene, slot)
      .filter(({ at, result }) => closed || at !== null || result === 'wrongPhrase')
      .map(({ person, at, result }) => row(scene, person.name, `${day} ${slot.clock}`, at, result))
  })
}

function booths(scene: Scene, day: Day): SignInOutcome[] {
  return boothsOn(scene, day).flatMap((booth) => {
    const closed = scene.world.ledger.closed[booth.id] !== undefined
    if (!closed && !scene.world.signIns.boothPhotos[day]) return []
    const clock = scene.policyOn(booth.opensAt).signIns.booth.by.slice(0, 5)
    return boothResults(scene, booth)
      .filter(({ at }) => closed || at !== null)
      .map(({ person, at, result }) => row(scene, person.name, `${day} ${clock}`, at, result))
  })
}

const row = ({ cal }: Scene, person: string, slot: string, at: Moment | null, result: string) => ({
  person,
  slot,
  at: at === null ? null : cal.stampOf(at),
  result,
})
