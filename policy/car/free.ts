import { daysAfter, MINUTE, type Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { mostAtOnce, type Span, tripsOn } from './standing.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

/** The trip that begins at a moment, as long as the rulebook of then says. */
export const tripFrom = ({ policyOn }: Pick<Scene, 'policyOn'>, from: Moment): Span => ({
  from,
  to: from + policyOn(from).cars.minutes * MINUTE,
})

/** Does the trip lie within the hours of its day? It may end at the very end of them. */
export function isWithinHours({ cal, policyOn }: Ground, { from, to }: Span): boolean {
  const day = cal.dayOf(from)
  const { cars } = policyOn(from)
  return cal.momentOn(day, cars.from) <= from && to <= cal.momentOn(day, cars.until)
}

export const isFree = (ground: Ground, span: Span): boolean =>
  mostAtOnce(tripsOn(ground, span.from), span) < ground.policyOn(span.from).cars.count

/** The last day for which a trip can be asked for. */
export const lastDay = ({ cal, policyOn }: Ground, at: Moment): string =>
  daysAfter(cal.dayOf(at), policyOn(at).cars.aheadDays)

/** From `wanted` on, the first moment at which a trip may begin; null when there is none until `until`, a day. */
export function nextFree(ground: Ground, wanted: Moment, until: string): Moment | null {
  const { cal, policyOn } = ground
  for (let day = cal.dayOf(wanted); day <= until; day = daysAfter(day, 1)) {
    const opening = cal.momentOn(day, policyOn(cal.momentOn(day, '12:00')).cars.from)
    const first = Math.max(opening, wanted)
    const starts = [first, ...tripsOn(ground, opening).map(({ to }) => to)].filter((at) => at >= first)
    const free = starts
      .sort((a, b) => a - b)
      .map((from) => tripFrom(ground, from))
      .find((trip) => isWithinHours(ground, trip) && isFree(ground, trip))
    if (free) return free.from
  }
  return null
}
