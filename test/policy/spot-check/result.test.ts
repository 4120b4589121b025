import { describe, expect, test } from 'vitest'
import { standingsIn } from '../../../policy/spot-check/result.ts'
import { at, checkWorld } from '../../support/check-world.ts'

describe('the five minutes of a check of 14:07:30', () => {
  test.each([
    ['14:07:30', 'passed'],
    ['14:12:29', 'passed'],
    ['14:12:30', 'passed'],
    ['14:12:30.999', 'passed'],
    ['14:12:31', 'late'],
    ['14:30:00', 'late'],
  ])('a photo sent at %s is %s', (clock, result) => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', clock)
    expect(here.result(check, '王五')).toBe(result)
  })

  test('no photo at all is missing', () => {
    const here = checkWorld()
    expect(here.result(here.issue(), '王五')).toBe('missing')
  })
})

describe('what the picture shows', () => {
  test('a wrong gesture is never a fine by the machine: it is for a human to see', () => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', '14:09:00', { gesture: 'palm' })
    expect(here.result(check, '王五')).toBe('review')
  })

  test('a wrong gesture, then the right one in time, passes; too late, it stays for a human', () => {
    const here = checkWorld()
    const check = here.issue()
    for (const person of ['王五', '赵六']) here.answer(check, person, '14:09:00', { gesture: 'fist' })
    here.answer(check, '王五', '14:12:30')
    here.answer(check, '赵六', '14:12:31')
    expect([here.result(check, '王五'), here.result(check, '赵六')]).toEqual(['passed', 'review'])
  })

  test('the right gesture before a wrong one still passes', () => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', '14:09:00')
    here.answer(check, '王五', '14:10:00', { gesture: 'fist' })
    expect(here.result(check, '王五')).toBe('passed')
  })

  test.each([
    ['nobody in it', { people: 0 }],
    ['nothing recognised', { gesture: 'none' }],
    ['nothing that could look at it', null],
  ])('%s is for a human to see', (_, seen) => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', '14:09:00', seen)
    expect(here.result(check, '王五')).toBe('review')
  })

  test('several people in the picture are no objection', () => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', '14:09:00', { people: 3 })
    expect(here.result(check, '王五')).toBe('passed')
  })
})

describe('a picture used before', () => {
  test('by anybody does not count, wherever it was shown', () => {
    const here = checkWorld()
    here.add({ kind: 'photoShown', hash: 'p', use: { personId: '孙九', at: at('09:00:00'), key: 'old' } })
    const check = here.issue()
    here.answer(check, '王五', '14:09:00', {}, 'p')
    expect(here.result(check, '王五')).toBe('missing')
    here.answer(check, '王五', '14:10:00', {}, 'q')
    expect(here.result(check, '王五')).toBe('passed')
  })

  test('of two who send the same picture, whoever sent it first has it, whichever arrives first', () => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '赵六', '14:10:00', {}, 'p')
    expect(here.result(check, '赵六')).toBe('passed')
    here.answer(check, '王五', '14:09:00', {}, 'p')
    expect([here.result(check, '王五'), here.result(check, '赵六')]).toEqual(['passed', 'missing'])
  })

  test("one's own answer to the same check may be sent again, not to the next check", () => {
    const here = checkWorld()
    const first = here.issue()
    here.answer(first, '王五', '14:09:00', {}, 'p')
    here.answer(first, '王五', '14:10:00', {}, 'p')
    expect(here.result(first, '王五')).toBe('passed')
    const second = here.issue('15:07:30')
    here.answer(second, '王五', '15:08:00', {}, 'p')
    expect(here.result(second, '王五')).toBe('missing')
  })

  test('is not made better by being late', () => {
    const here = checkWorld()
    here.add({ kind: 'photoShown', hash: 'p', use: { personId: '王五', at: at('09:00:00'), key: 'old' } })
    const check = here.issue()
    here.answer(check, '王五', '14:13:00', {}, 'p')
    expect(here.result(check, '王五')).toBe('missing')
  })
})

