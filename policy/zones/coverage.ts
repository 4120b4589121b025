import { type Day, daysAfter, type Moment } from '../calendar.ts'
import { metresBetween } from '../location/distance.ts'
import type { Location } from '../message.ts'
import type { Place } from '../org/state.ts'
import type { Scene } from '../situation.ts'

export type Visited = { count: number; last: Moment }

/** Places with a zone, by zone number. */
export function placesByZone({ world }: Pick<Scene, 'world'>): Map<number, Place[]> {
  const zones = new Map<number, Place[]>()
  for (const place of Object.values(world.places)) {
    if (place.zone === undefined) continue
    zones.set(place.zone, [...(zones.get(place.zone) ?? []), place])
  }
  return new Map([...zones].sort(([a], [b]) => a - b))
}

/** The places in whose radius a point lies. */
export const placesAt = ({ world }: Pick<Scene, 'world'>, location: Location): Place[] =>
  Object.values(world.places).filter((place) => metresBetween(location, place) <= place.radiusM)

/**
 * S0-ZN-05: how often each place was visited from `from` to `to`, both included: once for each person and day whose
 * location lay within its radius. Places nobody went to are not in it.
 */
export function visitsOf(scene: Pick<Scene, 'world' | 'cal'>, from: Day, to: Day): Map<string, Visited> {
  const { world, cal } = scene
  const seen = new Set<string>()
  const visits = new Map<string, Visited>()
  const note = (placeId: string, personId: string, at: Moment) => {
    const key = `${placeId}/${personId}/${cal.dayOf(at)}`
    const before = visits.get(placeId) ?? { count: 0, last: 0 }
    const count = before.count + (seen.has(key) ? 0 : 1)
    visits.set(placeId, { count, last: Math.max(before.last, at) })
    seen.add(key)
  }
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    for (const checkIn of Object.values(world.locations.checkIns[day] ?? {}).flat())
      for (const { id } of placesAt(scene, checkIn)) note(id, checkIn.personId, checkIn.at)
  }
  for (const { placeId, personId, at } of world.zones.visits)
    if (from <= cal.dayOf(at) && cal.dayOf(at) <= to) note(placeId, personId, at)
  return visits
}

export type ZoneCoverage = { zone: number; places: number; visited: number; unvisited: Place[] }

/**
 * How much of each zone was visited in a span of days, and what nobody has been to for `unvisitedDays` up to its end:
 * nothing as long as the bot has not watched for so long itself.
 */
export function coverageOf(
  scene: Pick<Scene, 'world' | 'cal' | 'policy'>,
  from: Day,
  to: Day,
): ZoneCoverage[] {
  const span = visitsOf(scene, from, to)
  const since = daysAfter(to, 1 - scene.policy.zones.unvisitedDays)
  const watched = scene.cal.dayOf(scene.world.startedAt) <= since
  const lately = since === from ? span : visitsOf(scene, since, to)
  return [...placesByZone(scene)].map(([zone, places]) => ({
    zone,
    places: places.length,
    visited: places.filter(({ id }) => span.has(id)).length,
    unvisited: watched ? places.filter(({ id }) => !lately.has(id)) : [],
  }))
}
