import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/** What a key contact can organise (S0-KA-01..07). */
export const eventKinds = ['viewing', 'pitch', 'publicity', 'roadshow'] as const
export type ContactEventKind = (typeof eventKinds)[number]

export const eventNames: Record<ContactEventKind, string> = {
  viewing: '看房团',
  pitch: '推介会',
  publicity: '企业宣传',
  roadshow: '企业巡展',
}

/** Something that a key contact organised, as somebody registered it and a leader or the desk confirmed it. */
export type ContactEvent = {
  /** `Q12`, the request by which it was confirmed. */
  requestId: string
  kind: ContactEventKind
  /** The key contact's name. */
  contact: string
  /** Who came, or who was written to; a roadshow has none. */
  people?: number
  /** 邮件, 短信: how it was publicised, if that was said. */
  by?: string
  /** Days, earliest first; all but a roadshow have one. */
  days: Day[]
  /** 1, or more when it was registered as a second trip of that day. */
  trip: number
  personId: string
  at: Moment
  messageKey: string
  /** Registrations whose place it takes: 更正. */
  replaces: string[]
}

export type Customer = { name: string; phone?: string }

/** A broker's client who came with one of ours, confirmed by a leader or the desk (S0-SH-08). */
export type Referral = {
  requestId: string
  customer: Customer
  broker: string
  personId: string
  at: Moment
  messageKey: string
}

export type ContactState = {
  events: Record<string, ContactEvent>
  /** Registration → the one that took its place. */
  replaced: Record<string, string>
  referrals: Record<string, Referral>
  /** Verdict's key → the amount that a manager gave it, in fen. */
  amounts: Record<string, number>
}

export type ContactFact =
  | { kind: 'contactEventConfirmed'; event: ContactEvent }
  | { kind: 'visitReferred'; referral: Referral }
  /** A manager gave a reward its amount that the rulebook leaves open. `key` is the verdict's. */
  | { kind: 'amountSet'; key: string; occasion: string; amountFen: number; by: string; at: Moment }

export const emptyContacts = (): ContactState => ({ events: {}, replaced: {}, referrals: {}, amounts: {} })

export const contactEvolvers: Evolvers<ContactFact> = {
  contactEventConfirmed({ contacts }, { event }) {
    contacts.events[event.requestId] = { ...event }
    for (const id of event.replaces) contacts.replaced[id] = event.requestId
  },
  visitReferred({ contacts }, { referral }) {
    contacts.referrals[referral.requestId] = { ...referral }
  },
  amountSet({ contacts }, { key, amountFen }) {
    contacts.amounts[key] = amountFen
  },
}