describe("a supervisor's word", () => {
  test('makes a passed photo a mismatch, and takes it back', () => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', '14:09:00')
    here.rule(check, '王五', false, '14:20:00')
    expect(here.result(check, '王五')).toBe('mismatch')
    here.rule(check, '王五', true, '14:21:00')
    expect(here.result(check, '王五')).toBe('passed')
  })

  test('before the deadline leaves time for another photo', () => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', '14:09:00')
    here.rule(check, '王五', false, '14:10:00')
    here.answer(check, '王五', '14:11:00')
    expect(here.result(check, '王五')).toBe('passed')
  })
})

describe('who need not have answered', () => {
  test.each([
    ['the second it ends', '14:07:30', 'excused'],
    ['a second too late', '14:07:29', 'missing'],
  ])('an announced absence counts to its last second: %s', (_, until, result) => {
    const here = checkWorld()
    const check = here.issue()
    here.away('王五', '13:30:00', until)
    expect(here.result(check, '王五')).toBe(result)
  })

  test('an absence announced after the check was issued does not count', () => {
    const here = checkWorld()
    const check = here.issue()
    here.away('王五', '14:07:31', '15:00:00')
    expect(here.result(check, '王五')).toBe('missing')
  })

  test('whoever is back before his time must answer', () => {
    const here = checkWorld()
    here.away('王五', '13:30:00', '14:30:00', '14:00:00')
    expect(here.result(here.issue(), '王五')).toBe('missing')
  })

  test('leave that is granted afterwards excuses; half an hour later it does not', () => {
    const here = checkWorld()
    const check = here.issue()
    here.leave('王五', '14:00:00', '15:00:00')
    here.leave('赵六', '14:08:00', '15:00:00')
    expect([here.result(check, '王五'), here.result(check, '赵六')]).toEqual(['excused', 'missing'])
  })

  test('who was excused and answers all the same has passed', () => {
    const here = checkWorld()
    const check = here.issue()
    here.answer(check, '王五', '14:09:00')
    here.leave('王五', '14:00:00', '15:00:00')
    expect(here.result(check, '王五')).toBe('passed')
  })
})

describe('while the bot could not read', () => {
  test.each([
    ['60 s', [['14:08:00', '14:09:00']], 'missing'],
    ['61 s', [['14:08:00', '14:09:01']], 'void'],
    [
      'two times 31 s',
      [
        ['14:08:00', '14:08:31'],
        ['14:10:00', '14:10:31'],
      ],
      'void',
    ],
    [
      'the same 40 s noted twice',
      [
        ['14:08:00', '14:08:40'],
        ['14:08:00', '14:08:40'],
      ],
      'missing',
    ],
    ['an hour of which 60 s fall in the check', [['14:11:30', '15:11:30']], 'missing'],
    ['an hour of which 61 s fall in the check', [['14:11:29', '15:11:30']], 'void'],
  ])('%s', (_, outages, result) => {
    const here = checkWorld()
    const check = here.issue()
    for (const [from, until] of outages)
      here.add({ kind: 'outageNoted', outage: { from: at(from!), until: at(until!) } })
    const found = standingsIn(here.world, here.world.spotChecks.checks[0]!)
    expect(found.find(({ personId }) => personId === '王五')?.result).toBe(result)
    expect(check).toBe('spot-check/1')
  })

  test('a check that its issuer took back in time is void; after the deadline it stands', () => {
    for (const [clock, result] of [
      ['14:12:30', 'void'],
      ['14:12:31', 'missing'],
    ] as const) {
      const here = checkWorld()
      here.issue()
      here.world.spotChecks.checks[0]!.issueKey = 'check1'
      here.add({ kind: 'messageRecalled', messageKey: 'check1', at: at(clock) })
      expect(standingsIn(here.world, here.world.spotChecks.checks[0]!)[0]?.result).toBe(result)
    }
  })
})
