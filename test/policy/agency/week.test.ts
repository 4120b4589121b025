import { describe, expect, test } from 'vitest'
import { storesIn } from '../../../policy/agency/week.ts'
import { agencyTeam, CLOSE, closedWeek, standing, stores } from '../../support/agency.ts'
import { cal, chat } from '../../support/chat.ts'

const quotas = ['S0-SH-05', 'S0-SH-06'] as const
const week = ['S0-SH-05', 'S0-SH-06', 'S0-SH-07'] as const

describe('S0-SH-05 and S0-SH-06: five stores and 25 brokers a week', () => {
  test.each([
    { numbers: [5, 25], fen: [] },
    { numbers: [6, 26], fen: [] },
    { numbers: [4, 25], fen: ['孙九 S0-SH-05 -10000'] },
    { numbers: [0, 25], fen: ['孙九 S0-SH-05 -10000'] },
    { numbers: [5, 24], fen: ['孙九 S0-SH-06 -1000'] },
    { numbers: [4, 24], fen: ['孙九 S0-SH-05 -10000', '孙九 S0-SH-06 -1000'] },
  ] as const)('$numbers → $fen', async ({ numbers, fen }) => {
    const talk = await closedWeek({ 孙九: [...numbers], 钱八: [5, 25] })
    expect(standing(await talk.world(), ...quotas)).toEqual(fen)
  })

  test.each([
    { per: 'person', fen: ['孙九 S0-SH-05 -10000', '钱八 S0-SH-05 -10000', '孙九 S0-SH-06 -1000'] },
    { per: 'team', fen: ['一组 S0-SH-05 -10000', '孙九 S0-SH-06 -1000'] },
    { per: 'missingUnit', fen: ['孙九 S0-SH-05 -20000', '钱八 S0-SH-05 -10000', '孙九 S0-SH-06 -3000'] },
    { per: 'missingStore', fen: ['孙九 S0-SH-05 -20000', '钱八 S0-SH-05 -10000', '孙九 S0-SH-06 -1000'] },
  ])('counted by $per → $fen', async ({ per, fen }) => {
    const talk = await closedWeek({ 孙九: [3, 22], 钱八: [4, 25] }, agencyTeam({ settings: { per } }))
    expect(standing(await talk.world(), ...quotas)).toEqual(fen)
  })

  test.each([
    { days: 'none', leave: [], stores: 5, brokers: 25 },
    { days: 'one', leave: [['2021-04-14', '2021-04-14']], stores: 4, brokers: 21 },
    { days: 'a half', leave: [['2021-04-14T08:00:00', '2021-04-14T12:00:00']], stores: 5, brokers: 25 },
    { days: 'two', leave: [['2021-04-14', '2021-04-15']], stores: 3, brokers: 17 },
    { days: 'six', leave: [['2021-04-13', '2021-04-18']], stores: 0, brokers: 3 },
  ])('leave on $days of the days asks for $stores stores and $brokers brokers', async (one) => {
    const leave = one.leave.map(([from, to]) => ({ person: '孙九', from, to }))
    const enough = await closedWeek({ 孙九: [one.stores, one.brokers] }, agencyTeam({ leave }))
    expect(standing(await enough.world(), ...quotas).filter((line) => line.includes('孙九'))).toEqual([])
    const less = await closedWeek(
      { 孙九: [Math.max(0, one.stores - 1), one.brokers - 1] },
      agencyTeam({ leave }),
    )
    expect(standing(await less.world(), ...quotas).filter((line) => line.includes('孙九'))).toEqual([
      ...(one.stores > 0 ? ['孙九 S0-SH-05 -10000'] : []),
      '孙九 S0-SH-06 -1000',
    ])
  })

  test('who was on leave all week is no specialist of that week', async () => {
    const leave = [{ person: '孙九', from: '2021-04-12', to: '2021-04-18' }]
    const talk = await closedWeek({ 钱八: [4, 25] }, agencyTeam({ leave }))
    expect(standing(await talk.world(), ...week)).toEqual(['钱八 S0-SH-05 -10000', '冯三 S0-SH-07 -5000'])
  })

  test.each([
    { start: '2021-04-12T08:00:00', stores: 5 },
    { start: '2021-04-15T08:00:00', stores: 2 },
    { start: '2021-04-18T08:00:00', stores: 0 },
  ])('a bot that begins on $start asks for $stores stores', async ({ start, stores: least }) => {
    const day = start.slice(0, 10)
    for (const short of [0, 1]) {
      if (short > least) continue
      const talk = await chat(agencyTeam({ start }))
      if (least > short) await talk.say(`${day}T10:00:00`, '孙九', stores(least - short))
      await talk.runTo(CLOSE)
      const fined = standing(await talk.world(), 'S0-SH-05').filter((line) => line.startsWith('孙九'))
      expect(fined).toEqual(short && least > 0 ? ['孙九 S0-SH-05 -10000'] : [])
    }
  })

  test('the first days of the project are a part of a week', async () => {
    const talk = await chat(agencyTeam({ start: '2021-03-22T08:00:00' }))
    await talk.say('2021-03-24T10:00:00', '孙九', stores(3))
    await talk.say('2021-03-24T10:00:00', '钱八', stores(2))
    await talk.runTo('2021-03-29T00:00:00')
    expect(standing(await talk.world(), 'S0-SH-05')).toEqual(['钱八 S0-SH-05 -10000'])
  })

  test('who joins on Thursday or leaves on Wednesday owes his part of the week', async () => {
    const joining = await chat(agencyTeam())
    const from = cal.read('2021-04-15T08:00:00')
    await joining.tell('2021-04-15T08:00:00', {
      kind: 'personJoined',
      person: {
        id: '吴一',
        name: '吴一',
        postings: [{ from, role: 'staff', team: '一组', channel: '二手房推介', leaderId: '冯三' }],
      },
    })
    await joining.tell('2021-04-15T08:00:00', {
      kind: 'personLeft',
      personId: '钱八',
      at: cal.read('2021-04-15T08:00:00'),
    })
    await joining.runTo(CLOSE)
    const entries = Object.values((await joining.world()).ledger.entries)
    const because = entries.filter(({ rule }) => rule === 'S0-SH-05').map((entry) => entry.because)
    expect(because.map((text) => text.replace(/^.*\)/, ''))).toEqual([
      '孙九推介门店0家,应5家',
      '钱八推介门店0家,应2家',
      '吴一推介门店0家,应2家',
    ])
  })

  test('only those on the duty list of a day count as planned', async () => {
    const duty = ['12', '13', '14', '15', '16'].map((date) => ({ date: `2021-04-${date}`, person: '孙九' }))
    const saturday = ['17', '18'].map((date) => ({ date: `2021-04-${date}`, person: '钱八' }))
    const talk = await closedWeek(
      { 孙九: [5, 25], 钱八: [4, 25] },
      agencyTeam({ duty: [...duty, ...saturday] }),
    )
    expect(standing(await talk.world(), ...quotas)).toEqual(['钱八 S0-SH-05 -10000'])
  })
})

