import type { Day } from '../calendar.ts'
import type { Unit } from '../org/state.ts'
import { everyone, isAbove, isManager, leaderOf, type PersonThen } from '../people.ts'
import { personMeant } from '../person-meant.ts'
import type { Situation } from '../situation.ts'
import { nearest } from '../text.ts'
import { placeLike } from './place-like.ts'
import type { SaidList, SaidRow } from './read-list.ts'

/** One line of a list, with everybody and everything found. Without `days` it is for every day that is meant. */
export type Row = {
  personId: string
  name: string
  unit: Unit
  days?: Day[]
  placeId?: string
  placeName?: string
}

/** What stands in the way of a line: nobody of that name, another channel's or another leader's man. */
export type RowFault =
  | { kind: 'unknown'; said: string; near: string | null }
  | { kind: 'elsewhere'; name: string; channel: string | null; said: string }
  | { kind: 'notYours'; name: string; leader: string | null }
  | { kind: 'several'; name: string }

export type PlaceDoubt = { said: string; near: string[] }

/**
 * Finds the people and places of a list. Places that are not on the map are kept by name, with names that may be meant.
 * A supervisor lists himself, those below him and those of his own team; a manager lists anybody.
 */
export function rowsOf(
  situation: Situation,
  { rows, unknown }: SaidList,
): { rows: Row[]; faults: RowFault[]; doubts: PlaceDoubt[] } {
  const people = everyone(situation.world, situation.at)
  const names = people.map(({ name }) => name)
  const faults: RowFault[] = unknown.map((said) => ({ kind: 'unknown', said, near: nearest(said, names) }))
  const doubts = new Map<string, PlaceDoubt>()
  const found = new Map<string, Row>()
  for (const said of rows) {
    const person = oneOf(situation, people, said)
    if (!person) {
      faults.push({ kind: 'several', name: said.name })
      continue
    }
    const fault = faultOf(situation, person, said)
    if (fault) {
      faults.push(fault)
      continue
    }
    const { place, near } = said.place ? placeLike(situation.world, said.place) : { place: null, near: [] }
    if (said.place && !place) doubts.set(said.place, { said: said.place, near })
    // Said twice for the same days, the last word holds.
    found.set(`${person.id} ${said.days?.join() ?? ''}`, {
      personId: person.id,
      name: person.name,
      unit: { channel: person.channel!, ...(person.team && { team: person.team }) },
      ...(said.days && { days: said.days }),
      ...(place ? { placeId: place.id } : said.place ? { placeName: said.place } : {}),
    })
  }
  return { rows: [...found.values()], faults, doubts: [...doubts.values()] }
}

/** Of several people of one name the one of the channel that was said, else whom `personMeant` finds. */
function oneOf(situation: Situation, people: readonly PersonThen[], said: SaidRow): PersonThen | null {
  const all = people.filter(({ name }) => name === said.name)
  const there = said.channel ? all.filter(({ channel }) => channel === said.channel) : all
  const [only] = there.length === 1 ? there : all.length === 1 ? all : []
  if (only) return only
  const meant = personMeant(situation, said.name)
  const found = typeof meant === 'string' ? undefined : all.find(({ id }) => id === meant.id)
  return found && (there.length === 0 || there.includes(found)) ? found : null
}

function faultOf({ world, sender, at }: Situation, person: PersonThen, said: SaidRow): RowFault | null {
  if (!person.channel || (said.channel && said.channel !== person.channel))
    return { kind: 'elsewhere', name: person.name, channel: person.channel ?? null, said: said.channel ?? '' }
  const sameTeam = sender.channel === person.channel && sender.team === person.team
  if (isManager(sender) || sender.id === person.id || sameTeam || isAbove(world, sender.id, person.id, at))
    return null
  return { kind: 'notYours', name: person.name, leader: leaderOf(world, person.id, at)?.name ?? null }
}

/** The rows that hold on one day: those for that day take the place of a person's row for all days. */
export function rowsOn(rows: readonly Row[], day: Day): Row[] {
  const dated = rows.filter(({ days }) => days?.includes(day))
  const named = new Set(dated.map(({ personId }) => personId))
  return [...dated, ...rows.filter(({ days, personId }) => !days && !named.has(personId))]
}
