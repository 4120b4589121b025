import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { calendarOf, type Day } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import type { Fact } from '../../../policy/facts.ts'
import { dayOccasion } from '../../../policy/report/day-occasion.ts'
import { shortStreak } from '../../../policy/report/streak.ts'
import { visitVerdicts } from '../../../policy/report/visit-verdicts.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { emptyWorld } from '../../../policy/world.ts'

const cal = calendarOf('Asia/Shanghai')
const mall = '商超外展'

/** 赵六 in the mall, with what she brought on each day of April 2021. */
function sceneOf({
  visits,
  leave = [],
  gender = 'f' as 'm' | 'f' | 'unknown',
  staffType = '外场销渠',
  settings = {},
}: {
  visits: Record<number, number>
  leave?: number[]
  gender?: 'm' | 'f' | 'unknown'
  staffType?: string
  settings?: Record<string, unknown>
}) {
  const world = emptyWorld()
  world.startedAt = cal.momentOn('2021-04-01', '08:00')
  world.settings = Object.entries(settings).map(([path, value]) => ({ path, value, from: 0 }))
  const facts: Fact[] = [
    {
      kind: 'personJoined',
      person: {
        id: '赵六',
        name: '赵六',
        gender: gender === 'unknown' ? undefined : gender,
        postings: [{ from: 0, role: 'staff', staffType, team: '一组', channel: mall }],
      },
    },
    ...Object.entries(visits).map(
      ([date, count]): Fact => ({
        kind: 'counted',
        personId: '赵六',
        day: dayOf(date),
        metric: 'visits',
        count,
        at: cal.momentOn(dayOf(date), '15:00'),
        messageKey: `m${date}`,
      }),
    ),
    ...leave.map((date): Fact => leaveOn(dayOf(date))),
  ]
  for (const fact of facts) evolve(world, fact)
  return sceneAt(world, loadPack('yundi'), cal.momentOn('2021-04-30', '22:00'))
}

const dayOf = (date: number | string): Day => `2021-04-${String(date).padStart(2, '0')}`
const leaveOn = (day: Day): Extract<Fact, { kind: 'leaveGranted' }> => ({
  kind: 'leaveGranted',
  leave: {
    id: 'Q1',
    personId: '赵六',
    type: '请假',
    from: cal.momentOn(day, '00:00'),
    to: cal.momentOn(day, '24:00'),
    requestedAt: 0,
    approvedAt: 0,
  },
})

describe('days short in a row (S0-EX-04)', () => {
  const visits = { 12: 3, 13: 2, 15: 0, 16: 2, 19: 1 }
  test('leave neither counts nor breaks', () => {
    const scene = sceneOf({ visits, leave: [14] })
    expect([13, 15, 16].map((date) => shortStreak(scene, '赵六', dayOf(date)))).toEqual([1, 2, 3])
  })
  test('Monday starts anew, unless the house says otherwise', () => {
    expect(shortStreak(sceneOf({ visits, leave: [14] }), '赵六', dayOf(19))).toBe(1)
    const on = sceneOf({ visits, leave: [14], settings: { streakResetWeekly: false } })
    expect(shortStreak(on, '赵六', dayOf(19))).toBe(4)
  })
  test('three groups break it', () => {
    expect(shortStreak(sceneOf({ visits: { 12: 1, 13: 3, 14: 1 } }), '赵六', dayOf(14))).toBe(1)
  })
})

describe('what a weekday brings (S0-EX-02, S0-EX-03)', () => {
  const on = (date: number, more: Parameters<typeof sceneOf>[0]) =>
    visitVerdicts(sceneOf(more), mall, dayOf(date), 'day').map(({ rule, amountFen, forfeit }) => ({
      rule,
      amountFen,
      forfeit,
    }))
  test.each([
    [2, []],
    [3, [3000]],
    [4, [4000]],
  ])('%i groups', (count, rewards) => {
    const money = on(12, { visits: { 12: count } }).flatMap(({ amountFen }) => amountFen ?? [])
    expect(money).toEqual(rewards)
  })
  test('nothing at the weekend', () => expect(on(17, { visits: { 17: 5 } })).toEqual([]))
  test('nothing for 拓客', () => expect(on(12, { visits: { 12: 5 }, staffType: '拓客' })).toEqual([]))
  test('nothing on leave', () => expect(on(12, { visits: {}, leave: [12] })).toEqual([]))
  test('the smaller forfeit for whose gender is not known', () => {
    expect(on(12, { visits: {}, gender: 'unknown' })[0]?.forfeit).toEqual({ text: '深蹲20个', multiplier: 1 })
  })
  test('per missing group, where the house says so', () => {
    const settings = { perMissingUnit: true }
    expect(on(12, { visits: { 12: 1 }, settings })[0]?.forfeit?.multiplier).toBe(2)
  })
  test('no record of forfeits, where the house has them off', () => {
    expect(on(12, { visits: {}, settings: { 'forfeits.mode': 'off' } })).toEqual([])
  })
})

test('leave granted afterwards touches its day and those that look back on it', () => {
  const scene = sceneOf({ visits: {} })
  expect(dayOccasion.touchedBy(leaveOn(dayOf(15)), scene)).toEqual(
    [15, 16, 17, 18].map((date) => `day/${dayOf(date)}/${mall}`),
  )
})
