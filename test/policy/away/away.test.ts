import { expect, test } from 'vitest'
import { awayAt, awayNow } from '../../../policy/away/away.ts'
import { at, checkWorld } from '../../support/check-world.ts'

test('whoever is off his post is listed until he is back, over his time too', () => {
  const here = checkWorld()
  here.away('王五', '14:00:00', '14:40:00')
  here.away('赵六', '14:00:00', '14:40:00', '14:30:00')
  expect(awayNow(here.scene('14:20:00')).map(({ name, overdue }) => [name, overdue])).toEqual([
    ['王五', false],
    ['赵六', false],
  ])
  expect(awayNow(here.scene('14:40:01')).map(({ name, overdue }) => [name, overdue])).toEqual([
    ['王五', true],
  ])
})

test.each([
  ['13:59:59', false],
  ['14:00:00', true],
  ['14:40:00', true],
  ['14:40:01', false],
])('an absence of 14:00:00 to 14:40:00 at %s: %s', (clock, away) => {
  const here = checkWorld()
  here.away('王五', '14:00:00', '14:40:00')
  expect(awayAt(here.world, '王五', at(clock)) !== null).toBe(away)
})
