import {
  eventTitle,
  howToGrant,
  lateLine,
  nothingToReplace,
  replacedBy,
  replacesLine,
  sameTripLine,
  secondTripLine,
  secondTripTooLate,
  whatToCheck,
} from '../../messages/contacts.ts'
import { type Day, dateOf } from '../../policy/calendar.ts'
import type { EventSaid } from '../../policy/contact/read-event.ts'
import { EVENT_REQUEST, type Registered, registeredBeside } from '../../policy/contact/registered.ts'
import type { ContactEvent, ContactEventKind } from '../../policy/contact/state.ts'
import { headcount, policyOfDay } from '../../policy/contact/trip.ts'
import type { Decision } from '../../policy/decision.ts'
import type { Fact } from '../../policy/facts.ts'
import { correctableUntil } from '../../policy/metric/correctable.ts'
import { everyone, isManager } from '../../policy/people.ts'
import type { Situation } from '../../policy/situation.ts'
import { ask } from '../requests/ask.ts'
import { eventWorth } from './worth.ts'

/** S0-KA-01..07: registers what a key contact organised; a leader or the desk confirms it, and then it is judged. */
export function register(kind: ContactEventKind, said: EventSaid, situation: Situation): Decision {
  const { sender, at, day, message, world } = situation
  const beside = registeredBeside(situation, { kind, ...said })
  const tooLate = said.trip !== 1 && said.days.at(-1)! < day
  const trip = kind === 'publicity' || kind === 'roadshow' || tooLate ? 1 : tripNumber(said.trip, beside)
  const same = beside.filter(({ event }) => event.trip === trip)
  const replaced = said.corrects ? same : []
  const event: Omit<ContactEvent, 'requestId'> = {
    kind,
    contact: beside[0]?.event.contact ?? said.contact,
    ...(said.people === undefined ? {} : { people: said.people }),
    ...(said.by ? { by: said.by } : {}),
    days: said.days,
    trip,
    personId: sender.id,
    at,
    messageKey: message.key,
    replaces: replaced.map(({ request }) => request.id),
  }
  const together = said.corrects ? [] : same
  const late = isLate(situation, said.days.at(-1)!, at)
  const to = late ? everyone(world, at).find((one) => isManager(one) && one.id !== sender.id)?.id : undefined
  const id = `Q${(world.counters.Q ?? 0) + 1}`
  const lines = [
    ...(said.corrects ? [replaced.length > 0 ? replacesLine(event.replaces) : nothingToReplace()] : []),
    ...(together.length > 0 && kind !== 'roadshow' ? [sameTrip(situation, event, together)] : []),
    ...(trip > 1 ? [secondTripLine(kind)] : []),
    ...(tooLate ? [secondTripTooLate()] : []),
    ...eventWorth(
      situation,
      event,
      together.map((one) => one.event),
    ),
    whatToCheck[kind],
    ...(late ? [lateLine(dateOf(said.days.at(-1)!))] : [howToGrant(id, kind, said.people)]),
  ]
  const asked = ask(situation, EVENT_REQUEST, eventTitle(event, said.days, day), event, { to, lines })
  const own = replaced.filter(({ request }) => request.state === 'open' && request.by === sender.id)
  const closed = own.map(
    ({ request }): Fact => ({
      kind: 'requestDecided',
      id: request.id,
      granted: false,
      by: sender.id,
      at,
      reason: replacedBy(asked.id),
    }),
  )
  return { facts: [...closed, ...asked.facts], say: asked.say }
}

/** G13: what is registered after noon of the next day only a manager confirms. */
export const isLate = (
  scene: Pick<Situation, 'cal' | 'policyOn'>,
  lastDay: Day,
  registeredAt: number,
): boolean => registeredAt > correctableUntil(scene, lastDay) + 999

/** 另一团 is the one after those there are; 第二团 says which itself. */
function tripNumber(said: number | 'another', beside: readonly Registered[]): number {
  if (said !== 'another') return said
  return Math.max(1, ...beside.map(({ event }) => event.trip)) + 1
}

function sameTrip(
  situation: Situation,
  event: Omit<ContactEvent, 'requestId'>,
  together: readonly Registered[],
): string {
  const { sameDay } = policyOfDay(situation, event.days[0]!).contacts
  const all = [...together.map((one) => one.event), event]
  const { how } = headcount(all, event.kind === 'publicity' ? 'largest' : sameDay)
  const earlier = together.map((one) => ({ id: one.request.id, people: one.event.people }))
  return sameTripLine(event.kind, earlier, how)
}
