import { metresBetween } from '../location/distance.ts'
import type { Location } from '../message.ts'
import type { Place } from '../org/state.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'

/** The showroom on the map, if the house has put it there: 展厅 by its very name first, else a place that names it. */
export function showroomOf({ world, policy }: Pick<Scene, 'world' | 'policy'>): Place | undefined {
  const places = Object.values(world.places)
  const { places: words } = policy.route
  return (
    places.find(({ name }) => words.includes(name)) ??
    places.find(({ name }) => words.some((word) => name.includes(word)))
  )
}

/**
 * S0-ORG-09: how far outside the roads around the showroom this location of a route interceptor lies. null when it is
 * inside (the limit itself included), when he is no interceptor, or when nobody put the showroom on the map.
 */
export function offRoute(
  scene: Pick<Scene, 'world' | 'policy'>,
  person: PersonThen,
  location: Location,
): { place: Place; metres: number; radiusM: number } | null {
  const { channel, radiusM } = scene.policy.route
  const place = person.channel === channel ? showroomOf(scene) : undefined
  if (!place) return null
  const metres = metresBetween(location, place)
  return metres > radiusM ? { place, metres, radiusM } : null
}
