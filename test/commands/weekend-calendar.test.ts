import { expect, test } from 'vitest'
import { chat } from '../support/chat.ts'

const house = (settings: Record<string, unknown>) => ({
  pack: 'yundi',
  start: '2021-04-04T08:00:00',
  randomChecks: false,
  settings,
  people: [
    { name: '王五', gender: 'm', team: '一组', channel: '商超外展', staffType: '外场销渠', leader: '陈七' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [{ id: 'ka', name: '外展群', purpose: '商超外展', people: ['王五', '陈七', '郑经理'] }],
})
const holidays = { weekendCalendar: 'cn-holiday' }

/** What 王五's visits of one day led to under S0-EX-02 to 04. */
async function ledTo(day: string, visits: number, settings: Record<string, unknown>) {
  const here = await chat(house(settings))
  await here.say(`${day}T17:00:00`, '王五', `带访 ${visits}`)
  await here.runTo(`${day}T22:00:00`)
  const { ledger } = await here.world()
  return ledger.order
    .map((id) => ledger.entries[id]!)
    .filter((entry) => entry.day === day && /EX-0[234]$/.test(entry.rule))
    .map(({ rule }) => rule)
}

test.each([
  { day: '2021-04-05', what: 'a Monday that is free', visits: 2, weekday: ['S0-EX-03'], holiday: [] },
  { day: '2021-04-06', what: 'a Tuesday', visits: 3, weekday: ['S0-EX-02'], holiday: ['S0-EX-02'] },
  { day: '2021-04-24', what: 'a Saturday', visits: 3, weekday: [], holiday: [] },
  { day: '2021-04-25', what: 'a Sunday of work', visits: 3, weekday: [], holiday: ['S0-EX-02'] },
])(
  'G3 $day, $what: $weekday by weekdays, $holiday by holidays',
  async ({ day, visits, weekday, holiday }) => {
    expect(await ledTo(day, visits, {})).toEqual(weekday)
    expect(await ledTo(day, visits, holidays)).toEqual(holiday)
  },
)

test('自检 names the years that nobody has published', async () => {
  const selfCheck = async (settings: Record<string, unknown>, at: string) =>
    (await (await chat({ ...house(settings), start: at })).say(at, '郑经理', '自检'))[0]!.text
  expect(await selfCheck(holidays, '2021-04-05T09:00:00')).not.toContain('未公布节假日')
  expect(await selfCheck({}, '2020-12-31T09:00:00')).not.toContain('未公布节假日')
  expect(await selfCheck(holidays, '2020-12-31T09:00:00')).toContain('未公布节假日:2020年,按星期算')
})
