import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import { onDuty, onDutyIn } from '../../../policy/org/on-duty.ts'
import type { DutyItem } from '../../../policy/org/state.ts'
import type { Role } from '../../../policy/people.ts'
import { emptyWorld } from '../../../policy/world.ts'

const cal = calendarOf('Asia/Shanghai')
const day = '2021-04-12'

function ground(...items: DutyItem[]) {
  const world = emptyWorld()
  const join = (name: string, role: Role, channel?: string) =>
    evolve(world, {
      kind: 'personJoined',
      person: { id: name, name, postings: [{ from: 0, role, channel }] },
    })
  join('张三', 'staff', '大客户')
  join('李四', 'staff', '大客户')
  join('郑二', 'supervisor', '大客户')
  join('王五', 'staff', '商超外展')
  join('郑经理', 'manager')
  if (items.length > 0) evolve(world, { kind: 'dutyPlanned', day, items })
  return { world, cal }
}
const planned = (personId: string): DutyItem => ({ personId, source: 'plan' })
const names = (people: { name: string }[]) => people.map(({ name }) => name)

describe('without a plan', () => {
  test('all staff of the channel work', () => {
    expect(names(onDutyIn(ground(), '大客户', day))).toEqual(['张三', '李四'])
  })
  test('supervisors and managers are not asked', () => {
    expect(onDuty(ground(), '郑二', day)).toBe(false)
    expect(onDuty(ground(), '郑经理', day)).toBe(false)
  })
})

describe('with a plan', () => {
  const plan = ground(planned('张三'), planned('郑二'))
  test('only those who are named work, supervisors too', () => {
    expect(names(onDutyIn(plan, '大客户', day))).toEqual(['张三', '郑二'])
    expect(onDuty(plan, '李四', day)).toBe(false)
  })
  test('other channels and other days are as without it', () => {
    expect(onDuty(plan, '王五', day)).toBe(true)
    expect(onDuty(plan, '李四', '2021-04-13')).toBe(true)
  })
})

test('an area that was reported is no plan', () => {
  const area: DutyItem = { personId: '张三', source: 'area', from: 0, to: 1 }
  expect(names(onDutyIn(ground(area), '大客户', day))).toEqual(['张三', '李四'])
})

test('who has moved to another channel works there from then on', () => {
  const moved = ground()
  const noon = cal.momentOn(day, '12:00')
  const posting = { from: noon, role: 'staff', channel: '商超外展' } as const
  evolve(moved.world, { kind: 'personPosted', personId: '李四', posting })
  expect(names(onDutyIn(moved, '大客户', day, noon - 1))).toEqual(['张三', '李四'])
  expect(names(onDutyIn(moved, '商超外展', day, noon))).toEqual(['李四', '王五'])
})
