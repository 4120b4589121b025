import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import type { Location } from '../message.ts'

/** A location that somebody has sent. `at` is when he sent it, in whole seconds (G1). */
export type CheckIn = Location & { personId: string; day: Day; at: Moment; messageKey: string }

/** 补打卡 that a leader has granted: it stands for one check-in of that day. */
export type MadeUp = { personId: string; day: Day; requestId: string; by: string; at: Moment }

export type LocationState = {
  checkIns: Record<Day, Record<string, CheckIn[]>>
  madeUp: Record<Day, Record<string, MadeUp[]>>
  /** Who has looked at the evening's inspection, and when first. */
  inspected: Record<Day, Record<string, Moment>>
}

export type LocationFact =
  | { kind: 'located'; checkIn: CheckIn }
  | { kind: 'checkInMadeUp'; madeUp: MadeUp }
  | { kind: 'inspected'; day: Day; personId: string; at: Moment }

export const emptyLocations = (): LocationState => ({ checkIns: {}, madeUp: {}, inspected: {} })

export const locationEvolvers: Evolvers<LocationFact> = {
  located({ locations }, { checkIn }) {
    const { day, personId } = checkIn
    locations.checkIns[day] ??= {}
    locations.checkIns[day][personId] ??= []
    const mine = locations.checkIns[day][personId]
    mine.push({ ...checkIn })
    mine.sort((a, b) => a.at - b.at)
  },
  checkInMadeUp({ locations }, { madeUp }) {
    locations.madeUp[madeUp.day] ??= {}
    locations.madeUp[madeUp.day]![madeUp.personId] ??= []
    locations.madeUp[madeUp.day]![madeUp.personId]!.push({ ...madeUp })
  },
  inspected({ locations }, { day, personId, at }) {
    locations.inspected[day] ??= {}
    locations.inspected[day][personId] ??= at
  },
}
