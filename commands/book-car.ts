import * as say from '../messages/cars.ts'
import { dateOf, floorToSecond, MINUTE, type Moment } from '../policy/calendar.ts'
import { isFree, isWithinHours, lastDay, nextFree, tripFrom } from '../policy/car/free.ts'
import { readWish, type Wish } from '../policy/car/read.ts'
import { bookingsOn, overlaps, type Span, standings, tripsOn } from '../policy/car/standing.ts'
import type { Booking } from '../policy/car/state.ts'
import type { Post } from '../policy/decision.ts'
import { nameOf } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { command, refuse, reply } from './command.ts'

/** S0-KA-22: the project's car for an interested client, if it is free. First come by send time; alone it lists today's. */
export const bookCar = command<Wish | null>({
  words: ['用车', '订车', '用车申请', '申请用车'],
  usage: '用车 <时间> <客户> [目的地]',
  about: '预订项目的车接送客户;只发"用车"看今天的安排',
  example: '用车 15:00 赵先生',
  who: 'all',
  rules: ['S0-KA-22'],
  read(rest, situation) {
    if (!rest) return { input: null }
    const wish = readWish(rest, situation)
    if (wish.from === null) return { hint: say.carNeedsTime() }
    if (!wish.client) return { hint: say.carNeedsClient(situation.cal.shortClockOf(wish.from)) }
    return { input: wish }
  },
  decide(wish, situation) {
    const { sender, at, now } = situation
    if (!wish) return reply(situation, list(situation))
    if (sender.role !== 'staff' && sender.role !== 'supervisor') return refuse(situation, say.carNotForYou())
    const trip = tripFrom(situation, wish.from!)
    const outside = isOutside(situation, trip)
    if (outside) return refuse(situation, outside)
    const booking = bookingOf(situation, wish, trip)
    const { cars } = situation.policyOn(trip.from)
    const before = bookingsOn(situation, trip.from)
    const after = standings([...before, booking], cars.count)
    const lost = after.filter(
      ({ booking: one, state }) =>
        state === 'lost' && tripsOn(situation, trip.from).some(({ id }) => id === one.id),
    )
    const gone = lost.some(({ booking: one }) => one.from <= now)
    if (gone || after.some(({ booking: one, state }) => one.id === booking.id && state === 'lost'))
      return refuse(situation, busy(situation, trip, at))
    const world = {
      ...situation.world,
      cars: { bookings: { ...situation.world.cars.bookings, [booking.id]: booking } },
    }
    const corrections = lost.map(({ booking: one }) => takenBack({ ...situation, world }, one, booking))
    const { say: told } = reply(situation, say.carBooked(shown(situation, booking)))
    return { facts: [{ kind: 'carBooked', booking }], say: [...told, ...corrections] }
  },
})

/** In the past, outside the hours, or too far ahead: the sentence that says so. */
function isOutside(situation: Situation, trip: Span): string | null {
  const { at, now, cal, policyOn } = situation
  const { cars } = policyOn(trip.from)
  const day = cal.dayOf(trip.from)
  const until = lastDay(situation, at)
  if (trip.from < Math.max(minuteOf(at), minuteOf(floorToSecond(now))))
    return say.carPast(timeOf(situation, trip.from), nextText(situation, now, until))
  if (!isWithinHours(situation, trip)) {
    const last = cal.shortClockOf(cal.momentOn(day, cars.until) - cars.minutes * MINUTE)
    return say.carOutsideHours(cars.from, cars.until, last)
  }
  return day > until ? say.carTooFar(dateOf(until)) : null
}

const minuteOf = (moment: Moment) => Math.floor(moment / MINUTE) * MINUTE

function bookingOf({ world, sender, at, message, group }: Situation, wish: Wish, trip: Span): Booking {
  return {
    id: `C${(world.counters.C ?? 0) + 1}`,
    personId: sender.id,
    client: wish.client,
    ...(wish.destination && { destination: wish.destination }),
    ...trip,
    bookedAt: at,
    sentAt: message.sentAt,
    ...(group && { groupId: group.id }),
    messageKey: message.key,
  }
}

function busy(situation: Situation, trip: Span, at: Moment): string {
  const holders = tripsOn(situation, trip.from).filter((one) => overlaps(one, trip))
  const next = nextText(situation, trip.from, lastDay(situation, at))
  const { date, from, to } = spanText(situation, trip)
  const tie = holders.some(({ bookedAt }) => bookedAt === at)
  return say.carBusy(
    { date, from, to },
    holders.map((one) => shown(situation, one)),
    { tie, next },
  )
}

function takenBack(situation: Situation, lost: Booking, first: Booking): Post {
  const next = nextText(situation, lost.from, lastDay(situation, situation.at))
  const text = say.carTakenBack(
    shown(situation, lost),
    shown(situation, first),
    situation.cal.clockOf(first.bookedAt),
    next,
  )
  return {
    to: lost.groupId ? { group: lost.groupId } : { person: lost.personId },
    text,
    mentions: [lost.personId],
  }
}

function list(situation: Situation): string {
  const { cal, day, at, policy } = situation
  const noon = cal.momentOn(day, '12:00')
  const trips = tripsOn(situation, noon).map((one) => shown(situation, one))
  const next = nextFree(situation, minuteOf(at) + MINUTE, day)
  return say.carsToday(dateOf(day), policy.cars.count, trips, next === null ? null : cal.shortClockOf(next))
}

/** From a moment on the first free time, as it can be typed: `16:00`, `4月13日 08:00`. */
function nextText(situation: Situation, from: Moment, until: string): string | null {
  const start = Math.max(minuteOf(from + MINUTE - 1), minuteOf(situation.now + MINUTE - 1))
  const next = nextFree(situation, start, until)
  return next !== null && isFree(situation, tripFrom(situation, next)) ? timeOf(situation, next) : null
}

/** `15:00` of today, `4月13日 15:00` of another day. */
function timeOf({ cal, day }: Situation, moment: Moment): string {
  const clock = cal.shortClockOf(moment)
  return cal.dayOf(moment) === day ? clock : `${dateOf(cal.dayOf(moment))} ${clock}`
}

const spanText = ({ cal }: Situation, { from, to }: Span) => ({
  date: dateOf(cal.dayOf(from)),
  from: cal.shortClockOf(from),
  to: cal.shortClockOf(to),
})

/** A booking as the sentences show it. */
export const shown = (situation: Situation, booking: Booking): say.Trip => ({
  id: booking.id,
  ...spanText(situation, booking),
  client: booking.client,
  ...(booking.destination && { destination: booking.destination }),
  person: nameOf(situation.world, booking.personId),
})
