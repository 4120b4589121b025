import { type Day, daysBetween, type Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import type { World } from '../world.ts'

/** A client of the house, out of named leads and of those it began with. */
export type Client = {
  /** His phone, or `owner/name` where there is none. */
  key: string
  name: string
  phone?: string
  ownerId: string
  /** When somebody last spoke with him, as far as is known. */
  lastAt: Moment
  /** S0-GEN-18: he has subscribed (认筹); the source says 紧要 and gives no other mark. */
  important: boolean
}

/** Everybody's clients, in the order in which they became known. Leads that were taken back are none. */
export function clientsOf({ world }: Pick<Scene, 'world'>): Client[] {
  const subscribed = new Set(
    Object.values(world.metrics.subscriptions).map(({ personId, customer }) => `${personId}/${customer}`),
  )
  const client = (key: string, name: string, ownerId: string, at: Moment, phone?: string): Client => ({
    key,
    name,
    ...(phone && { phone }),
    ownerId,
    lastAt: Math.max(at, world.habits.contacts[key] ?? 0),
    important: subscribed.has(`${ownerId}/${name}`),
  })
  const phones = Object.entries(world.metrics.phones).flatMap(
    ([phone, { name, at, personId, messageKey }]) =>
      personId && !(messageKey && world.recalled[messageKey] !== undefined)
        ? [client(phone, name, personId, at, phone)]
        : [],
  )
  const others = world.metrics.customers.flatMap(({ name, phone, ownerId, since }) =>
    !phone && ownerId ? [client(`${ownerId}/${name}`, name, ownerId, since ?? world.startedAt)] : [],
  )
  return [...phones, ...others]
}

/** Clients with whom nobody has spoken for as many days as the rulebook allows, longest first (S0-GEN-02, 08, 18). */
export function neglected(scene: Scene, day: Day): (Client & { days: number })[] {
  const { afterDays, importantAfterDays } = scene.policy.habits.clients
  return clientsOf(scene)
    .map((client) => ({ ...client, days: daysBetween(scene.cal.dayOf(client.lastAt), day) }))
    .filter(({ days, important }) => {
      const most = important ? (importantAfterDays ?? afterDays) : afterDays
      return most !== null && days >= most
    })
    .sort((a, b) => b.days - a.days)
}

/** Clients of one person that a word means: a name, a phone, or its last four digits. */
export const clientsNamed = (scene: { world: World }, ownerId: string, word: string): Client[] =>
  clientsOf(scene).filter(
    ({ name, phone, ...client }) =>
      client.ownerId === ownerId &&
      (name === word || phone === word || (/^\d{4}$/.test(word) && phone?.endsWith(word))),
  )
