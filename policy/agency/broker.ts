import { daysAfter, type Moment, type Week, weekOf } from '../calendar.ts'
import { resourceKey } from '../claim/name.ts'
import { stands } from '../metric/total.ts'
import { mondayOfWeek } from '../metric/week-days.ts'
import type { Scene } from '../situation.ts'
import type { Broker, Join } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal'>

/** One stay of a broker in the project's group: who brought him, and when he left. */
export type Stay = { join: Join; leftAt?: Moment }

/** What he was in and out, by all that is known: a join while he is in already is nobody's. */
export function staysOf({ world, cal }: Ground, { joins, exits }: Broker): Stay[] {
  const valid = ({ at, messageKey }: { at: Moment; messageKey: string }) =>
    stands(world.recalled[messageKey], cal.dayOf(at), cal)
  const steps = [
    ...joins.filter(valid).map((join) => ({ at: join.at, join })),
    ...exits.filter(valid).map(({ at }) => ({ at, join: null })),
  ].sort((a, b) => a.at - b.at)
  const stays: Stay[] = []
  let open: Stay | null = null
  for (const { at, join } of steps) {
    if (join && !open) {
      open = { join }
      stays.push(open)
    } else if (!join && open) {
      open.leftAt = at
      open = null
    }
  }
  return stays
}

/**
 * S0-SH-06: whose number a broker is, and on which day; null when nobody's. He counts once for the house: in the first
 * week at whose close he was still in, for whoever had brought him (leaving before Monday 00:00 does not count).
 */
export function creditOf(ground: Ground, broker: Broker): Join | null {
  const counted = staysOf(ground, broker).find(
    ({ join, leftAt }) => leftAt === undefined || leftAt >= closeOf(ground, weekOf(join.day)),
  )
  return counted?.join ?? null
}

/** Who brought him in, now or, when he is out, last. null when all was taken back. */
export const keeperOf = (ground: Ground, broker: Broker): string | null =>
  staysOf(ground, broker).at(-1)?.join.personId ?? null

export const isIn = (ground: Ground, broker: Broker): boolean => {
  const last = staysOf(ground, broker).at(-1)
  return last !== undefined && last.leftAt === undefined
}

/** Monday 00:00 after an ISO week. */
export const closeOf = ({ cal }: Pick<Scene, 'cal'>, week: Week): Moment =>
  cal.momentOn(daysAfter(mondayOfWeek(week), 7), '00:00')

export type Meant = { broker: Broker } | { name: string; phone?: string } | { several: Broker[] }

/**
 * Whom a name, and a phone if it was said, means: the broker of that phone; without one, his own broker of that name, then a
 * colleague's. With a phone that nobody has it is his own broker of that name without a number, or somebody new.
 */
export function brokerMeant(ground: Ground, personId: string, name: string, phone?: string): Meant {
  const all = Object.values(ground.world.agency.brokers)
  if (phone) {
    const known = all.find((broker) => broker.phone === phone)
    if (known) return { broker: known }
  }
  const same = all.filter((broker) => resourceKey(broker.name) === resourceKey(name))
  const open = phone ? same.filter((broker) => !broker.phone) : same
  const own = open.filter((broker) => keeperOf(ground, broker) === personId)
  if (own.length === 1) return { broker: own[0]! }
  if (own.length > 1) return { several: own }
  if (phone || open.length === 0) return { name, ...(phone && { phone }) }
  return open.length === 1 ? { broker: open[0]! } : { several: open }
}

/** The id of a new broker: his name, with his phone when there is one. */
export const brokerId = (name: string, phone?: string): string =>
  phone ? `${resourceKey(name)}/${phone}` : resourceKey(name)
