import type { Moment } from '../calendar.ts'
import type { Location } from '../message.ts'
import type { Place } from '../org/state.ts'
import type { Scene } from '../situation.ts'
import { metresBetween } from './distance.ts'

type Ground = Pick<Scene, 'world' | 'cal'>

/**
 * Where somebody was to be at a moment: the area he had reported, while it lasts (S0-KA-24), else the place of the day's
 * plan as it stood then. null when nothing, or nothing on the map, was laid down: then no place is wrong.
 */
export function placeAt({ world, cal }: Ground, personId: string, at: Moment): Place | null {
  const items = (world.duty[cal.dayOf(at)] ?? []).filter((item) => item.personId === personId)
  const area = items.findLast(
    ({ source, from = 0, to = Number.POSITIVE_INFINITY }) => source === 'area' && from <= at && at < to,
  )
  const item =
    area ??
    items.findLast(
      ({ source, from = 0, to = Number.POSITIVE_INFINITY }) => source !== 'area' && from <= at && at < to,
    )
  return item?.placeId ? (world.places[item.placeId] ?? null) : null
}

/** A location beside the place where its sender was to be. */
export type Matched = { inArea: true } | { inArea: false; place: Place; metres: number }

/** Was that location where he was to be at that moment? */
export function matched(ground: Ground, personId: string, at: Moment, location: Location): Matched {
  const place = placeAt(ground, personId, at)
  if (!place) return { inArea: true }
  const metres = metresBetween(location, place)
  return metres <= place.radiusM ? { inArea: true } : { inArea: false, place, metres }
}
