import { type Day, MINUTE, type Moment } from '../calendar.ts'
import { isAbsentDuring, leaveAt } from '../leave/absent.ts'
import { couldBeHeardOn } from '../onboarding/newcomer.ts'
import { onDutyThroughout } from '../org/on-duty.ts'
import type { PersonThen } from '../people.ts'
import { inArea, resultOf } from '../sign-in/result.ts'
import { slotsOn } from '../sign-in/slot.ts'
import type { Scene } from '../situation.ts'
import { type Matched, matched } from './place.ts'
import type { CheckIn } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

/** What one check-in is worth: it counts, it came too soon after another, it was elsewhere, or outside the window. */
export type Weighed = {
  checkIn: CheckIn
  worth: 'counts' | 'tooSoon' | 'elsewhere' | 'early' | 'madeUpLate' | 'onLeave'
  away?: Extract<Matched, { inArea: false }>
}

/** A person's locations of one day, as the evening's inspection sees them. */
export type LocationDay = {
  person: PersonThen
  result: 'ok' | 'none' | 'wrongPlace' | 'tooFew' | 'excused'
  /** Check-ins that count, with what was granted as 补打卡. */
  counted: number
  weighed: Weighed[]
  /** Check-ins elsewhere that stand against him. */
  wrong: Weighed[]
}

/** From when to when check-ins of a day count, by the time they were sent: both ends included. */
export function locationWindow({ cal, policyOn }: Ground, day: Day): { from: Moment; until: Moment } {
  const { from, meetingAt } = policyOn(cal.momentOn(day, '00:00')).locations
  return { from: cal.momentOn(day, from), until: cal.momentOn(day, meetingAt) }
}

/** Who is inspected: those of the channel on duty all day, by the roster at the inspection. */
export const inspectedOn = (ground: Ground, channel: string, day: Day): PersonThen[] =>
  onDutyThroughout(ground, channel, day, {
    ...locationWindow(ground, day),
    at: locationWindow(ground, day).until,
  })

/** How each of them did, as far as is known now. Who joined in the course of the day does not owe it. */
export function locationDays(ground: Ground, channel: string, day: Day): LocationDay[] {
  return inspectedOn(ground, channel, day)
    .map((person) => locationDayOf(ground, person, day))
    .filter(({ person, result }) => result === 'ok' || couldBeHeardOn(ground, person.id, day))
}

/** S0-KA-18, S0-KA-19, S0-SH-13: what one person's check-ins of a day come to, as far as is known now. */
export function locationDayOf(ground: Ground, person: PersonThen, day: Day): LocationDay {
  const { world, policyOn } = ground
  const { from, until } = locationWindow(ground, day)
  const { perDay } = policyOn(until).locations
  const weighed = weigh(ground, person, day)
  const fined = finedAtSlots(ground, person, day)
  const wrong = weighed.filter(
    ({ worth, checkIn }) => worth === 'elsewhere' && !fined.has(checkIn.messageKey),
  )
  const madeUp = world.locations.madeUp[day]?.[person.id]?.length ?? 0
  const counted = weighed.filter(({ worth }) => worth === 'counts').length + madeUp
  const used = madeUp > 0 || weighed.some(({ worth }) => ['counts', 'tooSoon', 'elsewhere'].includes(worth))
  const result = (): LocationDay['result'] => {
    if (wrong.length > 0) return 'wrongPlace'
    if (counted >= perDay) return 'ok'
    if (isAbsentDuring(world, person.id, from, until)) return 'excused'
    return used ? 'tooFew' : 'none'
  }
  return { person, result: result(), counted, weighed, wrong }
}

/** The check-ins of a day in the order they were sent, each with what it is worth. What is in place for a sign-in is in place. */
function weigh(ground: Ground, person: PersonThen, day: Day): Weighed[] {
  const { world, policyOn } = ground
  const { from, until } = locationWindow(ground, day)
  const spacing = policyOn(until).locations.spacingMin * MINUTE
  const slots = person.channel ? slotsOn(ground, day, person.channel) : []
  const fitsSlot = (one: CheckIn) =>
    slots.some((slot) => slot.opensAt <= one.at && one.at <= slot.deadline && inArea(ground, slot, one))
  let last = Number.NEGATIVE_INFINITY
  return (world.locations.checkIns[day]?.[person.id] ?? []).map((checkIn): Weighed => {
    const { at } = checkIn
    if (at < from) return { checkIn, worth: 'early' }
    if (at > until) return { checkIn, worth: 'madeUpLate' }
    if (leaveAt(world, person.id, at)) return { checkIn, worth: 'onLeave' }
    const found = matched(ground, person.id, at, checkIn)
    if (!found.inArea && !fitsSlot(checkIn)) return { checkIn, worth: 'elsewhere', away: found }
    if (at - last < spacing) return { checkIn, worth: 'tooSoon' }
    last = at
    return { checkIn, worth: 'counts' }
  })
}

/** G8: being elsewhere at a sign-in is fined there; the same message is not held against him again in the evening. */
function finedAtSlots(ground: Ground, person: PersonThen, day: Day): Set<string> {
  if (!person.channel) return new Set()
  const results = slotsOn(ground, day, person.channel).map((slot) => resultOf(ground, slot, person))
  return new Set(results.filter(({ result }) => result === 'wrongPlace').flatMap(({ evidence }) => evidence))
}