describe('what counts as a store of the week', () => {
  test.each([
    { said: ['门店 链家人民路店', '门店 链家人民路店'], count: 1 },
    { said: ['门店 链家人民路店、链家 人民路门店、链家人民路'], count: 1 },
    { said: ['门店 链家人民路店', '门店 LJ人民路店', '门店 lj人民路店'], count: 2 },
    { said: ['门店 链家一店 链家二店'], count: 2 },
    { said: ['门店 3', '门店 链家人民路店'], count: 4 },
    { said: ['门店3家'], count: 3 },
    { said: ['门店 甲店 乙店 丙店', '更正 门店 2'], count: 2 },
    { said: ['门店 甲店', '更正 门店 4'], count: 4 },
    { said: ['门店 两家:甲店 乙店'], count: 2 },
    { said: ['门店 2家:甲店 乙店 丙店'], count: 0 },
  ])('$said are $count', async ({ said, count }) => {
    const talk = await chat(agencyTeam())
    for (const text of said) await talk.say('2021-04-13T10:00:00', '孙九', text)
    expect(await countOf(talk, '孙九')).toBe(count)
  })

  test.each([
    { unnamedStores: 'count', count: 4 },
    { unnamedStores: 'ignore', count: 1 },
  ])('unnamed stores: $unnamedStores', async ({ unnamedStores, count }) => {
    const talk = await chat(agencyTeam({ settings: { unnamedStores } }))
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 3')
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 甲店')
    expect(await countOf(talk, '孙九')).toBe(count)
  })

  test('a store of two days is one, and a day corrected down keeps the store of no other day', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 甲店')
    await talk.say('2021-04-14T10:00:00', '孙九', '门店 甲店、乙店')
    expect(await countOf(talk, '孙九')).toBe(2)
    await talk.say('2021-04-14T11:00:00', '孙九', '更正 门店 1')
    expect(await countOf(talk, '孙九')).toBe(2)
  })

  test('a store is each one’s own, and a merged name is one', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 甲店、乙店')
    await talk.say('2021-04-13T10:00:00', '钱八', '门店 甲店')
    expect([await countOf(talk, '孙九'), await countOf(talk, '钱八')]).toEqual([2, 1])
    const at = cal.read('2021-04-13T11:00:00')
    await talk.tell('2021-04-13T11:00:00', {
      kind: 'resourcesMerged',
      from: '乙店',
      into: '甲店',
      at,
      by: '郑经理',
    })
    expect(await countOf(talk, '孙九')).toBe(1)
  })

  test('a message taken back on its day takes its stores with it, but not those said again', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 甲店、乙店', { key: 'first' })
    await talk.say('2021-04-13T10:05:00', '孙九', '门店 甲店')
    await talk.recall('2021-04-13T10:06:00', 'first')
    expect(await countOf(talk, '孙九')).toBe(1)
  })

  test('the same message delivered twice counts once', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 3', { key: 'same' })
    await talk.say('2021-04-13T10:00:00', '孙九', '门店 3', { key: 'same', arrivesAt: '2021-04-13T10:05:00' })
    expect(await countOf(talk, '孙九')).toBe(3)
  })
})

test('leave granted after the close takes the fine back, and nobody is told of an outage', async () => {
  const talk = await closedWeek({ 孙九: [4, 25], 钱八: [5, 25] })
  const [from, to] = [cal.read('2021-04-14T00:00:00'), cal.read('2021-04-15T00:00:00')]
  await talk.outage('2021-04-19T00:10:00', '2021-04-19T00:30:00')
  expect(standing(await talk.world(), ...week)).toEqual(['孙九 S0-SH-05 -10000'])
  await talk.tell('2021-04-19T09:00:00', {
    kind: 'leaveGranted',
    leave: {
      id: 'late',
      personId: '孙九',
      type: '请假',
      from,
      to,
      requestedAt: from,
      approvedAt: cal.read('2021-04-19T09:00:00'),
    },
  })
  expect(standing(await talk.world(), ...week)).toEqual([])
})

async function countOf(talk: Awaited<ReturnType<typeof chat>>, name: string): Promise<number> {
  return storesIn(await talk.scene('2021-04-18T12:00:00'), name, '2021-W15').count
}
