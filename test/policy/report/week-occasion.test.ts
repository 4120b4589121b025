import { describe, expect, test } from 'vitest'
import { cal, chat } from '../../support/chat.ts'

const house = (settings: Record<string, unknown>) => ({
  pack: 'yundi',
  start: '2021-04-12T08:00:00',
  randomChecks: false,
  settings,
  people: [
    { name: '王五', gender: 'm', team: '一组', channel: '商超外展', staffType: '外场销渠', leader: '陈七' },
    { name: '赵六', team: '一组', channel: '商超外展', staffType: '拓客', leader: '陈七' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [{ id: 'ka', name: '外展群', purpose: '商超外展', people: ['王五', '赵六', '陈七', '郑经理'] }],
})
type Talk = Awaited<ReturnType<typeof chat>>

/** What stands by a rule: the day it is about, and its yuan. */
async function standing(talk: Talk, rule: string) {
  const { ledger } = await talk.world()
  return ledger.order
    .map((id) => ledger.entries[id]!)
    .filter((entry) => entry.rule === rule && !entry.reverses && entry.state !== 'reversed')
    .map(({ day, amountFen }) => [day, amountFen! / 100])
}

/** A house in which these were brought at these times, until a moment of the next week. */
async function brought(settings: Record<string, unknown>, visits: [string, number, string?][]) {
  const talk = await chat(house(settings))
  for (const [at, count, who = '王五'] of visits) await talk.say(at, who, `带访 ${count}`)
  await talk.runTo('2021-04-19T08:00:00')
  return talk
}

describe('S0-EX-02 by the week', () => {
  const week = { 'EX-02.period': 'week' }
  test.each([
    {
      what: 'one on each of two days',
      visits: [
        ['2021-04-12T17:00:00', 1],
        ['2021-04-13T17:00:00', 1],
      ],
      yuan: 0,
    },
    {
      what: 'one on each of three',
      visits: [
        ['2021-04-12T17:00:00', 1],
        ['2021-04-13T17:00:00', 1],
        ['2021-04-16T17:00:00', 1],
      ],
      yuan: 30,
    },
    {
      what: 'the third on Sunday night',
      visits: [
        ['2021-04-12T17:00:00', 2],
        ['2021-04-18T23:59:59', 1],
      ],
      yuan: 30,
    },
    {
      what: 'the third on Monday',
      visits: [
        ['2021-04-12T17:00:00', 2],
        ['2021-04-19T00:00:00', 1],
      ],
      yuan: 0,
    },
    { what: 'four on one day', visits: [['2021-04-14T17:00:00', 4]], yuan: 40 },
    { what: 'outreach staff', visits: [['2021-04-14T17:00:00', 4, '赵六']], yuan: 0 },
  ] as { what: string; visits: [string, number, string?][]; yuan: number }[])(
    '$what: $yuan yuan at the close of the week',
    async ({ visits, yuan }) => {
      const expected = yuan === 0 ? [] : [['2021-04-18', yuan]]
      expect(await standing(await brought(week, visits), 'S0-EX-02')).toEqual(expected)
    },
  )

  test('by default each day is rewarded by itself, and the week adds nothing', async () => {
    const talk = await brought({}, [
      ['2021-04-12T17:00:00', 3],
      ['2021-04-13T17:00:00', 2],
    ])
    expect(await standing(talk, 'S0-EX-02')).toEqual([['2021-04-12', 30]])
  })

  test('nothing before Monday 00:00, and the group hears of it then', async () => {
    const talk = await chat(house(week))
    await talk.say('2021-04-12T17:00:00', '王五', '带访 3')
    await talk.runTo('2021-04-18T23:59:59')
    expect(await standing(talk, 'S0-EX-02')).toEqual([])
    await talk.runTo('2021-04-19T00:00:00')
    expect((await talk.posts()).some(({ text }) => text.startsWith('【商超外展周结】'))).toBe(true)
  })

  test('a number that arrives after the close by its own time changes it', async () => {
    const talk = await brought(week, [['2021-04-12T17:00:00', 3]])
    await talk.say('2021-04-18T17:00:00', '王五', '带访 1', { arrivesAt: '2021-04-19T08:30:00' })
    expect(await standing(talk, 'S0-EX-02')).toEqual([['2021-04-18', 40]])
  })

  test('of a week in which it began on Thursday, the days before are not counted again', async () => {
    const talk = await chat(house({}))
    await talk.say('2021-04-12T17:00:00', '王五', '带访 3')
    const setting = { path: 'daily.visits.period', value: 'week', from: cal.read('2021-04-15T00:00:00') }
    await talk.tell('2021-04-14T12:00:00', { kind: 'settingChanged', setting })
    await talk.say('2021-04-15T17:00:00', '王五', '带访 2')
    await talk.say('2021-04-16T17:00:00', '王五', '带访 1')
    await talk.runTo('2021-04-19T08:00:00')
    expect(await standing(talk, 'S0-EX-02')).toEqual([
      ['2021-04-12', 30],
      ['2021-04-18', 30],
    ])
  })
})

describe('S0-EX-07 by the week', () => {
  const enough: [string, number][] = [['2021-04-12T17:00:00', 20]]
  const leads = async (talk: Talk, count: number) => {
    for (const who of ['王五', '赵六']) await talk.say('2021-04-13T17:00:00', who, `留电 ${count}`)
    await talk.runTo('2021-04-19T08:00:00')
  }

  // One team of two: 11 visits over 4 squads and 7 days are 19.25, leads 2×50×7 = 700.
  test.each([
    { visits: 20, each: 350, fined: [] },
    { visits: 19, each: 350, fined: [['2021-04-18', -50]] },
    { visits: 20, each: 349, fined: [['2021-04-18', -50]] },
  ])('$visits visits and twice $each leads: $fined', async ({ visits, each, fined }) => {
    const talk = await chat(house({ 'EX-07.period': 'week' }))
    await talk.say('2021-04-12T17:00:00', '王五', `带访 ${visits}`)
    await leads(talk, each)
    expect(await standing(talk, 'S0-EX-07')).toEqual(fined)
  })

  test('by default each day is fined by itself', async () => {
    const talk = await chat(house({}))
    for (const [at, count] of enough) await talk.say(at, '王五', `带访 ${count}`)
    await leads(talk, 350)
    const days = (await standing(talk, 'S0-EX-07')).map(([day]) => day)
    expect(days).toHaveLength(7)
  })

  test('a week that began with fines by the day has none of its own', async () => {
    const talk = await chat(house({}))
    const setting = { path: 'daily.teams.finePeriod', value: 'week', from: cal.read('2021-04-15T00:00:00') }
    await talk.tell('2021-04-14T12:00:00', { kind: 'settingChanged', setting })
    await talk.runTo('2021-04-19T08:00:00')
    const days = (await standing(talk, 'S0-EX-07')).map(([day]) => day)
    expect(days).toEqual(['2021-04-12', '2021-04-13', '2021-04-14'])
  })
})
