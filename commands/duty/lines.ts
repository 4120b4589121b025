import { type ListNotes, listedBy } from '../../messages/duty-lists.ts'
import type { Day } from '../../policy/calendar.ts'
import type { ListFact } from '../../policy/duty/list-fact.ts'
import type { Row } from '../../policy/duty/rows.ts'
import { isDayOff } from '../../policy/metric/on-day.ts'
import { unitKey } from '../../policy/org/duty-plan.ts'
import { everyone } from '../../policy/people.ts'
import type { Scene, Situation } from '../../policy/situation.ts'

/** The rows in words, with the places' own names. */
export const linesOf = ({ world }: Pick<Scene, 'world'>, rows: readonly Row[]): string[] =>
  listedBy(rows, (row) => placeNameOf({ world }, row as Row))

export const placeNameOf = ({ world }: Pick<Scene, 'world'>, { placeId, placeName }: Row): string =>
  (placeId && world.places[placeId]?.name) || placeName || ''

/** What should be known beside a list of one day. */
export function notesOn(
  situation: Situation,
  day: Day,
  rows: readonly Row[],
  fact: ListFact,
): Omit<ListNotes, 'doubts'> {
  const { world, cal, now } = situation
  const named = new Set(rows.map(({ personId }) => personId))
  const units = new Set(rows.map(({ unit }) => unitKey(unit)))
  const left = everyone(world, now).filter(
    ({ id, role, channel, team }) =>
      role === 'staff' && !named.has(id) && units.has(unitKey({ channel: channel ?? '', team })),
  )
  const from =
    day === situation.day ? Math.max(situation.at, ...fact.items.map((item) => item.from ?? 0)) : null
  return {
    ...(from !== null && { from: cal.clockOf(from) }),
    left: left.map(({ name }) => name),
    onLeave: rows.filter(({ personId }) => isDayOff(situation, personId, day)).map(({ name }) => name),
  }
}
