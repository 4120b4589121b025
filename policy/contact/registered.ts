import { resourceKey } from '../claim/name.ts'
import type { Request } from '../request/state.ts'
import type { Scene } from '../situation.ts'
import { touches } from './events.ts'
import type { ContactEvent } from './state.ts'

export const EVENT_REQUEST = 'contact-event'

/** A registration, open or granted. Its event is what it asked for, with the number that was granted if another was. */
export type Registered = { request: Request; event: ContactEvent }

/** Registrations of the same kind, contact and day (a roadshow: of days that touch), rejected and corrected ones left out. */
export function registeredBeside(
  { world }: Pick<Scene, 'world'>,
  event: Pick<ContactEvent, 'kind' | 'contact' | 'days'>,
): Registered[] {
  return Object.values(world.requests)
    .filter(({ type, state }) => type === EVENT_REQUEST && state !== 'rejected')
    .filter(({ id }) => world.contacts.replaced[id] === undefined)
    .map((request) => ({
      request,
      event: world.contacts.events[request.id] ?? (request.data as unknown as ContactEvent),
    }))
    .filter(
      ({ event: other }) =>
        other.kind === event.kind &&
        resourceKey(other.contact) === resourceKey(event.contact) &&
        touches([other], event.days) &&
        (event.kind === 'roadshow' || other.days[0] === event.days[0]),
    )
}

/** The registration that has taken the place of this one, once it was granted. */
export const correctionOf = ({ world }: Pick<Scene, 'world'>, id: string): string | undefined =>
  world.contacts.replaced[id]
