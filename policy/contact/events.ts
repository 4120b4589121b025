import type { Day } from '../calendar.ts'
import { stands } from '../metric/total.ts'
import type { Scene } from '../situation.ts'
import { runsOf } from './days.ts'
import { type ContactEvent, eventNames } from './state.ts'

type Happened = Pick<ContactEvent, 'kind' | 'contact' | 'days' | 'trip'>

/** The occasion an event belongs to: one trip or meeting of a contact's day (S0-KA-03), or all roadshows of a contact. */
export const eventOccasionId = ({ kind, contact, days, trip }: Happened): string =>
  kind === 'roadshow'
    ? `contact-event/${eventNames.roadshow}/${contact}`
    : `contact-event/${eventNames[kind]}/${contact}/${days[0]}/${trip}`

/** The events of an occasion that stand: confirmed, not corrected since, not taken back. In the order of their requests. */
export function eventsOf(scene: Scene, occasion: string): ContactEvent[] {
  const { events, replaced } = scene.world.contacts
  return Object.values(events)
    .filter((event) => eventOccasionId(event) === occasion)
    .filter((event) => replaced[event.requestId] === undefined && !isTakenBack(scene, event))
    .sort((a, b) => numberOf(a.requestId) - numberOf(b.requestId))
}

/** Registrations of a contact's roadshows, sorted by what is one roadshow: their days overlap or follow one another. */
export function roadshowsOf(events: readonly ContactEvent[]): ContactEvent[][] {
  const shows: ContactEvent[][] = []
  for (const event of events) {
    const [touching, apart] = [[] as ContactEvent[][], [] as ContactEvent[][]]
    for (const show of shows) (touches(show, event.days) ? touching : apart).push(show)
    shows.splice(0, shows.length, ...apart, [...touching.flat(), event])
  }
  return shows.map((show) => show.toSorted((a, b) => numberOf(a.requestId) - numberOf(b.requestId)))
}

/** Do these days overlap a roadshow's days, or follow or precede them without a gap? */
export const touches = (show: readonly Pick<ContactEvent, 'days'>[], days: readonly Day[]): boolean => {
  const shown = show.flatMap((event) => event.days)
  return runsOf([...shown, ...days]).some(
    (run) => run.some((day) => days.includes(day)) && run.some((day) => shown.includes(day)),
  )
}

const numberOf = (requestId: string) => Number(requestId.replace(/\D/g, ''))

/** Who takes his message back on the day he sent it takes back what it registered, as with numbers. */
export const isTakenBack = (
  { world, cal }: Pick<Scene, 'world' | 'cal'>,
  { at, messageKey }: { at: number; messageKey: string },
): boolean => !stands(world.recalled[messageKey], cal.dayOf(at), cal)
