import { type Day, daysBetween, type Moment } from '../calendar.ts'
import { stands } from '../metric/total.ts'
import type { Scene } from '../situation.ts'
import { staysOf } from './broker.ts'
import type { Broker } from './state.ts'

/** A broker as his keeper sees him: when he last had to do with him, and how many days ago. */
export type Kept = { broker: Broker; last: Moment; days: number; left: boolean }

/** The brokers whom a person has brought, longest without contact first; those who have left come last. */
export function brokersKeptBy(scene: Scene, personId: string, today: Day): Kept[] {
  const kept = Object.values(scene.world.agency.brokers).flatMap((broker): Kept[] => {
    if (!broker.joins.some((join) => join.personId === personId)) return []
    const stay = staysOf(scene, broker).at(-1)
    if (stay?.join.personId !== personId) return []
    const last = lastContact(scene, broker, personId, stay.join.at)
    const days = Math.max(0, daysBetween(scene.cal.dayOf(last), today))
    return [{ broker, last, days, left: stay.leftAt !== undefined }]
  })
  return kept.sort((a, b) => Number(a.left) - Number(b.left) || a.last - b.last)
}

/** S0-SH-21: of them, those in the group whom he has not been in touch with for so many days. */
export const waitingFor = (scene: Scene, personId: string, today: Day): Kept[] =>
  brokersKeptBy(scene, personId, today).filter(
    ({ days, left }) => !left && days >= scene.policy.agency.contactDays,
  )

/** Bringing him in was the first contact. */
function lastContact(
  { world, cal }: Scene,
  { contacts }: Broker,
  personId: string,
  joinedAt: Moment,
): Moment {
  return contacts
    .filter((contact) => contact.personId === personId)
    .filter(({ at, messageKey }) => stands(world.recalled[messageKey], cal.dayOf(at), cal))
    .reduce((latest, { at }) => Math.max(latest, at), joinedAt)
}
