import { expect, test } from 'vitest'
import { calendarOf } from '../../policy/calendar.ts'
import { endWithOutages } from '../../policy/window.ts'

const cal = calendarOf('Asia/Shanghai')
const at = (clock: string) => cal.momentOn('2021-04-12', clock)

test.each([
  ['exactly a minute changes nothing', [['09:38:00', '09:39:00']], '09:40:00'],
  ['90 seconds inside', [['09:38:00', '09:39:30']], '09:41:30'],
  ['before the window', [['09:20:00', '09:30:30']], '09:40:00'],
  ['over its beginning', [['09:20:00', '09:35:00']], '09:45:00'],
  ['over its end, with two minutes left', [['09:38:00', '09:55:00']], '09:57:00'],
  ['over its last minute only', [['09:39:00', '09:55:00']], '09:40:00'],
  ['two of them', [['09:31:00', '09:33:00'], ['09:36:00', '09:38:00']], '09:44:00'], // biome-ignore format: one line reads better
  ['two that overlap count once', [['09:34:00', '09:37:00'], ['09:35:00', '09:37:30']], '09:43:00'], // biome-ignore format: one line reads better
  ['one that lies in another counts once', [['09:34:00', '09:38:00'], ['09:35:00', '09:37:00']], '09:44:00'], // biome-ignore format: one line reads better
  ['a second one in the time that the first has added', [['09:38:00', '09:40:30'], ['09:41:00', '09:42:30']], '09:44:00'], // biome-ignore format: one line reads better
])('an outage %s', (_, outages, end) => {
  const world = { outages: outages.map(([from, until]) => ({ from: at(from!), until: at(until!) })) }
  expect(cal.clockOf(endWithOutages(world, at('09:30:00'), at('09:40:00')))).toBe(end)
})
