import { describe, expect, test } from 'vitest'
import { agencyTeam, closedWeek, specialist, standing, stores } from '../../support/agency.ts'
import { chat } from '../../support/chat.ts'

const LINE = 'S0-SH-07'

/** A group of `members` specialists, of whom the first `failing` pitch to nobody. */
async function group(members: number, failing: number, more: Record<string, unknown> = {}) {
  const names = Array.from({ length: members }, (_, index) => `员工${index + 1}`)
  const people = [
    ...names.map((name) => specialist(name)),
    { name: '冯三', role: 'supervisor', team: '一组', channel: '二手房推介', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ]
  const numbers = Object.fromEntries(
    names.map((name, index): [string, [number, number]] => [name, [index < failing ? 0 : 5, 25]]),
  )
  return closedWeek(numbers, agencyTeam({ people, ...more }))
}

describe('S0-SH-07: more than half of a group, strictly', () => {
  test.each([
    { members: 1, failing: 1, fen: true },
    { members: 2, failing: 1, fen: false },
    { members: 2, failing: 2, fen: true },
    { members: 3, failing: 1, fen: false },
    { members: 3, failing: 2, fen: true },
    { members: 4, failing: 2, fen: false },
    { members: 4, failing: 3, fen: true },
  ])('$failing of $members: $fen', async ({ members, failing, fen }) => {
    const talk = await group(members, failing)
    expect(standing(await talk.world(), LINE)).toEqual(fen ? ['冯三 S0-SH-07 -5000'] : [])
  })

  test('the line is a number of the rulebook', async () => {
    const talk = await group(4, 3, { settings: { 'agency.line': 0.75 } })
    expect(standing(await talk.world(), LINE)).toEqual([])
  })

  test('who misses both quotas has failed once, who misses either has failed', async () => {
    const both = await closedWeek({ 孙九: [4, 24], 钱八: [5, 25] })
    expect(standing(await both.world(), LINE)).toEqual([])
    const either = await closedWeek({ 孙九: [4, 25], 钱八: [5, 24] })
    expect(standing(await either.world(), LINE)).toEqual(['冯三 S0-SH-07 -5000'])
  })

  test('a supervisor of three groups over the line pays for each', async () => {
    const teams = ['一组', '二组', '三组']
    const people = [
      ...teams.map((team) => specialist(`${team}员工`, team)),
      { name: '冯三', role: 'supervisor', channel: '二手房推介', leader: '郑经理' },
      { name: '郑经理', role: 'manager' },
    ]
    const talk = await closedWeek({}, agencyTeam({ people }))
    expect(standing(await talk.world(), LINE)).toEqual(Array(3).fill('冯三 S0-SH-07 -5000'))
  })

  test('nobody further up pays, and no supervisor who was away all week', async () => {
    const people = [specialist('孙九', '一组', '郑经理'), { name: '郑经理', role: 'manager' }]
    const without = await closedWeek({}, agencyTeam({ people }))
    expect(standing(await without.world(), LINE)).toEqual([])
    for (const [to, fined] of [
      ['2021-04-18', false],
      ['2021-04-17', true],
    ] as const) {
      const leave = [{ person: '冯三', from: '2021-04-12', to }]
      const talk = await closedWeek({}, agencyTeam({ leave }))
      expect(standing(await talk.world(), LINE)).toEqual(fined ? ['冯三 S0-SH-07 -5000'] : [])
    }
  })
})

describe('what the line rests on', () => {
  const short = { 孙九: [4, 25], 钱八: [5, 24] } as Record<string, [number, number]>
  const idOf = async (talk: Awaited<ReturnType<typeof chat>>, rule: string, who: string) =>
    Object.values((await talk.world()).ledger.entries).find(
      ({ rule: one, subject }) => one === rule && 'person' in subject && subject.person === who,
    )!.id

  test('the supervisor cannot waive a shortfall that makes him pay, the manager can, and then he does not pay', async () => {
    const talk = await closedWeek(short)
    const fine = await idOf(talk, 'S0-SH-06', '钱八')
    await talk.say('2021-04-19T09:00:00', '冯三', `免除 ${fine} 已补齐`)
    expect(standing(await talk.world(), LINE)).toHaveLength(1)
    await talk.say('2021-04-19T09:01:00', '郑经理', `免除 ${fine} 已核实`)
    expect(standing(await talk.world(), LINE)).toEqual([])
    expect(standing(await talk.world(), 'S0-SH-05')).toEqual(['孙九 S0-SH-05 -10000'])
  })

  test('one who failed twice counts until both are lifted', async () => {
    const talk = await closedWeek({ 孙九: [4, 24], 钱八: [4, 25] })
    await talk.say('2021-04-19T09:00:00', '郑经理', `免除 ${await idOf(talk, 'S0-SH-05', '孙九')} 已核实`)
    expect(standing(await talk.world(), LINE)).toHaveLength(1)
    await talk.say('2021-04-19T09:01:00', '郑经理', `免除 ${await idOf(talk, 'S0-SH-06', '孙九')} 已核实`)
    expect(standing(await talk.world(), LINE)).toEqual([])
  })

  test('a waived line stays waived when its shortfalls are judged again', async () => {
    const talk = await closedWeek(short)
    await talk.say('2021-04-19T09:00:00', '郑经理', `免除 ${await idOf(talk, LINE, '冯三')} 首周`)
    await talk.say('2021-04-19T09:01:00', '郑经理', '更正 钱八 4月18日 门店 0')
    expect(standing(await talk.world(), LINE)).toEqual([])
  })

  test('under appeal of a shortfall the line is not confirmed', async () => {
    const talk = await closedWeek(short)
    await talk.say('2021-04-19T09:00:00', '钱八', `申诉 ${await idOf(talk, 'S0-SH-06', '钱八')} 群里是25位`)
    await talk.say('2021-04-19T09:01:00', '郑经理', `确认 ${await idOf(talk, LINE, '冯三')}`)
    const entry = (await talk.world()).ledger.entries[await idOf(talk, LINE, '冯三')]!
    expect(entry.state).toBe('proposed')
  })

  test('late numbers lower and raise the line again', async () => {
    const talk = await closedWeek(short)
    await talk.say('2021-04-19T09:00:00', '郑经理', '更正 孙九 4月13日 门店 5')
    expect(standing(await talk.world(), LINE)).toEqual([])
    await talk.say('2021-04-19T09:01:00', '郑经理', '更正 孙九 4月13日 门店 4')
    expect(standing(await talk.world(), LINE)).toEqual(['冯三 S0-SH-07 -5000'])
  })
})

test('a week closes at Monday 00:00 for the seven days before it', async () => {
  const talk = await chat(agencyTeam())
  await talk.say('2021-04-18T23:59:59', '孙九', stores(5))
  await talk.say('2021-04-19T00:00:00', '钱八', stores(5))
  expect(standing(await talk.world(), 'S0-SH-05')).toEqual(['钱八 S0-SH-05 -10000'])
  await talk.runTo('2021-04-26T00:00:00')
  expect(standing(await talk.world(), 'S0-SH-05')).toEqual(['钱八 S0-SH-05 -10000', '孙九 S0-SH-05 -10000'])
})
