import { describe, expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { loadPack } from '../../../bot/packs.ts'
import { calendarOf } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import type { Fact } from '../../../policy/facts.ts'
import { personWeek, placesBefore, teamWeek, weekAfter, weekBefore } from '../../../policy/metric/week.ts'
import { daysOfWeek, mondayOfWeek, projectDays } from '../../../policy/metric/week-days.ts'
import { type Scene, sceneAt } from '../../../policy/situation.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../../policy/world.ts'

const cal = calendarOf('Asia/Shanghai')
const pack = loadPack('yundi')
const person = (name: string, team: string, channel: string) => ({ name, team, channel })
const people = [
  person('王五', '一组', '商超外展'),
  person('赵六', '一组', '商超外展'),
  person('张三', '一组', '大客户'),
  person('李四', '二组', '商超外展'),
  person('单一', '三组', '派单'),
]

function weekWorld(more: Record<string, unknown> = {}) {
  const world = emptyWorld()
  const add = (fact: Fact) => evolve(world, fact)
  const file = worldFile.parse({ start: '2021-04-05T08:00:00', people, groups: [], ...more })
  founding(file, pack, 'test').facts.forEach(add)
  let messages = 0
  return {
    add,
    scene: (stamp = '2021-04-12T08:00:00'): Scene => sceneAt(world, pack, cal.read(stamp)),
    count(personId: string, stamp: string, count: number, metric: 'visits' | 'leads' = 'visits') {
      const at = cal.read(stamp)
      const messageKey = `test/${++messages}`
      add({ kind: 'counted', personId, day: cal.dayOf(at), metric, count, at, messageKey })
    },
  }
}

const places = (scene: Scene, asked: Parameters<typeof teamWeek>[1]) =>
  teamWeek(scene, asked).map(({ name, rank }) => `${rank}${name}`)

describe('ISO weeks', () => {
  test.each([
    ['2021-W14', '2021-04-05'],
    ['2021-W01', '2021-01-04'],
    ['2020-W53', '2020-12-28'],
    ['2020-W01', '2019-12-30'],
  ])('%s begins on %s', (week, monday) => expect(mondayOfWeek(week)).toBe(monday))

  test('before and after cross the year', () => {
    expect(weekBefore('2021-W01')).toBe('2020-W53')
    expect(weekAfter('2020-W53')).toBe('2021-W01')
    expect(daysOfWeek('2021-W14').at(-1)).toBe('2021-04-11')
  })

  test('the first and the last week of the project are short', () => {
    const policy = weekWorld().scene().policy
    expect(projectDays(policy, '2021-W12')).toEqual([
      '2021-03-24',
      '2021-03-25',
      '2021-03-26',
      '2021-03-27',
      '2021-03-28',
    ])
    expect(projectDays(policy, '2021-W25')).toEqual(['2021-06-21', '2021-06-22', '2021-06-23'])
    expect(projectDays(policy, '2021-W26')).toEqual([])
  })
})

describe('a squad’s week', () => {
  test('its visits over all its channels, against their targets of seven days', () => {
    const { count, scene } = weekWorld()
    count('王五', '2021-04-05T10:00:00', 20)
    count('张三', '2021-04-11T10:00:00', 29)
    const [first, second] = teamWeek(scene(), { week: '2021-W14' })
    // (11 + 17) / 4 × 7 = 49 for 一组, 11 / 4 × 7 = 19.25 for 二组.
    expect(first).toMatchObject({ name: '一组', rank: 1, rate: 1, visits: 49, visitsTarget: 49 })
    expect(second).toMatchObject({ name: '二组', rank: 2, rate: 0, visitsTarget: 19.25 })
  })

  test('the targets in force on each day, across the switch of phases', () => {
    const { scene } = weekWorld()
    const asked = { week: '2021-W23', channel: '商超外展' }
    expect(teamWeek(scene('2021-06-14T08:00:00'), asked)[0]).toMatchObject({ visitsTarget: 172 / 4 })
  })

  test('visits of a channel without a target count for a tie, not for the rate', () => {
    const { count, scene } = weekWorld({ people: [...people, person('单二', '二组', '派单')] })
    count('单二', '2021-04-05T10:00:00', 9)
    const second = teamWeek(scene(), { week: '2021-W14' }).find(({ name }) => name === '二组')
    expect(second).toMatchObject({ rate: 0, visits: 9 })
  })

  test('a squad without any target is not ranked', () =>
    expect(places(weekWorld().scene(), { week: '2021-W14' })).toEqual(['1一组', '1二组']))

  test('up to a moment, inclusive, by the time of sending', () => {
    const { count, scene } = weekWorld()
    count('李四', '2021-04-11T20:00:00', 5)
    count('李四', '2021-04-11T20:00:01', 3)
    const visits = (until?: string) =>
      teamWeek(scene(), { week: '2021-W14', until: until === undefined ? undefined : cal.read(until) })[0]!
        .visits
    expect(visits('2021-04-11T19:59:59')).toBe(0)
    expect(visits('2021-04-11T20:00:00')).toBe(5)
    expect(visits()).toBe(8)
    expect(scene().world.metrics.days['2021-04-11']!.李四!.visits).toHaveLength(2)
  })

  test('the week before breaks a perfect tie; a result given for it counts', () => {
    const results = [
      { week: '2021-W13', team: '一组', completion: 0.5 },
      { week: '2021-W13', team: '二组', completion: 0.6 },
    ]
    const { scene } = weekWorld({ results })
    expect(placesBefore(scene(), { week: '2021-W14' })).toEqual({ 二组: 1, 一组: 2 })
    expect(places(scene(), { week: '2021-W14' })).toEqual(['1二组', '2一组'])
  })

  test('a given result wins over what was counted in its week', () => {
    const results = [{ week: '2021-W14', team: '二组', completion: 1.12, visits: 610, leads: 2100 }]
    const { count, scene } = weekWorld({ results })
    count('李四', '2021-04-05T10:00:00', 1)
    expect(teamWeek(scene(), { week: '2021-W14' })[0]).toMatchObject({
      name: '二组',
      rate: 1.12,
      visits: 610,
      leads: 2100,
      founded: true,
    })
  })

  test('equal rates by visits, then by leads', () => {
    const row = (team: string, visits: number, leads: number) => ({
      week: '2021-W13',
      team,
      completion: 0.98,
      visits,
      leads,
    })
    const results = [row('一组', 300, 2100), row('二组', 300, 2240), row('三组', 310, 9)]
    expect(places(weekWorld({ results }).scene(), { week: '2021-W13' })).toEqual(['1三组', '2二组', '3一组'])
  })

  test('with leads weighed in, the mean of both rates', () => {
    const { count, scene } = weekWorld({ settings: { 'zones.weights.leads': 1 } })
    count('李四', '2021-04-05T10:00:00', 175, 'leads')
    // 175 of 350 leads, none of the visits.
    expect(teamWeek(scene(), { week: '2021-W14' })[0]).toMatchObject({
      name: '二组',
      rate: 0.25,
      leadsTarget: 350,
    })
  })

  test('capped at 100 % when the house says so', () => {
    const results = [{ week: '2021-W13', team: '一组', completion: 1 }]
    const { count, scene } = weekWorld({ settings: { 'zones.capRate': true }, results })
    count('李四', '2021-04-05T10:00:00', 100)
    expect(teamWeek(scene(), { week: '2021-W14' })[0]!.rate).toBe(1)
  })
})

describe('a person’s week', () => {
  test('his visits over his equal share of the team’s target', () => {
    const { count, scene } = weekWorld()
    count('王五', '2021-04-05T10:00:00', 11)
    // 11 / 4 / 2 × 7 = 9.625
    expect(personWeek(scene(), '王五', '2021-W14')).toEqual({
      completion: 11 / 9.625,
      visits: 11,
      leads: 0,
      visitsTarget: 9.625,
      founded: false,
    })
  })

  test('a day away asks nothing of him, and more of those who are there', () => {
    const { scene } = weekWorld({
      leave: [{ person: '王五', from: '2021-04-05', to: '2021-04-05' }],
    })
    expect(personWeek(scene(), '王五', '2021-W14').visitsTarget).toBe(6 * 1.375)
    expect(personWeek(scene(), '赵六', '2021-W14').visitsTarget).toBe(6 * 1.375 + 2.75)
  })

  test('away all week, or in a channel without a target: no completion', () => {
    const { scene } = weekWorld({ leave: [{ person: '王五', from: '2021-04-05', to: '2021-04-11' }] })
    expect(personWeek(scene(), '王五', '2021-W14')).toMatchObject({ completion: null, visitsTarget: null })
    expect(personWeek(scene(), '单一', '2021-W14')).toMatchObject({ completion: null, visitsTarget: null })
  })

  test('a given result wins', () => {
    const results = [{ week: '2021-W14', person: '王五', completion: 1.05 }]
    const { count, scene } = weekWorld({ results })
    count('王五', '2021-04-05T10:00:00', 3)
    expect(personWeek(scene(), '王五', '2021-W14')).toMatchObject({
      completion: 1.05,
      visits: 3,
      founded: true,
    })
  })

  test('thirds of a target make a whole week again', () => {
    const three = ['甲', '乙', '丙'].map((name) => person(name, '一组', '二手房推介'))
    const { count, scene } = weekWorld({
      people: three,
      leave: [{ person: '甲', from: '2021-04-08', to: '2021-04-11' }],
    })
    count('甲', '2021-04-05T10:00:00', 4)
    expect(personWeek(scene(), '甲', '2021-W14').completion).toBe(1)
  })
})
