import type { Day, Moment, Week } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import type { MetricName } from './names.ts'

/** One thing somebody said about his day: so many more, or so many in all. `at` is when he said it. */
export type Change = {
  at: Moment
  how: 'add' | 'set'
  count: number
  messageKey: string
  /** What was added, when it has a name (a store, a broker): named twice on a day it is one. */
  item?: string
}

/** A client with a phone of the house: who brought it, or who owned it when the world began. */
export type KnownPhone = { name: string; at: Moment; personId?: string; messageKey?: string }

export type KnownCustomer = { name: string; phone?: string; ownerId?: string; since?: Moment }

/** An earlier week's result that the world began with. */
export type WeekResult = {
  week: Week
  team?: string
  personId?: string
  channel?: string
  completion?: number
  visits?: number
  leads?: number
}

/** A subscription (认筹) that finance or the desk has confirmed. `at` is when it was made (G4). */
export type Subscription = {
  requestId: string
  customer: string
  phone?: string
  /** The broker who sent the client, if that was said. */
  broker?: string
  personId: string
  at: Moment
  team?: string
  channel?: string
  messageKey: string
}

export type MetricState = {
  /** Day → person → metric → what he said about it, in the order it was handled. */
  days: Record<Day, Record<string, Partial<Record<MetricName, Change[]>>>>
  /** How often something was said about a day: what was added up of it holds as long as this stays. */
  said: Record<Day, number>
  phones: Record<string, KnownPhone>
  customers: KnownCustomer[]
  subscriptions: Record<string, Subscription>
  results: WeekResult[]
  /** Phases whose unset targets the managers have been told of (S0-FN-11). */
  unsetTold: string[]
}

export type MetricFact =
  | {
      kind: 'counted'
      personId: string
      day: Day
      metric: MetricName
      count: number
      at: Moment
      messageKey: string
    }
  /** The day's total so far, in his own words (日报) or corrected (更正): it takes the place of the running sum. */
  | {
      kind: 'totalDeclared'
      personId: string
      day: Day
      metric: MetricName
      count: number
      at: Moment
      messageKey: string
      by: string
      why: 'report' | 'correction'
    }
  | {
      kind: 'leadNamed'
      personId: string
      day: Day
      name: string
      phone: string
      at: Moment
      messageKey: string
    }
  | { kind: 'customerKnown'; customer: KnownCustomer }
  | { kind: 'weekResultKnown'; result: WeekResult }
  | { kind: 'subscribed'; subscription: Subscription }
  | { kind: 'unsetTargetsTold'; phase: string }

export const emptyMetrics = (): MetricState => ({
  days: {},
  said: {},
  phones: {},
  customers: [],
  subscriptions: {},
  results: [],
  unsetTold: [],
})

export const metricEvolvers: Evolvers<MetricFact> = {
  counted({ metrics }, { personId, day, metric, count, at, messageKey }) {
    changesOf(metrics, day, personId, metric).push({ at, how: 'add', count, messageKey })
  },
  totalDeclared({ metrics }, { personId, day, metric, count, at, messageKey }) {
    changesOf(metrics, day, personId, metric).push({ at, how: 'set', count, messageKey })
  },
  leadNamed({ metrics }, { personId, day, name, phone, at, messageKey }) {
    changesOf(metrics, day, personId, 'leads').push({ at, how: 'add', count: 1, messageKey })
    metrics.phones[phone] = { name, at, personId, messageKey }
  },
  customerKnown({ metrics }, { customer }) {
    metrics.customers.push({ ...customer })
    if (customer.phone)
      metrics.phones[customer.phone] ??= {
        name: customer.name,
        at: customer.since ?? 0,
        personId: customer.ownerId,
      }
  },
  weekResultKnown({ metrics }, { result }) {
    metrics.results.push({ ...result })
  },
  subscribed({ metrics }, { subscription }) {
    metrics.subscriptions[subscription.requestId] = { ...subscription }
  },
  unsetTargetsTold({ metrics }, { phase }) {
    metrics.unsetTold.push(phase)
  },
}

/** Where what a person says about a day's metric is kept. To push onto it is to say it. */
export function changesOf(metrics: MetricState, day: Day, personId: string, metric: MetricName): Change[] {
  metrics.said[day] = (metrics.said[day] ?? 0) + 1
  metrics.days[day] ??= {}
  const people = metrics.days[day]
  people[personId] ??= {}
  people[personId][metric] ??= []
  return people[personId][metric]
}
