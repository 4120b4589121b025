import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { shareOf, targetOn, unsetChannels, visitsOver } from '../../../policy/metric/target.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { emptyWorld } from '../../../policy/world.ts'

const pack = loadPack('yundi')
const scene = (settings: Record<string, unknown> = {}) => {
  const world = emptyWorld()
  world.settings = Object.entries(settings).map(([path, value]) => ({ path, value, from: 0 }))
  return sceneAt(world, pack, Date.parse('2021-06-09T00:00:00+08:00'))
}

describe('targets of a week that straddles the phases (SC-20)', () => {
  const over = (channel: string | null) => visitsOver(scene(), channel, '2021-06-07', '2021-06-13')
  test('the project: 78×2 + 171×5', () => expect(over(null).visits).toBe(1011))
  test('key accounts: 17×2 + 74×5, doubtful', () => {
    expect(over('大客户')).toEqual({ visits: 404, suspect: true })
  })
  test('mall booths: 11×2 + 30×5', () => expect(over('商超外展').visits).toBe(172))
  test('agencies: 16×2 + 44×5', () => expect(over('二手房推介').visits).toBe(252))
  test('a channel without a number has none', () => expect(over('派单').visits).toBe(null))
})

describe('targets of a day', () => {
  const on = (channel: string, day: string, settings = {}) => {
    const one = scene(settings)
    return targetOn(one.policyOn(one.cal.momentOn(day, '12:00')), channel, day)
  }
  test('8 June is registration, 9 June subscription', () => {
    expect(on('商超外展', '2021-06-08').visits).toBe(11)
    expect(on('商超外展', '2021-06-09').visits).toBe(30)
  })
  test('before the project and after it there are none', () => {
    expect(on('商超外展', '2021-03-23').visits).toBe(null)
    expect(on('商超外展', '2021-03-24').visits).toBe(11)
    expect(on('商超外展', '2021-06-23').visits).toBe(30)
    expect(on('商超外展', '2021-06-24').visits).toBe(null)
  })
  test('the table has other numbers, and lost ones stay lost', () => {
    expect(on('商超外展', '2021-04-12', { activeTargets: 'table' }).visits).toBe(8)
    expect(on('社区巡展', '2021-04-12', { activeTargets: 'table' }).visits).toBe(null)
  })
  test('60/40: a weekday has less than a day of the weekend, and the week is the same', () => {
    const weighted = (day: string) => on('大客户', day, { dailyTargetMode: 'weighted6040' }).visits!
    expect(weighted('2021-04-12')).toBeCloseTo((0.6 * 119) / 5)
    expect(weighted('2021-04-17')).toBeCloseTo((0.4 * 119) / 2)
    expect(weighted('2021-04-12') * 5 + weighted('2021-04-17') * 2).toBeCloseTo(119)
  })
  test('60/40 by public holidays: a free Monday has what a Sunday has', () => {
    const settings = { dailyTargetMode: 'weighted6040', weekendCalendar: 'cn-holiday' }
    expect(on('大客户', '2021-04-05', settings).visits).toBeCloseTo((0.4 * 119) / 2)
    expect(on('大客户', '2021-04-25', settings).visits).toBeCloseTo((0.6 * 119) / 5)
  })
  test('a weekend peak: the number is a Saturday, a weekday has six tenths of it', () => {
    const peak = (day: string) => on('大客户', day, { dailyTargetMode: 'peakWeekend' }).visits!
    expect(peak('2021-04-17')).toBe(17)
    expect(peak('2021-04-12')).toBeCloseTo(10.2)
  })
  test.each([
    { targetScope: 'project', visits: 11, share: 2.75 },
    { targetScope: 'squad', visits: 44, share: 11 },
  ])('$targetScope: the channel is to bring $visits, a squad $share', ({ targetScope, visits, share }) => {
    const target = on('商超外展', '2021-04-12', { targetScope })
    expect(target.visits).toBe(visits)
    expect(shareOf(target)).toBe(share)
  })
  test('four channels have no visits', () => {
    expect(unsetChannels(scene().policyOn(Date.parse('2021-04-12T12:00:00+08:00')), '2021-04-12')).toEqual([
      '派单',
      '电开',
      '动线拦截',
      '竞品拦截',
    ])
  })
})
