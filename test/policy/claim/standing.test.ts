import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, SECOND } from '../../../policy/calendar.ts'
import { coolingDownUntil, occupantOf, precedence, standings } from '../../../policy/claim/standing.ts'
import type { Claim } from '../../../policy/claim/state.ts'

const ten = Date.parse('2021-04-12T10:05:07+08:00')

function claim(id: number, holderId: string, afterSec: number, more: Partial<Claim> = {}): Claim {
  const claimedAt = ten + afterSec * SECOND
  return {
    id: `R${id}`,
    key: '咸阳二纺',
    resource: '咸阳二纺',
    holderId,
    claimedAt,
    sentAt: claimedAt,
    completeAtOnce: true,
    completedAt: claimedAt,
    holdUntil: claimedAt + 600 * SECOND,
    protectedUntil: claimedAt + 120 * HOUR,
    ...more,
  }
}
const bare = { completeAtOnce: false, completedAt: undefined }
const states = (claims: Claim[], afterSec: number) =>
  Object.fromEntries(standings(claims, ten + afterSec * SECOND).map((one) => [one.claim.holderId, one.state]))

describe('what has become of each claim (S0-KA-09..11)', () => {
  const zhang = claim(1, '张三', 0, bare)
  const zhou = claim(2, '周十', 53)

  test.each([
    { at: 600, expected: { 张三: 'pending', 周十: 'queued' }, when: 'in the last second of the hold' },
    { at: 601, expected: { 张三: 'lapsed', 周十: 'held' }, when: 'a second later' },
  ])('a rival waits $when', ({ at, expected }) => expect(states([zhang, zhou], at)).toEqual(expected))

  test('completed in the last second, it stands with its own time stamp', () => {
    const done = { ...zhang, completedAt: ten + 600 * SECOND }
    expect(states([done, zhou], 700)).toEqual({ 张三: 'held', 周十: 'lost' })
  })

  test.each([
    { at: 120 * 3600 - 1, state: 'held' },
    { at: 120 * 3600, state: 'expired' },
  ])('protection is [start, end): $state', ({ at, state }) => {
    expect(states([claim(1, '张三', 0)], at)).toEqual({ 张三: state })
  })

  test('given up while its contact was missing, it leaves the place to the next', () => {
    const released = { ...zhang, releasedAt: ten + 100 * SECOND }
    expect(states([released, zhou], 120)).toEqual({ 张三: 'released', 周十: 'held' })
  })

  test('the last holder waits out the cool-down; whoever came between frees him', () => {
    const end = ten + 120 * HOUR
    const over = standings([claim(1, '张三', 0)], end)
    expect(coolingDownUntil(over, '张三', end, 24)).toBe(end + 24 * HOUR)
    expect(coolingDownUntil(over, '张三', end + 24 * HOUR, 24)).toBeNull()
    expect(coolingDownUntil(over, '李四', end, 24)).toBeNull()
    expect(coolingDownUntil(over, '张三', end, 0)).toBeNull()
  })
})

const anyClaims = fc
  .array(
    fc.record({
      after: fc.integer({ min: 0, max: 1500 }),
      complete: fc.boolean(),
      later: fc.integer({ min: 0, max: 700 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((made) =>
    made.map(({ after, complete, later }, at) =>
      claim(at + 1, `p${at}`, after, {
        completeAtOnce: complete,
        completedAt: complete
          ? ten + after * SECOND
          : later <= 600
            ? ten + (after + later) * SECOND
            : undefined,
      }),
    ),
  )

describe('for any claims', () => {
  test('the order in which they are looked at changes nothing', () => {
    fc.assert(
      fc.property(anyClaims, fc.integer({ min: 0, max: 3000 }), (claims, at) => {
        expect(states([...claims].reverse(), at)).toEqual(states(claims, at))
      }),
    )
  })

  test('at most one has the place, and never one whom an earlier complete claim precedes', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const all = standings(claims, ten + 3000 * SECOND)
        expect(all.filter(({ state }) => state === 'held' || state === 'pending').length).toBeLessThanOrEqual(
          1,
        )
        const complete = claims.filter(({ completedAt }) => completedAt !== undefined).sort(precedence)
        expect(occupantOf(all)?.claim).toEqual(complete[0])
      }),
    )
  })
})
