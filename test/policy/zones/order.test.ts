import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { orderText } from '../../../messages/zones.ts'
import { drawLater, drawZones, redrawn } from '../../../policy/zones/draw.ts'
import { byLot, deal, lotOf } from '../../../policy/zones/lots.ts'
import { draftOrder } from '../../../policy/zones/order.ts'
import { explainDraft, explainRank } from '../../../policy/zones/why.ts'
import { squads, zoneWorld } from '../../support/zone-world.ts'

const week = '2021-W13'
const row = (team: string, completion: number, visits = 0, leads = 0) => ({
  week,
  team,
  completion,
  visits,
  leads,
})

const orderOf = (results: Record<string, unknown>[], more: Record<string, unknown> = {}) => {
  const world = zoneWorld({ results, ...more })
  const ranked = { week, until: world.at('20:00:00') }
  return draftOrder(world.scene('20:00:00'), { week: '2021-W14', ranked, seed: '7' })
}
const shown = (order: ReturnType<typeof orderOf>) =>
  order.map(({ unit, by }) => `${unit}${by ? ` ${by}` : ''}`)

describe('the order in which squads choose', () => {
  test('by rate', () =>
    expect(shown(orderOf([row('甲组', 0.5), row('乙组', 0.9), row('丙组', 0.7)]))).toEqual([
      '乙组',
      '丙组',
      '甲组',
    ]))

  test('equal rates by visits, then leads; what decided is kept', () =>
    expect(shown(orderOf([row('甲组', 1, 5, 10), row('乙组', 1, 6, 1), row('丙组', 1, 5, 11)]))).toEqual([
      '乙组 visits',
      '丙组 leads',
      '甲组',
    ]))

  test('then the place of the week before', () => {
    const before = [{ week: '2021-W12', team: '丙组', completion: 2 }]
    const [first] = orderOf([row('甲组', 1), row('乙组', 1), row('丙组', 1), ...before])
    expect(first).toMatchObject({ unit: '丙组', by: 'before', before: 1 })
  })

  test('then a lot from the seed: the same again, another for another week', () => {
    const nobody = orderOf([])
    expect(shown(nobody)).toEqual(shown(orderOf([])))
    expect(nobody.slice(0, 2).map(({ by }) => by)).toEqual(['lot', 'lot'])
    expect(nobody.map(({ unit }) => unit)).toEqual(
      byLot('7', 'zones/order/2021-W14', ['甲组', '乙组', '丙组']),
    )
  })

  test('a squad without any target comes last', () => {
    const people = [
      ...squads('甲', '乙'),
      { name: '单', team: '丁组', channel: '派单', leader: '经理' },
      { name: '经理', role: 'manager' },
    ]
    expect(shown(orderOf([row('甲组', 0), row('乙组', 0.1)], { people })).at(-1)).toBe('丁组')
  })

  test('channels choose where the house gives the zones to them', () => {
    const settings = { 'zones.draftUnit': 'channel' }
    const results = [{ week, channel: '商超外展', completion: 0.4 }]
    expect(orderOf(results, { settings })).toMatchObject([{ unit: '商超外展', rate: 0.4 }])
  })

  test('two rates are never shown alike', () => {
    const base = { visits: 0, leads: 0, reachedAt: 0, before: null, by: null }
    expect(
      orderText([
        { ...base, unit: '甲组', rate: 0.983 },
        { ...base, unit: '乙组', rate: 0.979 },
      ]),
    ).toBe('甲组(98%)→乙组(97%)')
    expect(
      orderText([
        { ...base, unit: '甲组', rate: 0.988 },
        { ...base, unit: '乙组', rate: 0.982 },
      ]),
    ).toBe('甲组(98.8%)→乙组(98.2%)')
    expect(
      orderText([
        { ...base, unit: '甲组', rate: null },
        { ...base, unit: '乙组', rate: 0.9999 },
      ]),
    ).toBe('甲组(无指标)→乙组(99%)')
  })
})

