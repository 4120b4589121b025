import { describe, expect, test } from 'vitest'
import { overturnedBy, overturnedRules } from '../../../policy/ledger/overturned.ts'
import { cal, chat, missedCheck, quietTeam } from '../../support/chat.ts'

/** Four checks on four days: one waived, one fallen on appeal, one confirmed, one untouched. */
async function fourChecks() {
  const here = await chat(quietTeam)
  for (const [number, day] of [12, 13, 14, 15].entries())
    await here.judge(
      `2021-04-${day}T14:12:31`,
      `spot-check/${number + 1}`,
      missedCheck(`spot-check/${number + 1}`, `2021-04-${day}`),
    )
  await here.say('2021-04-15T15:00:00', '郑经理', '免除 F1 信号故障')
  await here.say('2021-04-15T15:00:01', '张三', '申诉 F5 当时在带客户')
  await here.say('2021-04-15T15:00:02', '郑经理', '同意 Q1 情况属实')
  await here.say('2021-04-15T15:00:03', '何二', '确认 F3')
  return here
}
const at = (stamp: string) => cal.read(`2021-04-${stamp}`)

describe('how often an entry is taken back by a human', () => {
  test('per rule: waived and upheld of all that were made; joint shares are not counted apart', async () => {
    const world = await (await fourChecks()).world()
    const rules = overturnedRules(world, at('01T00:00:00'), at('15T20:00:00'))
    expect(rules).toEqual([{ name: 'S0-EX-11', all: 4, waived: 1, upheld: 1 }])
  })

  test('per decider: of his decisions those that took something back', async () => {
    const world = await (await fourChecks()).world()
    expect(overturnedBy(world, at('01T00:00:00'), at('15T20:00:00'))).toEqual([
      { name: '郑经理', all: 2, waived: 1, upheld: 1 },
      { name: '何二', all: 1, waived: 0, upheld: 0 },
    ])
  })

  test.each([
    { since: '12T14:12:30', all: 4 },
    { since: '12T14:12:31', all: 3 },
  ])('the span begins after $since: $all', async ({ since, all }) => {
    const world = await (await fourChecks()).world()
    expect(overturnedRules(world, at(since), at('15T20:00:00'))[0]!.all).toBe(all)
  })

  test('what later facts corrected is no overturning', async () => {
    const here = await fourChecks()
    await here.judge('2021-04-15T16:00:00', 'spot-check/4', [])
    const rules = overturnedRules(await here.world(), at('01T00:00:00'), at('15T20:00:00'))
    expect(rules[0]).toMatchObject({ all: 4, waived: 1, upheld: 1 })
  })

  test.each([
    { day: '2021-04-15', what: 'a day on which something was taken back', told: true },
    { day: '2021-04-16', what: 'a quiet Friday', told: false },
    { day: '2021-04-18', what: 'a Sunday', told: true },
  ])("the manager's summary tells it on $what", async ({ day, told }) => {
    const here = await fourChecks()
    await here.runTo(`${day}T21:00:00`)
    const summary = (await here.posts())
      .map(({ text }) => text)
      .findLast((text) => text.startsWith('【经理日报'))!
    expect(summary.includes('近30天撤销率')).toBe(told)
    if (told) {
      expect(summary).toContain('2/4=50%(免除1、申诉成立1)')
      expect(summary).toContain('经手人撤销:郑经理2/2=100%')
    }
  })
})
