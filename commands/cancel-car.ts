import * as say from '../messages/cars.ts'
import { bookingsOn, standings, tripsOf } from '../policy/car/standing.ts'
import type { Booking } from '../policy/car/state.ts'
import { isAbove, isManager, nameOf } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { shown } from './book-car.ts'
import { command, refuse, reply } from './command.ts'

/** Gives a car back before its trip (S0-KA-22): who booked it, his leaders, a manager. */
export const cancelCar = command<string>({
  words: ['取消用车', '取消订车'],
  usage: '取消用车 <编号>',
  about: '取消自己订的车,让给别人',
  example: '取消用车 C3',
  who: 'all',
  rules: ['S0-KA-22'],
  glued: true,
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { world, cal, at, sender } = situation
    const mine = tripsOf({ ...situation, now: at }, sender.id)
    const ids = mine.map(({ id }) => id)
    if (!said) {
      return mine.length === 1 ? cancel(situation, mine[0]!) : refuse(situation, say.cancelNeedsId(ids))
    }
    const number = /^[cC]?\s*0*(\d+)$/.exec(said)?.[1]
    const booking = number && world.cars.bookings[`C${number}`]
    if (!booking) return refuse(situation, say.noSuchTrip(maskPhones(said), ids))
    const may =
      booking.personId === sender.id || isManager(sender) || isAbove(world, sender.id, booking.personId, at)
    if (!may) return refuse(situation, say.notYourTrip(booking.id, nameOf(world, booking.personId)))
    if (stateOf(situation, booking) !== 'held') return refuse(situation, say.tripGone(booking.id))
    if (booking.from <= at) return refuse(situation, say.tripOver(booking.id, cal.shortClockOf(booking.from)))
    return cancel(situation, booking)
  },
})

function cancel(situation: Situation, booking: Booking) {
  const { sender, at } = situation
  const by = booking.personId === sender.id ? null : sender.name
  const { say: told } = reply(situation, say.carCancelled(shown(situation, booking), by))
  const elsewhere = by && booking.groupId !== situation.group?.id
  return {
    facts: [{ kind: 'carCancelled' as const, id: booking.id, by: sender.id, at }],
    say: [
      ...told,
      ...(elsewhere
        ? [{ to: { person: booking.personId }, text: say.carCancelled(shown(situation, booking), by) }]
        : []),
    ],
  }
}

const stateOf = (situation: Situation, booking: Booking) =>
  standings(bookingsOn(situation, booking.from), situation.policyOn(booking.from).cars.count).find(
    ({ booking: { id } }) => id === booking.id,
  )!.state
