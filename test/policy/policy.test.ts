import { describe, expect, test } from 'vitest'
import { BadPack, knownPacks, loadPack } from '../../bot/packs.ts'
import { calendarOf } from '../../policy/calendar.ts'
import { totalOf } from '../../policy/ledger/amount.ts'
import type { Pack } from '../../policy/pack/schema.ts'
import { policyAt } from '../../policy/policy.ts'
import { packIdAt } from '../../policy/rulebook/packs.ts'
import { switchesOn, switchWords } from '../../policy/switches.ts'

const cal = calendarOf('Asia/Shanghai')
const yundi = loadPack('yundi')
const on = (pack: Pack, stamp: string, settings: Parameters<typeof policyAt>[1] = []) =>
  policyAt(pack, settings, cal.read(stamp), stamp.slice(0, 10))

describe('the policy of a moment', () => {
  const dated = { ...yundi, changes: [{ from: '2021-05-01', set: { 'rules.S0-KA-16.yuan': 25 } }] }
  const settings = [{ path: 'jointLiability.per', value: 'check', from: cal.read('2021-05-02T00:00:00') }]

  test.each([
    ['2021-04-30T23:59:59', 2000, 'offender'],
    ['2021-05-01T00:00:00', 2500, 'offender'],
    ['2021-05-01T23:59:59', 2500, 'offender'],
    ['2021-05-02T00:00:00', 2500, 'check'],
  ])('%s', (stamp, fen, per) => {
    const policy = on(dated, stamp, settings)
    expect([policy.fenOf('S0-KA-16'), policy.spotChecks.jointPer]).toEqual([fen, per])
  })

  test('asking for one moment leaves the pack and other moments as they are', () => {
    on(dated, '2021-06-01T00:00:00', settings)
    expect(dated.spotChecks.jointPer).toBe('offender')
    expect(on(dated, '2021-04-01T00:00:00', settings).fenOf('S0-KA-16')).toBe(2000)
  })

  test('a later day’s value stands, also when it was decided first', () => {
    const set = [
      { path: 'away.mostMin', value: 300, from: cal.read('2021-05-20T00:00:00') },
      { path: 'away.mostMin', value: 200, from: cal.read('2021-05-02T00:00:00') },
    ]
    expect(on(yundi, '2021-05-19T12:00:00', set).away.mostMin).toBe(200)
    expect(on(yundi, '2021-05-20T12:00:00', set).away.mostMin).toBe(300)
  })

  test('an amount that a manager set is told behind the clause, from its day on', () => {
    const set = [{ path: 'rules.S0-KA-16.yuan', value: 30, from: cal.read('2021-05-02T00:00:00') }]
    expect(on(yundi, '2021-05-01T12:00:00', set).clauseOf('S0-KA-16')).toBe(
      '10分钟以内未到指定地点者罚款20元',
    )
    expect(on(yundi, '2021-05-02T12:00:00', set).clauseOf('S0-KA-16')).toBe(
      '10分钟以内未到指定地点者罚款20元(经理设为30元)',
    )
  })

  test('an assumed value is marked until a manager has set it', () => {
    const pack = structuredClone(yundi)
    const one = pack.switches.find(({ path }) => path === 'spotChecks.mismatchMin')!
    one.source = 'assumed'
    const words = (policy: ReturnType<typeof on>) => {
      const { of, value } = switchesOn(policy, 'S0-EX-11').find(({ path }) => path === one.path)!
      return switchWords(of, value)
    }
    expect(words(on(pack, '2021-05-01T00:00:00'))).toMatch(/30分钟\(默认值\)$/)
    const set = [{ path: one.path, value: 20, from: 0 }]
    expect(words(on(pack, '2021-05-01T00:00:00', set))).toMatch(/20分钟$/)
  })
})

describe('the rulebook of a moment', () => {
  const chosen = (packId: string, from: number) => ({ packId, from, by: '郑经理' })
  const world = { packId: 'a', rulebook: { chosen: [chosen('b', 200), chosen('c', 100)] } }

  test.each([
    [99, 'a'],
    [100, 'c'],
    [199, 'c'],
    [200, 'b'],
  ])('%d', (moment, id) => {
    expect(packIdAt(world, moment)).toBe(id)
  })

  test('chosen twice for one day, the later choice holds', () => {
    const twice = { packId: 'a', rulebook: { chosen: [chosen('b', 100), chosen('c', 100)] } }
    expect(packIdAt(twice, 100)).toBe('c')
  })
})

describe('points', () => {
  const points = loadPack('积分')

  test('are counted in 分, with the same numbers, and say so behind a clause that names money', () => {
    const policy = on(points, '2021-05-01T00:00:00')
    expect([policy.unitOf('S0-KA-16'), policy.fenOf('S0-KA-16')]).toEqual(['分', 2000])
    expect(policy.clauseOf('S0-KA-16')).toContain('罚款20元(按积分执行')
    expect(policy.clauseOf('S0-KA-25')).not.toContain('积分') // its words name no money
  })

  test('demand no exercise of anybody', () => {
    const { forfeit } = points.daily.visits
    expect(JSON.stringify([forfeit, points.rules['S0-EX-03'], points.rules['S0-SH-12']])).not.toMatch(
      /俯卧撑|深蹲|体罚/,
    )
  })

  test('a rule may keep a unit of its own', () => {
    const pack = structuredClone(points)
    pack.rules['S0-EX-05']!.unit = '元'
    const policy = on(pack, '2021-05-01T00:00:00')
    expect([policy.unitOf('S0-EX-05'), policy.unitOf('S0-EX-11')]).toEqual(['元', '分'])
    expect(policy.clauseOf('S0-EX-05')).not.toContain('积分')
  })

  test('are never added to money', () => {
    expect(totalOf([{ amountFen: -2000 }, { amountFen: -3000, unit: '分' }, { amountFen: -1000 }])).toBe(
      '30元、30分',
    )
    expect(totalOf([])).toBe('0元')
    expect(
      totalOf([
        { amountFen: 500, unit: '分' },
        { amountFen: -500, unit: '分' },
      ]),
    ).toBe('0分')
  })
})

test('the rulebooks that come with the bot are sound, and each is known by its id and its names', () => {
  expect(knownPacks().filter((one) => 'faults' in one)).toEqual([])
  expect(loadPack('云堤').id).toBe('yundi')
  expect(() => loadPack('云提')).toThrow(BadPack)
  expect(() => loadPack('云提')).toThrow('是「云堤」吗')
})
