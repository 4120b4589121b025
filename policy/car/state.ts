import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/** Somebody has asked for a car over `[from, to)`. What has become of it is worked out (`policy/car/standing.ts`). */
export type Booking = {
  /** `C3` */
  id: string
  personId: string
  /** Whom it is for, phones masked. */
  client: string
  destination?: string
  from: Moment
  to: Moment
  /** Platform send time in whole seconds: the time stamp that counts. */
  bookedAt: Moment
  /** The same in milliseconds where the platform has them: the tie-break. */
  sentAt: Moment
  groupId?: string
  messageKey: string
  cancelledAt?: Moment
  cancelledBy?: string
}

export type CarState = { bookings: Record<string, Booking> }

export type CarFact =
  | { kind: 'carBooked'; booking: Booking }
  | { kind: 'carCancelled'; id: string; by: string; at: Moment }

export const emptyCars = (): CarState => ({ bookings: {} })

export const carEvolvers: Evolvers<CarFact> = {
  carBooked(world, { booking }) {
    world.cars.bookings[booking.id] = { ...booking }
    world.counters.C = Math.max(world.counters.C ?? 0, Number(booking.id.slice(1)))
  },
  carCancelled({ cars }, { id, by, at }) {
    const booking = cars.bookings[id]
    if (booking) Object.assign(booking, { cancelledBy: by, cancelledAt: at })
  },
}