describe('lots', () => {
  test('anybody can check one with SHA-256', () => {
    const hash = createHash('sha256').update('20210322/zones/lot/2021-W12/二组').digest('hex').slice(0, 12)
    expect(lotOf('20210322', 'zones/lot/2021-W12', '二组')).toBe(hash)
  })

  test('do not hang on the order in which the names are given', () => {
    const names = ['一组', '二组', '三组', '四组']
    expect(byLot('1', 'q', names.toReversed())).toEqual(byLot('1', 'q', names))
  })

  test('deal nine to four as 3, 2, 2, 2', () => {
    const dealt = deal(['a', 'b', 'c', 'd'], [1, 2, 3, 4, 5, 6, 7, 8, 9], { order: 'linear', perUnit: null })
    const held = (unit: string) => dealt.filter((one) => one.unit === unit).map(({ thing }) => thing)
    expect(['a', 'b', 'c', 'd'].map(held)).toEqual([
      [1, 5, 9],
      [2, 6],
      [3, 7],
      [4, 8],
    ])
  })

  test('deal snake-wise, and at most so many each', () => {
    const to = (order: 'linear' | 'snake', perUnit: number | null) =>
      deal(['a', 'b'], [1, 2, 3, 4, 5], { order, perUnit })
        .map(({ unit }) => unit)
        .join('')
    expect([to('linear', null), to('snake', null), to('snake', 2), to('linear', 1)]).toEqual([
      'ababa',
      'abbaa',
      'abba',
      'ab',
    ])
  })
})

describe('a lot for all zones', () => {
  test('gives each zone once, to every squad', () => {
    const { picks, order } = drawZones(zoneWorld().scene('09:00:00'), { week: '2021-W14', seed: '1' })
    expect(picks.map(({ zone }) => zone).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(order.toSorted()).toEqual(['丙组', '乙组', '甲组'])
  })

  test('drawn again it has a seed of its own, each time another, and the earlier ones are kept', () => {
    const world = zoneWorld()
    world.add(drawZones(world.scene('09:00:00'), { week: '2021-W14', seed: '1', by: '经理' }))
    for (const reason of ['漏了丙组', '又漏了'])
      world.add(redrawn(world.scene('09:00:00'), '2021-W14', '经理', reason))
    expect(world.draft()).toMatchObject({ seed: '1#3', reason: '又漏了', by: '经理' })
    expect(world.draft().replaced.map(({ seed }) => seed)).toEqual(['1', '1#2'])
  })

  test('a squad that came later draws from what is left, or nothing when nothing is', () => {
    const late = (settings: Record<string, unknown>) => {
      const world = zoneWorld({ settings })
      world.add(drawZones(world.scene('09:00:00'), { week: '2021-W14', seed: '1' }))
      const from = world.at('10:00:00')
      const person = {
        id: '丁员',
        name: '丁员',
        postings: [{ from, role: 'staff' as const, team: '丁组', channel: '商超外展' }],
      }
      world.add({ kind: 'personJoined', person })
      const facts = drawLater(world.scene('11:00:00'), '2021-W14', '经理')
      world.add(...facts)
      return { facts, world }
    }
    expect(late({}).facts).toEqual([])
    const { facts, world } = late({ 'zones.perUnit': 2 })
    expect(facts).toMatchObject([{ unit: '丁组', zones: { length: 2 } }])
    expect(new Set(world.draft().picks.map(({ zone }) => zone)).size).toBe(8)
    expect(drawLater(world.scene('11:00:00'), '2021-W14', '经理')).toEqual([])
  })
})

describe('why', () => {
  test('a draft tells its order, its cut, its silences and each choice', () => {
    const world = zoneWorld()
    world.begin()
    world.choose('甲长', 5, '20:01:00')
    world.ring('20:11:01')
    expect(explainDraft(world.scene('20:12:00'), '2021-W14')).toMatchObject({
      kind: 'rank',
      ranked: { week, until: world.at('20:00:00') },
      order: [
        { unit: '甲组', rate: 1 },
        { unit: '乙组', rate: 0.9 },
        { unit: '丙组', rate: 0.8 },
      ],
      missed: [{ unit: '乙组', round: 1, deadline: world.at('20:11:00') }],
      picks: [{ unit: '甲组', zone: 5, by: '甲长' }],
    })
    expect(explainDraft(world.scene('20:12:00'), '2021-W20')).toBeNull()
  })

  test('a rank tells who stands above and below', () => {
    const world = zoneWorld()
    const why = explainRank(world.scene('20:12:00'), { week, unit: '乙组' })
    expect(why).toMatchObject({
      own: { rank: 2, rate: 0.9 },
      above: { name: '甲组' },
      below: { name: '丙组' },
      of: 3,
    })
    expect(explainRank(world.scene('20:12:00'), { week, unit: '丁组' })).toBeNull()
  })
})
