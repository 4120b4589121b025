import type { Location } from '../message.ts'

const EARTH_M = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points on the earth, along its surface (haversine). */
export function metresBetween(a: Pick<Location, 'lat' | 'lng'>, b: Pick<Location, 'lat' | 'lng'>): number {
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const east = Math.sin(radians(b.lng - a.lng) / 2) ** 2
  const across = north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(across)))
}

/** A distance as people say it: `350米`, `3.2公里`. */
export const distanceText = (metres: number): string =>
  Math.round(metres) < 1_000 ? `${Math.round(metres)}米` : `${(metres / 1_000).toFixed(1)}公里`
