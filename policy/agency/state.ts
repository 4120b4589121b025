import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import type { Location } from '../message.ts'
import { changesOf } from '../metric/state.ts'

/** A store that somebody pitched the project to, with what he sent beside it as proof. */
export type Pitch = {
  /** `resourceKey` of the name. */
  key: string
  name: string
  at: Moment
  messageKey: string
  /** Hashes of the photos in the same message. */
  photos: string[]
  location?: Location
}

/** Somebody has brought a broker into the project's group. `day` is the business day of `at`. */
export type Join = { personId: string; day: Day; at: Moment; messageKey: string }
export type Exit = { by: string; at: Moment; messageKey: string }
export type Contact = { personId: string; at: Moment; messageKey: string }

/** A broker and what was said of him, in the order it was handled. Whose he is: `policy/agency/credit.ts`. */
export type Broker = {
  id: string
  name: string
  /** Kept whole, shown masked (G16). */
  phone?: string
  joins: Join[]
  exits: Exit[]
  contacts: Contact[]
}

export type AgencyState = {
  pitches: Record<Day, Record<string, Pitch[]>>
  brokers: Record<string, Broker>
}

export type AgencyFact =
  | ({ kind: 'storePitched'; personId: string; day: Day; item: string } & Pitch)
  | ({ kind: 'brokerJoined'; brokerId: string; name: string; phone?: string } & Join)
  | { kind: 'brokerPhoned'; brokerId: string; phone: string }
  | ({ kind: 'brokerLeft'; brokerId: string } & Exit)
  | ({ kind: 'brokerContacted'; brokerId: string } & Contact)

export const emptyAgency = (): AgencyState => ({ pitches: {}, brokers: {} })

/** Named stores and brokers are numbers of the day too (更正, 日报), each under its own name. */
export const agencyEvolvers: Evolvers<AgencyFact> = {
  storePitched({ agency, metrics }, { kind: _, personId, day, item, ...pitch }) {
    agency.pitches[day] ??= {}
    agency.pitches[day][personId] ??= []
    agency.pitches[day][personId].push(pitch)
    const { at, messageKey } = pitch
    changesOf(metrics, day, personId, 'stores').push({ at, how: 'add', count: 1, messageKey, item })
  },
  brokerJoined({ agency, metrics }, { kind: _, brokerId, name, phone, ...join }) {
    const { personId, day, at, messageKey } = join
    agency.brokers[brokerId] ??= { id: brokerId, name, joins: [], exits: [], contacts: [] }
    const broker = agency.brokers[brokerId]
    if (phone) broker.phone ??= phone
    broker.joins.push(join)
    changesOf(metrics, day, personId, 'brokers').push({
      at,
      how: 'add',
      count: 1,
      messageKey,
      item: brokerId,
    })
  },
  brokerPhoned({ agency }, { brokerId, phone }) {
    const broker = agency.brokers[brokerId]
    if (broker) broker.phone ??= phone
  },
  brokerLeft({ agency }, { kind: _, brokerId, ...exit }) {
    agency.brokers[brokerId]?.exits.push(exit)
  },
  brokerContacted({ agency }, { kind: _, brokerId, ...contact }) {
    agency.brokers[brokerId]?.contacts.push(contact)
  },
}
