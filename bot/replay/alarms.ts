import type { Moment } from '../../policy/calendar.ts'
import type { Fact } from '../../policy/facts.ts'
import type { Due } from '../../policy/schedule/state.ts'
import type { World } from '../../policy/world.ts'
import { inOrder } from '../run-due.ts'

/**
 * The due rows in the order in which they must run, so that a clock need not look at all of them at every step.
 * It only guesses which is next; the world says whether that one still stands.
 */
export type Alarms = {
  /** Takes in alarms that facts have set. */
  learn(facts: readonly Fact[]): void
  /** Takes out the first alarm up to a moment that still stands in this world. */
  next(until: Moment, world: World): Due | null
}

export function alarmsOf(world: World): Alarms {
  const heap: Due[] = []
  for (const due of Object.values(world.schedule.due)) push(heap, due)
  return {
    learn(facts) {
      for (const fact of facts) if (fact.kind === 'dueSet') push(heap, fact.due)
    },
    next(until, { schedule }) {
      while (heap.length > 0 && heap[0]!.at <= until) {
        const { id, at } = pop(heap)
        const standing = schedule.due[id]
        if (standing?.at === at) return standing
      }
      return null
    },
  }
}

function push(heap: Due[], due: Due) {
  let at = heap.push(due) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (inOrder(heap[parent]!, due) <= 0) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = due
}

/** Takes the first one out of a heap that is not empty. */
function pop(heap: Due[]): Due {
  const first = heap[0]!
  const due = heap.pop()!
  if (heap.length === 0) return first
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && inOrder(heap[child + 1]!, heap[child]!) < 0) child++
    if (inOrder(due, heap[child]!) <= 0) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = due
  return first
}
