import type { Moment } from '../policy/calendar.ts'
import type { Due } from '../policy/schedule/state.ts'
import type { World } from '../policy/world.ts'
import type { Cause } from '../store/contract.ts'

/** The due rows up to a moment, in the order in which they must run. */
export function dueUntil(world: World, until: Moment): Due[] {
  return Object.values(world.schedule.due)
    .filter(({ at }) => at <= until)
    .sort(inOrder)
}

/** The next thing that will happen. */
export function nextDue(world: World): Due | null {
  let next: Due | null = null
  for (const due of Object.values(world.schedule.due)) if (!next || inOrder(due, next) < 0) next = due
  return next
}

/** A due row as a cause. Its moment is part of the key, so a snoozed row comes again and a doubled alarm does not. */
export const dueCause = (due: Due, at: Moment): Cause => ({
  kind: 'due',
  key: `due/${due.id}@${due.at}`,
  at,
  due,
})

/** Due rows run by moment, those of one moment by id. */
export const inOrder = (a: Due, b: Due): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
