import type { WorldFile, WorldFilePerson } from '../../policy/transcript.ts'
import { type PlaceKind, places } from './places.ts'
import { squads } from './roster.ts'

/** S0-ZN-01: nine zones over four squads are three, two, two and two. A squad works one zone a day, in this order. */
const zonesOf: Record<string, number[]> = { 一组: [5, 1, 9], 二组: [2, 6], 三组: [3, 7], 四组: [4, 8] }

/** What kind of place a channel works at; these are the channels with a duty list. */
const kindOf: Record<string, PlaceKind> = {
  大客户: 'enterprise',
  商超外展: 'mall',
  社区巡展: 'community',
  二手房推介: 'agency',
}

/** The week's plan: who is where on each day, supervisors with their people (S0-KA-15, S0-EX-15, S0-SH-14). */
export function duty(people: WorldFilePerson[], days: string[]): WorldFile['duty'] {
  return days.flatMap((date, dayIndex) =>
    squads.flatMap((team) =>
      Object.entries(kindOf).flatMap(([channel, kind]) => {
        const zones = zonesOf[team]!
        const zone = zones[dayIndex % zones.length]!
        const open = places.filter((place) => place.zone === zone && place.kind === kind)
        const spots = channel === '大客户' ? open : [open[dayIndex % open.length]!]
        return people
          .filter((person) => person.team === team && person.channel === channel)
          .map((person, index) => ({
            date,
            person: person.name,
            place: spots[(index >> 1) % spots.length]!.name,
          }))
      }),
    ),
  )
}
