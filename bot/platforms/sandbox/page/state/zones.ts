import type { GeoPoint, Place } from '../../wire.ts'

export interface Point {
  x: number
  y: number
}

export interface ZoneMapData {
  width: number
  height: number
  zones: { zone: number; shape: Point[]; centre: Point }[]
  places: { place: Place; at: Point; radius: number }[]
  toPoint: (geo: GeoPoint) => Point
  toGeo: (point: Point) => GeoPoint
}

const width = 600
const earthM = 111_320

/**
 * A flat map of the places: each zone is the area nearer to the middle of its places than to any other zone's.
 * Screen units, north up; `toPoint` and `toGeo` lead from degrees to the map and back.
 */
export function zoneMap(places: Place[]): ZoneMapData {
  const lats = places.map(({ lat }) => lat)
  const lngs = places.map(({ lng }) => lng)
  const [south, north] = padded(Math.min(...lats), Math.max(...lats))
  const [west, east] = padded(Math.min(...lngs), Math.max(...lngs))
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / ((east - west) * squeeze)
  const height = Math.round(Math.min(Math.max((north - south) * scale, width * 0.6), width * 0.9))
  const upScale = height / (north - south)

  const toPoint = ({ lat, lng }: GeoPoint) => ({
    x: (lng - west) * squeeze * scale,
    y: (north - lat) * upScale,
  })
  const toGeo = ({ x, y }: Point) => ({ lat: north - y / upScale, lng: west + x / (squeeze * scale) })

  const drawn = places.map((place) => ({
    place,
    at: toPoint(place),
    radius: Math.max(7, (place.radiusM / earthM) * upScale),
  }))
  return { width, height, zones: zonesOf(drawn, height), places: drawn, toPoint, toGeo }
}

/** Metres between two points on the ground, good for a town. */
export function metresBetween(a: GeoPoint, b: GeoPoint): number {
  const north = (a.lat - b.lat) * earthM
  const east = (a.lng - b.lng) * earthM * Math.cos((a.lat * Math.PI) / 180)
  return Math.hypot(north, east)
}

function padded(least: number, most: number): [number, number] {
  if (!Number.isFinite(least)) return [0, 1]
  const room = Math.max((most - least) * 0.14, 0.006)
  return [least - room, most + room]
}

function zonesOf(places: ZoneMapData['places'], height: number): ZoneMapData['zones'] {
  const centres = new Map<number, Point[]>()
  for (const { place, at } of places) {
    if (place.zone === undefined) continue
    centres.set(place.zone, [...(centres.get(place.zone) ?? []), at])
  }
  const zones = [...centres].map(([zone, points]) => ({ zone, centre: middle(points) }))

  return zones.map(({ zone, centre }) => {
    let shape: Point[] = [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: height },
      { x: 0, y: height },
    ]
    for (const other of zones) if (other.zone !== zone) shape = nearer(shape, centre, other.centre)
    return { zone, shape, centre: shape.length ? middle(shape) : centre }
  })
}

function middle(points: Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

/** The part of a convex shape that is nearer to `mine` than to `other`. */
function nearer(shape: Point[], mine: Point, other: Point): Point[] {
  const side = ({ x, y }: Point) =>
    (other.x - mine.x) * (x - (mine.x + other.x) / 2) + (other.y - mine.y) * (y - (mine.y + other.y) / 2)

  return shape.flatMap((point, place) => {
    const next = shape[(place + 1) % shape.length] ?? point
    const [here, there] = [side(point), side(next)]
    const kept = here <= 0 ? [point] : []
    if (here < 0 !== there < 0 && here !== there) {
      const share = here / (here - there)
      kept.push({ x: point.x + (next.x - point.x) * share, y: point.y + (next.y - point.y) * share })
    }
    return kept
  })
}
