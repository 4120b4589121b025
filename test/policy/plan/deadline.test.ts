import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { calendarOf } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import { paperDayOn, paperDeadline } from '../../../policy/plan/owed.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { emptyWorld } from '../../../policy/world.ts'

const cal = calendarOf('Asia/Shanghai')
const SUNDAY = '2021-04-11'

function sunday(...outages: [string, string][]) {
  const world = emptyWorld()
  for (const [from, until] of outages) {
    const outage = { from: cal.momentOn(SUNDAY, from), until: cal.momentOn(SUNDAY, until) }
    evolve(world, { kind: 'outageNoted', outage })
  }
  return sceneAt(world, loadPack('yundi'), cal.momentOn(SUNDAY, '23:00'))
}

describe('outages move the deadline by what they took of the time since the last reminder (G15)', () => {
  test.each<{ outages: [string, string][]; by: string }>([
    { outages: [], by: '20:00:00' },
    { outages: [['19:30:00', '19:31:00']], by: '20:00:00' },
    { outages: [['19:30:00', '19:31:01']], by: '20:01:01' },
    { outages: [['19:30:00', '20:30:00']], by: '21:00:00' },
    { outages: [['13:00:00', '17:00:00']], by: '20:00:00' },
    { outages: [['20:00:01', '21:00:00']], by: '20:00:00' },
  ])('$outages: $by', ({ outages, by }) => {
    expect(cal.clockOf(paperDeadline(sunday(...outages), SUNDAY, '周计划'))).toBe(by)
  })
})

test('papers are due on Sundays, for the next week and of the running one', () => {
  expect(paperDayOn(sunday(), SUNDAY)).toEqual({ day: SUNDAY, next: '2021-W15', past: '2021-W14' })
  expect(paperDayOn(sunday(), '2021-04-10')).toBeNull()
  expect(paperDayOn(sunday(), '2021-04-12')).toBeNull()
})

test('the manager has until the day’s last second', () => {
  expect(cal.clockOf(paperDeadline(sunday(), SUNDAY, '下达计划'))).toBe('23:59:59')
})
