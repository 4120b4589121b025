import type { Day, Moment } from '../calendar.ts'
import { evolve } from '../evolve.ts'
import type { Fact } from '../facts.ts'
import { resettle } from '../occasion.ts'
import { occasions } from '../occasions.ts'
import { dutyItemsAt, unitKey } from '../org/duty-plan.ts'
import type { DutyEnd, DutyItem, Unit } from '../org/state.ts'
import { who } from '../people.ts'
import type { Scene, Situation } from '../situation.ts'
import type { Row } from './rows.ts'

export type ListFact = Extract<Fact, { kind: 'dutyListed' }>

/**
 * A list for one day as a fact. It speaks for the teams whose people it names, and takes the place of what was listed for
 * them, and of what the same person filed before for these channels. `source` says whose place it takes: a week's plan
 * that of earlier plans only, a day's list that of plans too. `about` holds the rows of all days of a week's plan.
 *
 * For today it takes effect from when it was sent (G1), never earlier, so what was over by then stays as it was: nobody
 * is fined for a sign-in that was before he joined, and whoever is taken off keeps what he was fined before; only a
 * waiver or an appeal, said by somebody with a reason, takes that back. If it arrived late and so would cost somebody
 * something for what is over meanwhile, who and what is new on it holds only from the arrival on.
 */
export function listFact(
  situation: Situation,
  day: Day,
  rows: readonly Row[],
  source: 'plan' | 'roster',
  about: readonly Row[] = rows,
): ListFact {
  const { cal, at, now } = situation
  if (day !== situation.day) {
    const start = cal.momentOn(day, '00:00')
    return factFrom(situation, day, { rows, about, source }, { off: start, on: start, allDay: true })
  }
  const choices = [
    { off: at, on: at },
    { off: at, on: now },
    { off: now, on: now },
  ].map((from) => factFrom(situation, day, { rows, about, source }, { ...from, allDay: false }))
  return choices.find((fact) => !costsThePast(situation, fact)) ?? choices.at(-1)!
}

type Listing = { rows: readonly Row[]; about: readonly Row[]; source: 'plan' | 'roster' }
type From = { off: Moment; on: Moment; allDay: boolean }

function factFrom(
  situation: Situation,
  day: Day,
  { rows, about, source }: Listing,
  { off, on, allDay }: From,
): ListFact {
  const { sender, at, message } = situation
  const before = itemsReplaced(situation, day, about, source, off)
  const stays = (item: DutyItem, row: Row) =>
    item.personId === row.personId &&
    item.source === source &&
    item.placeId === row.placeId &&
    item.placeName === row.placeName
  const kept = before.filter((item) => item.unit && rows.some((row) => stays(item, row)))
  const isKept = (personId: string) => kept.some((item) => item.personId === personId)
  const ended = before
    .filter(({ personId }) => !isKept(personId))
    .map(
      ({ personId }): DutyEnd => ({ personId, at: rows.some((row) => row.personId === personId) ? on : off }),
    )
  const items = rows
    .filter(({ personId }) => !isKept(personId))
    .map(({ personId, unit, placeId, placeName }): DutyItem => {
      const place = { ...(placeId && { placeId }), ...(placeName && { placeName }) }
      return {
        personId,
        ...place,
        source,
        unit,
        by: sender.id,
        messageKey: message.key,
        ...(!allDay && { from: on }),
      }
    })
  return { kind: 'dutyListed', day, items, ended, at, messageKey: message.key }
}

/** The rows of a day whose place a list takes. */
function itemsReplaced(
  situation: Situation,
  day: Day,
  about: readonly Row[],
  source: 'plan' | 'roster',
  from: Moment,
): DutyItem[] {
  const { sender, cal } = situation
  const channels = new Set(about.map(({ unit }) => unit.channel))
  const units = new Set(about.map(({ unit }) => unitKey(unit)))
  return dutyItemsAt(situation.world.duty[day], from).filter((item) => {
    if (source === 'plan' && item.source === 'roster') return false
    const { channel, team } = unitOf(situation, item, cal.momentOn(day, '12:00'))
    return channels.has(channel) && (units.has(unitKey({ channel, team })) || item.by === sender.id)
  })
}

/** The team a row belongs to: the one it was filed for, else that of its person. */
export function unitOf({ world }: Pick<Scene, 'world'>, { unit, personId }: DutyItem, at: Moment): Unit {
  if (unit) return unit
  const { channel = '', team } = who(world, personId, at)
  return { channel, team }
}

/** Would a list, taken as it is, fine somebody or take something from him for what has been settled already? */
function costsThePast(scene: Scene, fact: ListFact): boolean {
  const world = { ...scene.world, duty: { ...scene.world.duty } }
  evolve(world, fact)
  for (const { settlement } of resettle(occasions, [fact], { ...scene, world })) {
    if (settlement.entered.some(({ kind }) => kind === 'fine' || kind === 'forfeit')) return true
    if (settlement.reversed.some(({ kind }) => kind === 'reward')) return true
  }
  return false
}
