import type { Moment } from '../calendar.ts'
import type { World } from '../world.ts'
import type { Leave } from './state.ts'

/** G10: is this person away at that moment by an approved leave, rest day, 出差 or 外派, as far as is known by now? */
export const isAbsent = (world: Pick<World, 'leave'>, personId: string, at: Moment): boolean =>
  leaveAt(world, personId, at) !== null

/** The approved absence that covers a moment, or null. */
export const leaveAt = (world: Pick<World, 'leave'>, personId: string, at: Moment): Leave | null =>
  world.leave[personId]?.find(({ from, to }) => from <= at && at < to) ?? null

/** Is this person away at any time from `from` to `to`, both included? */
export const isAbsentDuring = (
  world: Pick<World, 'leave'>,
  personId: string,
  from: Moment,
  to: Moment,
): boolean => world.leave[personId]?.some((leave) => leave.from <= to && from < leave.to) ?? false
