import type { Location } from '../message.ts'
import type { Place } from '../org/state.ts'
import type { Policy } from '../policy.ts'
import { tidyText } from '../text.ts'
import { readZone } from './read-zone.ts'

/**
 * `咸阳二纺 厂区 3 34.3301,108.7102`: a place with its kind, zone and point; the point may come with the message
 * instead. null when something is missing or lies nowhere. The zone may be left out (a booth at a competitor's).
 */
export function readPlace(
  policy: Pick<Policy, 'zones' | 'locations'>,
  said: string,
  location?: Location,
): Place | null {
  const text = tidyText(said)
  const point = /(-?\d{1,2}\.\d+)\s?[,、 ]\s?(-?\d{1,3}\.\d+)/.exec(text)
  const words = (point ? text.replace(point[0], ' ') : text).split(/[\s,、]+/).filter(Boolean)
  const [name, type, zoneWord] = words
  const at = point ? { lat: Number(point[1]), lng: Number(point[2]) } : location
  if (!name || !type || !at || Math.abs(at.lat) > 90 || Math.abs(at.lng) > 180) return null
  const zone = zoneWord === undefined ? undefined : readZone(policy, zoneWord)
  if (words.length > 3 || zone === null || (zone !== undefined && (zone < 1 || zone > policy.zones.count)))
    return null
  return { id: name, name, lat: at.lat, lng: at.lng, radiusM: policy.locations.radiusM, zone, type }
}
