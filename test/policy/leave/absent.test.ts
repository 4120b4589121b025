import { expect, test } from 'vitest'
import { calendarOf } from '../../../policy/calendar.ts'
import { isAbsent, isAbsentDuring, leaveAt } from '../../../policy/leave/absent.ts'
import type { Leave } from '../../../policy/leave/state.ts'

const cal = calendarOf('Asia/Shanghai')
const at = (clock: string) => cal.momentOn('2021-04-07', clock)
const away = (from: string, to: string): Leave => ({
  id: 'Q1',
  personId: '张三',
  type: '外派',
  from: at(from),
  to: at(to),
  requestedAt: at('08:00'),
  approvedAt: at('08:30'),
})
const world = { leave: { 张三: [away('09:00', '12:00'), away('14:00', '15:00')] } }

test.each([
  ['08:59:59', false],
  ['09:00:00', true],
  ['11:59:59', true],
  ['12:00:00', false],
  ['13:00:00', false],
  ['14:30:00', true],
  ['15:00:00', false],
])('away from 9 to 12 and from 14 to 15: at %s %s', (clock, absent) => {
  expect(isAbsent(world, '张三', at(clock))).toBe(absent)
})

test.each([
  ['08:30', '08:59:59', false],
  ['08:30', '09:00', true],
  ['10:00', '10:10', true],
  ['11:59:59', '12:10', true],
  ['12:00', '13:59:59', false],
  ['12:30', '18:00', true],
])('somebody wanted from %s to %s is away for a part of it: %s', (from, to, absent) => {
  expect(isAbsentDuring(world, '张三', at(from), at(to))).toBe(absent)
})

test('nobody is away by the leave of a colleague', () => {
  expect(isAbsent(world, '李四', at('10:00'))).toBe(false)
  expect(isAbsentDuring(world, '李四', at('00:00'), at('24:00'))).toBe(false)
  expect(leaveAt(world, '李四', at('10:00'))).toBeNull()
})
