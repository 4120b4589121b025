import type { Moment } from '../../policy/calendar.ts'
import type { ChatEvent } from '../../policy/chat-event.ts'
import type { Photo } from '../../policy/message.ts'
import { isGone } from '../../policy/onboarding/rooms.ts'
import type { Cause, Committed, Store } from '../../store/contract.ts'
import type { Incoming, Inlet, Platform } from '../platforms/platform.ts'
import { type Arriving, arriving } from './arriving.ts'
import { pressing } from './pressing.ts'

export type InletOptions = {
  platform: Platform
  store: Store
  submit: (cause: Cause) => Promise<Committed>
  /** Keeps a photo's bytes and looks at them. */
  look: (bytes: Buffer) => Promise<Photo>
  /** What a press has led to is shown to its presser first; until this is released it is not delivered otherwise. */
  hold: (causeKey: string) => () => void
  /** Tells whoever looks after the house, on any other platform. */
  alert: (text: string) => void
  now: () => Moment
  onFault: (code: string, cause: Cause | null, error: unknown) => void
}

/** Where one platform brings what it hears: causes for the engine, and what must be fetched first on a list of its own. */
export function inletOf(options: InletOptions): Inlet & { arriving: Arriving } {
  const { platform, store, submit, now } = options
  const waiting = arriving(options)

  return {
    now,
    arriving: waiting,
    async message(incoming: Incoming) {
      const arrivedAt = now()
      if (incoming.photoRefs.length === 0 && !incoming.fileRef) {
        const { photoRefs: _, fileRef: __, ...message } = incoming
        return submit({
          kind: 'message',
          key: message.key,
          at: arrivedAt,
          message: { ...message, photos: [], arrivedAt },
        })
      }
      const arrival = { key: incoming.key, platform: platform.name, at: arrivedAt, body: incoming }
      if (await store.arrive(arrival)) waiting.take(arrival)
      return null
    },
    press: pressing(options),
    async recall(messageKey: string) {
      await submit({ kind: 'recall', key: `recall/${messageKey}`, at: now(), messageKey })
    },
    async chat(key: string, event: ChatEvent) {
      await submit({ kind: 'chat', key, at: now(), event })
    },
    async offline(from: Moment, until: Moment) {
      const lost = platform.name
      await submit({ kind: 'outage', key: `outage/${lost}/${from}/${until}`, at: now(), from, until, lost })
    },
    async mute(from: Moment, until: Moment) {
      await submit({
        kind: 'outage',
        key: `outage/mute/${platform.name}/${from}/${until}`,
        at: now(),
        from,
        until,
      })
    },
    alert: options.alert,
    async groups() {
      const world = await store.world()
      return Object.values(world.groups).flatMap((group) =>
        group.platform === platform.name && !isGone(world, group.id) ? group.chatId : [],
      )
    },
    async personOf(userId: string) {
      const { identities, people } = await store.world()
      const person = people[identities[`${platform.name}/${userId}`] ?? '']
      return person ? { id: person.id, name: person.name } : null
    },
  }
}
