import { type Puppet, type payloads, types } from 'wechaty-puppet'
import { type Moment, SECOND } from '../../../policy/calendar.ts'
import type { Inlet } from '../platform.ts'
import type { Chains } from './chains.ts'
import { type Mentioned, type Read, readPayload } from './incoming.ts'
import { isChain } from './jielong.ts'
import type { Names } from './names.ts'
import { onceOnly } from './once.ts'
import { within } from './within.ts'

const ASK_MS = 6 * SECOND
const ATTEMPTS = 3

export type HearingOptions = {
  inlet: () => Inlet
  names: Names
  chains: Chains
  /** Something readable was said. Called in the order in which the gateway told of it. */
  onRead: (read: NonNullable<Read>, arrivedAt: Moment) => void
  /** A message came whose content the gateway would not tell. */
  onMissed: (arrivedAt: Moment, error: unknown) => void
}

/**
 * Listens to a client's messages. What each says must be asked for, and the answers overtake each other; they are handed
 * on in the order in which the messages were announced. The gateway may announce one twice.
 */
export function hearing({ inlet, names, chains, onRead, onMissed }: HearingOptions) {
  const first = onceOnly()
  let order: Promise<void> = Promise.resolve()

  /** @param puppet before it is started */
  function wire(puppet: Puppet) {
    puppet.on('message', ({ messageId }) => {
      if (!first(messageId)) return
      const arrivedAt = inlet().now()
      const reading = read(puppet, messageId, arrivedAt)
      reading.catch(() => {})
      order = order.then(async () => {
        try {
          const one = await reading
          if (one) onRead(one, arrivedAt)
        } catch (error) {
          onMissed(arrivedAt, error)
        }
      })
    })
    puppet.on('dirty', ({ payloadId }) => names.forget(payloadId))
  }

  async function read(puppet: Puppet, id: string, arrivedAt: Moment): Promise<Read> {
    const payload = await persistently(() => puppet.messagePayload(id), 'a message')
    const selfId = puppet.currentUserId
    if ((payload.talkerId || payload.fromId) === selfId) return null
    const location =
      payload.type === types.Message.Location
        ? placeOf(await persistently(() => puppet.messageLocation(id), 'a location'))
        : undefined
    const { selfNames, mentioned } = await calledIn(puppet, payload, selfId)
    return own(puppet, readPayload(payload, { selfId, selfNames, mentioned, location, arrivedAt }))
  }

  /** Of a chain of answers, the sender's own. */
  async function own(puppet: Puppet, one: Read): Promise<Read> {
    if (one?.what !== 'message' || !isChain(one.incoming.text)) return one
    const { incoming, room } = one
    const { senderId, chatId, text } = incoming
    const person = await inlet().personOf(senderId)
    const called = [...(person ? [person.name] : []), ...(await names.shown(puppet, chatId, senderId))]
    const said = chains.read(room, senderId, called, text)
    return said === '' ? null : { ...one, incoming: { ...incoming, text: said ?? text } }
  }

  /** Who is mentioned. Names are asked for only where there is an @ to find them by. */
  async function calledIn(puppet: Puppet, payload: payloads.Message, selfId: string) {
    if (payload.type !== types.Message.Text || !/[@＠]/.test(payload.text ?? ''))
      return { selfNames: [], mentioned: [] }
    const room = payload.roomId || null
    const ids = 'mentionIdList' in payload ? (payload.mentionIdList ?? []) : []
    const mentioned = ids.map(async (id): Promise<Mentioned> => {
      const [shown, person] = await Promise.all([names.shown(puppet, room, id), inlet().personOf(id)])
      return { id, shown, person: person?.name ?? null }
    })
    return { selfNames: await names.shown(puppet, room, selfId), mentioned: await Promise.all(mentioned) }
  }

  return { wire, idle: () => order }
}

async function persistently<T>(ask: () => Promise<T>, what: string): Promise<T> {
  let last: unknown
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await within(ask(), ASK_MS, what)
    } catch (error) {
      last = error
    }
  }
  throw last
}

const placeOf = ({ latitude, longitude, name, address }: payloads.Location) => ({
  lat: latitude,
  lng: longitude,
  label: [name, address].find((text) => text && !/^NO(?:NAME|ADDRESS)$/.test(text)),
})
