import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds as over } from '../support/random/check.ts'
import { lived, randomDay } from '../support/random/day.ts'
import { standing } from '../support/random/ledger.ts'
import { DAY, leaders, people, smallWorld } from '../support/random/world.ts'

/** A day takes a while to live. */
const holds: typeof over = (days, property) => over(days, property, { runs: 12 })

const everyone = [...people.staff, leaders.ka, ...leaders.mall, leaders.agency]
const some = fc.subarray(everyone, { minLength: 1, maxLength: 6 })

/** What a rule that fires leaves against somebody: a fine, a forfeit, a notice. A reward is no burden. */
const against = (played: Awaited<ReturnType<typeof lived>>, names: readonly string[]) =>
  standing(played)
    .filter(({ kind, name }) => kind !== 'reward' && kind !== 'needsAmount' && names.includes(name))
    .map(({ id, name, rule, because }) => `${id} ${name} ${rule} ${because}`)

describe('no rule fires on somebody who is', () => {
  test('on leave for the day, approved before it', () =>
    holds(fc.tuple(randomDay(), some), async ([day, away]) => {
      const world = smallWorld({
        leave: away.map((person) => ({ person, from: DAY, to: DAY, type: '事假' })),
      })
      expect(against(await lived(day, { world }), away)).toEqual([])
    }))

  test('at rest, with a leave that is approved the next morning', () =>
    holds(
      fc.tuple(randomDay({ decided: false }), fc.subarray(people.staff, { minLength: 1, maxLength: 4 })),
      async ([day, away]) => {
        const more = away.flatMap((from, at) => [
          {
            at: `2021-04-06T08:${10 + at}:00`,
            private: true as const,
            from,
            text: '请假 4月5日 4月5日 病假 发烧',
          },
          {
            at: `2021-04-06T08:${30 + at}:00`,
            private: true as const,
            from: '郑经理',
            text: `同意 {{request ${from}}}`,
          },
        ])
        expect(against(await lived(day, { more }), away)).toEqual([])
      },
    ))

  test('not on the list of a channel that has one', () =>
    holds(
      fc.tuple(randomDay(), fc.subarray(people.mall, { minLength: 1, maxLength: 3 })),
      async ([day, named]) => {
        const world = smallWorld()
        world.duty.push(...named.map((person) => ({ date: DAY, person })))
        const off = people.mall.filter((name) => !named.includes(name))
        expect(against(await lived(day, { world }), off)).toEqual([])
      },
    ))
})
