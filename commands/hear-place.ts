import { offTheRoute } from '../messages/places.ts'
import { placesAt } from '../policy/zones/coverage.ts'
import { offRoute } from '../policy/zones/route.ts'
import { reply } from './command.ts'
import type { Listener } from './listen.ts'

/**
 * S0-ZN-05, S0-ORG-09: a location that is no check-in still tells which places were visited, and whether an interceptor
 * is on his roads. Forwarded ones tell nothing.
 */
export const hearPlace: Listener = (situation) => {
  const { message, sender, at, world, cal, day } = situation
  const { location } = message
  if (!location || message.forwarded) return null
  const checkedIn = (world.locations.checkIns[day]?.[sender.id] ?? []).some(
    ({ messageKey }) => messageKey === message.key,
  )
  const visits = checkedIn
    ? []
    : placesAt(situation, location)
        .filter(({ zone }) => zone !== undefined)
        .map(({ id }) => ({
          kind: 'placeVisited' as const,
          visit: { placeId: id, personId: sender.id, at, messageKey: message.key },
        }))
  const off = offRoute(situation, sender, location)
  if (visits.length === 0 && !off) return null
  const say = off
    ? reply(
        situation,
        offTheRoute(
          sender.name,
          cal.clockOf(at),
          `${Math.ceil(off.metres)}米`,
          off.place.name,
          `${off.radiusM}米`,
        ),
      ).say
    : []
  return { facts: visits, say }
}
