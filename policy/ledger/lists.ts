import type { Day } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import type { Entry } from './state.ts'

/** All entries of these subjects (`subjectKey`), in the order they were made; reversing lines too. */
export function entriesUnder({ world }: Pick<Scene, 'world'>, keys: readonly string[]): Entry[] {
  const places = [...new Set(keys)].flatMap((key) => world.ledger.bySubject[key] ?? [])
  return entriesAt(
    world,
    places.sort((a, b) => a - b),
  )
}

/** All entries about a day, in the order they were made; reversing lines too. */
export const entriesOn = ({ world }: Pick<Scene, 'world'>, day: Day): Entry[] =>
  entriesAt(world, world.ledger.byDay[day] ?? [])

const entriesAt = ({ ledger }: Scene['world'], places: readonly number[]): Entry[] =>
  places.map((place) => ledger.entries[ledger.order[place]!]!)
