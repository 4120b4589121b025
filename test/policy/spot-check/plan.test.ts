import { describe, expect, test } from 'vitest'
import { daysAfter, HOUR } from '../../../policy/calendar.ts'
import { inWindow, momentsOf, planSpotChecks } from '../../../policy/spot-check/plan.ts'
import { checkWorld } from '../../support/check-world.ts'

const days = Array.from({ length: 60 }, (_, index) => daysAfter('2021-04-12', index))

describe('the drawn checks of sixty days', () => {
  const { scene } = checkWorld({ seed: 7 })
  const drawn = days.map((day) => momentsOf(day, { id: 'mall' }, scene('08:00:00')))

  test('are one to three a day, and each count comes up', () => {
    expect([...new Set(drawn.map((moments) => moments.length))].sort()).toEqual([1, 2, 3])
  })

  test('lie inside the windows, never in the lunch break, in whole seconds', () => {
    for (const moment of drawn.flat()) {
      expect(inWindow(scene('08:00:00'), moment)).toBe(true)
      expect(moment % 1000).toBe(0)
    }
  })

  test('are at least an hour apart', () => {
    const gaps = drawn.flatMap((moments) => moments.slice(1).map((moment, index) => moment - moments[index]!))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(HOUR)
  })

  test('come out the same when drawn again, and differ from group to group', () => {
    expect(days.map((day) => momentsOf(day, { id: 'mall' }, scene('08:00:00')))).toEqual(drawn)
    expect(days.map((day) => momentsOf(day, { id: 'agency' }, scene('08:00:00')))).not.toEqual(drawn)
  })
})

const kinds = (randomChecks: boolean) => {
  const { scene } = checkWorld({ randomChecks })
  return new Set(planSpotChecks('2021-04-12', scene('00:00:00')).map(({ kind }) => kind))
}

test('without random checks only the reminder of the day remains', () => {
  expect(kinds(true)).toEqual(new Set(['random-check', 'remind-to-check']))
  expect(kinds(false)).toEqual(new Set(['remind-to-check']))
})
