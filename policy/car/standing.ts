import type { Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import type { World } from '../world.ts'
import type { Booking } from './state.ts'

/** `lost`: when it was asked for, all cars were taken by others who were first. */
export type BookingState = 'held' | 'lost' | 'cancelled'
export type Standing = { booking: Booking; state: BookingState }

/**
 * What has become of each trip (S0-KA-22), by all that is known: a pure function of the bookings, so that one which was sent
 * earlier but arrives later simply takes its place. Trips are half open: one that begins when another ends may have its car.
 */
export function standings(bookings: readonly Booking[], cars: number): Standing[] {
  const seated: Booking[] = []
  return [...bookings].sort(precedence).map((booking): Standing => {
    // A trip that was called off before this one was asked for takes nothing from it.
    const before = seated.filter(
      ({ cancelledAt = Number.POSITIVE_INFINITY }) => cancelledAt > booking.bookedAt,
    )
    if (mostAtOnce(before, booking) >= cars) return { booking, state: 'lost' }
    seated.push(booking)
    return { booking, state: booking.cancelledAt === undefined ? 'held' : 'cancelled' }
  })
}

/** Who asked earlier, to the second; then to the millisecond; then by order of receipt. */
export function precedence(a: Booking, b: Booking): number {
  return a.bookedAt - b.bookedAt || a.sentAt - b.sentAt || Number(a.id.slice(1)) - Number(b.id.slice(1))
}

export type Span = { from: Moment; to: Moment }

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** How many of `trips` are under way together at some moment of `span`. */
export function mostAtOnce(trips: readonly Span[], span: Span): number {
  const within = trips.filter((trip) => overlaps(trip, span))
  const starts = within.map(({ from }) => Math.max(from, span.from))
  return Math.max(0, ...starts.map((at) => within.filter(({ from, to }) => from <= at && at < to).length))
}

/** All bookings of the day of a moment; one whose message was taken back counts as called off then. */
export function bookingsOn({ world, cal }: Pick<Scene, 'world' | 'cal'>, moment: Moment): Booking[] {
  const day = cal.dayOf(moment)
  return Object.values(world.cars.bookings)
    .filter(({ from }) => cal.dayOf(from) === day)
    .map((booking) => withRecall(world, booking))
}

function withRecall({ recalled }: Pick<World, 'recalled'>, booking: Booking): Booking {
  const at = recalled[booking.messageKey]
  return at === undefined || booking.cancelledAt !== undefined
    ? booking
    : { ...booking, cancelledAt: at, cancelledBy: booking.personId }
}

/** The trips that stand on the day of a moment, by their time. */
export const tripsOn = (scene: Pick<Scene, 'world' | 'cal' | 'policyOn'>, moment: Moment): Booking[] =>
  standings(bookingsOn(scene, moment), scene.policyOn(moment).cars.count)
    .filter(({ state }) => state === 'held')
    .map(({ booking }) => booking)
    .sort((a, b) => a.from - b.from || precedence(a, b))

/** Somebody's trips that stand and have not begun. */
export const tripsOf = (
  scene: Pick<Scene, 'world' | 'cal' | 'policyOn' | 'now'>,
  personId: string,
): Booking[] =>
  Object.values(scene.world.cars.bookings)
    .filter((booking) => booking.personId === personId && booking.from > scene.now)
    .filter(({ id, from }) => tripsOn(scene, from).some((trip) => trip.id === id))
