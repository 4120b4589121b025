import {
  kindLine,
  noPlaces,
  noPlacesIn,
  placeAdded,
  placeKnown,
  placesAreManagers,
  placesHead,
  placesMore,
  placesUsage,
  placeUsage,
  placeWords,
  zonePlacesHead,
} from '../messages/places.ts'
import { coverageLine, unvisitedLine, weekName } from '../messages/zone-map.ts'
import { weekOf } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { daysOfWeek } from '../policy/metric/week-days.ts'
import { isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { coverageOf, placesByZone, visitsOf } from '../policy/zones/coverage.ts'
import { holderOf, zoneName } from '../policy/zones/map.ts'
import { readPlace } from '../policy/zones/read-place.ts'
import { readZone } from '../policy/zones/read-zone.ts'
import { command, type Read, refuse, reply } from './command.ts'

type Input = { zone: number | null } | { add: string }

/** S0-ZN-02, S0-ZN-05: the places of a zone by kind, how often they were visited, and where nobody came. */
export const places = command<Input>({
  words: ['点位'],
  usage: '点位 [战区编号]',
  about: '看各战区的点位、本周到过几次;经理用"点位 导入"录入',
  example: '点位 7',
  who: 'all',
  rules: ['S0-ZN-02', 'S0-ZN-05'],
  read: readAsked,
  decide(input, situation) {
    if ('add' in input) return add(situation, input.add)
    const known = placesByZone(situation)
    if (known.size === 0) return refuse(situation, noPlaces())
    return input.zone === null ? all(situation) : one(situation, input.zone)
  },
})

function readAsked(rest: string, { policy }: Situation): Read<Input> {
  const [, added] = /^(?:导入|录入|新增|添加)\s?(.*)$/.exec(rest) ?? []
  if (added !== undefined) return { input: { add: added } }
  if (rest === '' || /^(?:全部|所有)$/.test(rest)) return { input: { zone: null } }
  const zone = readZone(policy, rest)
  const { count } = policy.zones
  return zone === null || zone < 1 || zone > count ? { hint: placesUsage(count) } : { input: { zone } }
}

function all(situation: Situation): Decision {
  const week = weekOf(situation.day)
  const covers = coverageOf(situation, daysOfWeek(week)[0]!, situation.day)
  const lines = covers.map((cover) => coverageLine(situation, week, cover))
  return reply(
    situation,
    [placesHead(weekName(situation, week)), ...lines, ...unvisitedLine(situation, covers), placesMore()].join(
      '\n',
    ),
  )
}

function one(situation: Situation, zone: number): Decision {
  const { policy, day, world } = situation
  const week = weekOf(day)
  const monday = daysOfWeek(week)[0]!
  const mine = placesByZone(situation).get(zone) ?? []
  if (mine.length === 0) return refuse(situation, noPlacesIn(zoneName(policy, zone)))
  const visits = visitsOf(situation, monday, day)
  const cover = coverageOf(situation, monday, day).find((item) => item.zone === zone)!
  const stale = new Set(cover.unvisited.map(({ id }) => id))
  const kinds = [...new Set(mine.map(({ type }) => type ?? '其他'))].map((kind) =>
    kindLine(
      kind,
      mine
        .filter(({ type }) => (type ?? '其他') === kind)
        .map(({ id, name }) =>
          placeWords(name, visits.get(id)?.count ?? 0, stale.has(id) ? policy.zones.unvisitedDays : null),
        ),
    ),
  )
  const head = zonePlacesHead(zoneName(policy, zone), holderOf(world, week, zone))
  return reply(situation, [head, ...kinds, coverageLine(situation, week, cover)].join('\n'))
}

function add(situation: Situation, said: string): Decision {
  const { sender, world, message, policy } = situation
  if (!isManager(sender)) return refuse(situation, placesAreManagers())
  const place = readPlace(policy, said, message.location)
  if (!place) return refuse(situation, placeUsage())
  if (Object.values(world.places).some(({ name }) => name === place.name))
    return refuse(situation, placeKnown(place.name))
  const zone = place.zone === undefined ? null : zoneName(policy, place.zone)
  return {
    facts: [{ kind: 'placeAdded', place }],
    say: reply(situation, placeAdded({ name: place.name, type: place.type!, zone, radiusM: place.radiusM }))
      .say,
  }
}
