import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alarmsOf } from '../../../bot/replay/alarms.ts'
import { dueUntil } from '../../../bot/run-due.ts'
import { evolve } from '../../../policy/evolve.ts'
import type { ScheduleFact } from '../../../policy/schedule/state.ts'
import { emptyWorld } from '../../../policy/world.ts'

const fact: fc.Arbitrary<ScheduleFact> = fc.oneof(
  fc.record({
    kind: fc.constant('dueSet' as const),
    due: fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      at: fc.integer({ min: 0, max: 20 }),
      kind: fc.constant('any'),
      data: fc.constant({}),
    }),
  }),
  fc.record({ kind: fc.constant('dueDone' as const), id: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
)

test('alarms ring in the order of the due rows, however often they are set, moved and called off', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 40 }), fc.integer({ min: 0, max: 20 }), (facts, until) => {
      const world = emptyWorld()
      const alarms = alarmsOf(world)
      for (const one of facts) {
        evolve(world, one)
        alarms.learn([one])
      }
      const expected = dueUntil(world, until).map(({ id, at }) => `${id}@${at}`)
      const rung: string[] = []
      for (let due = alarms.next(until, world); due; due = alarms.next(until, world)) {
        rung.push(`${due.id}@${due.at}`)
        evolve(world, { kind: 'dueDone', id: due.id })
      }
      expect(rung).toEqual(expected)
    }),
  )
})
