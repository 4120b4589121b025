import type { Occasion } from '../occasion.ts'
import { channelGroup } from '../org/channel-group.ts'
import { who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { eventOccasionId, eventsOf } from './events.ts'
import { roadshowVerdicts } from './roadshow.ts'
import type { ContactEvent } from './state.ts'
import { gatheringVerdicts, publicityVerdicts } from './trip.ts'

/** S0-KA-01..07: what a key contact organised, once a leader or the desk has confirmed it. */
export const contactEvent: Occasion = {
  name: 'contact-event',
  touchedBy(fact, { world }) {
    switch (fact.kind) {
      case 'contactEventConfirmed': {
        const before = fact.event.replaces.flatMap((id) => world.contacts.events[id] ?? [])
        return [...new Set([fact.event, ...before].map(eventOccasionId))]
      }
      case 'amountSet':
        return fact.occasion.startsWith('contact-event/') ? [fact.occasion] : []
      case 'messageRecalled':
        return Object.values(world.contacts.events)
          .filter(({ messageKey }) => messageKey === fact.messageKey)
          .map(eventOccasionId)
      default:
        return []
    }
  },
  judge(id, scene) {
    const events = eventsOf(scene, id)
    const [first] = events
    if (!first) return []
    if (first.kind === 'roadshow') return roadshowVerdicts(scene, events, id)
    return first.kind === 'publicity'
      ? publicityVerdicts(scene, events, id)
      : gatheringVerdicts(scene, events, id)
  },
  groupOf(id, scene) {
    const known = Object.values(scene.world.contacts.events).findLast(
      (event) => eventOccasionId(event) === id,
    )
    return known && groupOfEvent(scene, known)
  },
}

/** Where it was registered; else its channel's group. */
export function groupOfEvent(scene: Scene, { requestId, personId, at }: ContactEvent): string | undefined {
  const asked = scene.world.requests[requestId]?.groupId
  const { channel } = who(scene.world, personId, at)
  return asked ?? (channel === undefined ? undefined : channelGroup(scene, channel)?.id)
}
