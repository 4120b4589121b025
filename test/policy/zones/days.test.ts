import { describe, expect, test } from 'vitest'
import { coverageOf, visitsOf } from '../../../policy/zones/coverage.ts'
import { planZones } from '../../../policy/zones/day-plan.ts'
import { offRoute, showroomOf } from '../../../policy/zones/route.ts'
import { weekNumber, weekOfLot } from '../../../policy/zones/weeks.ts'
import { zoneWorld } from '../../support/zone-world.ts'

describe('the week’s alarms', () => {
  const planned = (day: string, settings = {}) => {
    const { scene } = zoneWorld({ settings })
    return planZones(day, scene('20:00:00')).map(({ id, at }) => `${scene('20:00:00').cal.clockOf(at)} ${id}`)
  }
  test.each([
    ['before the first week, its lot', '2021-03-21', ['20:00:00 zone-draft/2021-W12']],
    ['the first Monday', '2021-03-22', []],
    ['a weekday', '2021-03-24', []],
    ['the first Sunday, the draft of week 2', '2021-03-28', ['20:00:01 zone-draft/2021-W13']],
    ['a Monday, last week’s board', '2021-03-29', ['00:00:00 week-board/2021-W12']],
    ['the last Sunday of the project', '2021-06-20', ['20:00:01 zone-draft/2021-W25']],
    ['the Sunday after its end', '2021-06-27', []],
    ['the Monday after its end', '2021-06-28', ['00:00:00 week-board/2021-W25']],
    ['a week later', '2021-07-05', []],
  ])('%s', (_, day, dues) => expect(planned(day)).toEqual(dues))

  test('with the Monday freeze', () => {
    const settings = { 'zones.freezeAt': 'monday' }
    expect(planned('2021-03-21', settings)).toEqual(['20:00:00 zone-draft/2021-W12'])
    expect(planned('2021-03-28', settings)).toEqual([])
    expect(planned('2021-03-29', settings)).toEqual([
      '00:00:00 week-board/2021-W12',
      '08:00:01 zone-draft/2021-W13',
    ])
  })
})

describe('which week a lot is for', () => {
  const { policy } = zoneWorld().scene('20:00:00')
  test.each([
    ['2021-03-10', '2021-W12'],
    ['2021-03-21', '2021-W12'],
    ['2021-03-22', '2021-W12'],
    ['2021-03-27', '2021-W12'],
    ['2021-03-28', '2021-W13'],
  ])('%s: %s', (day, week) => expect(weekOfLot(policy, day)).toBe(week))

  test('always the running one when the house says so', () => {
    const { scene } = zoneWorld({ settings: { 'zones.lotForNextFrom': 8 } })
    expect(weekOfLot(scene('20:00:00').policy, '2021-03-28')).toBe('2021-W12')
  })

  test('weeks are numbered from that of the project’s beginning', () =>
    expect(['2021-W12', '2021-W14', '2021-W25'].map((week) => weekNumber(policy, week))).toEqual([1, 3, 14]))
})

const places = [
  { name: '一中', lat: 34.33, lng: 108.7, zone: 7 },
  { name: '二院', lat: 34.34, lng: 108.7, zone: 7 },
  { name: '展厅', lat: 34.3, lng: 108.7 },
]

describe('coverage', () => {
  const visit = (placeId: string, personId: string, at: number) => ({
    kind: 'placeVisited' as const,
    visit: { placeId, personId, at, messageKey: `k/${at}` },
  })

  test('once for each person and day; both ends of the span belong to it', () => {
    const { add, at, scene } = zoneWorld({ places })
    add(
      visit('一中', '甲员', at('10:00:00')),
      visit('一中', '甲员', at('11:00:00')),
      visit('一中', '乙员', at('12:00:00')),
    )
    add(visit('一中', '甲员', at('2021-04-05T00:00:00')), visit('二院', '甲员', at('2021-04-06T00:00:00')))
    const visits = visitsOf(scene('20:00:00'), '2021-04-04', '2021-04-05')
    expect(visits.get('一中')).toEqual({ count: 3, last: at('2021-04-05T00:00:00') })
    expect(visits.has('二院')).toBe(false)
  })

  test('check-ins count within the radius, the rim included', () => {
    const { add, at, scene } = zoneWorld({ places })
    const checkIn = { personId: '甲员', day: '2021-04-04', at: at('10:00:00'), messageKey: 'c', lng: 108.7 }
    add({ kind: 'located', checkIn: { ...checkIn, lat: 34.33 + 299 / 111195 } })
    add({ kind: 'located', checkIn: { ...checkIn, personId: '乙员', lat: 34.34 - 301 / 111195 } })
    expect([...visitsOf(scene('20:00:00'), '2021-04-04', '2021-04-04').keys()]).toEqual(['一中'])
  })

  test('a place is missed after seven days that the bot has seen itself', () => {
    const { add, at, scene } = zoneWorld({ places })
    add(visit('一中', '甲员', at('10:00:00')))
    const missed = (to: string) => coverageOf(scene('20:00:00'), to, to)[0]!.unvisited.map(({ name }) => name)
    expect(missed('2021-04-09')).toEqual([])
    expect(missed('2021-04-10')).toEqual(['二院'])
    expect(missed('2021-04-11')).toEqual(['一中', '二院'])
  })
})

describe('the interception route (S0-ORG-09)', () => {
  const person = { id: '动', name: '动', from: 0, role: 'staff', channel: '动线拦截' } as const
  const north = (metres: number) => ({ lat: 34.3 + metres / 111195, lng: 108.7 })
  test.each([
    [999, null],
    [1001, 1001],
  ])('%d m from the showroom', (metres, off) => {
    const found = offRoute(zoneWorld({ places }).scene('10:00:00'), person, north(metres))
    expect(found && Math.round(found.metres)).toBe(off)
  })

  test('nobody else, and nobody without a showroom on the map', () => {
    const other = { ...person, channel: '商超外展' }
    expect(offRoute(zoneWorld({ places }).scene('10:00:00'), other, north(5000))).toBeNull()
    expect(offRoute(zoneWorld().scene('10:00:00'), person, north(5000))).toBeNull()
  })

  test('the very name goes before one that contains it', () => {
    const both = [{ name: '老展厅', lat: 1, lng: 1 }, ...places]
    expect(showroomOf(zoneWorld({ places: both }).scene('10:00:00'))?.name).toBe('展厅')
  })
})
