import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { valueAt } from '../../../policy/pack/place.ts'

const pack = loadPack('yundi')
const one = (rule: string, pattern: RegExp): string => {
  const found = pattern.exec(pack.rules[rule]!.clause)
  expect(found, `${rule} says ${pattern}`).not.toBeNull()
  return found![1]!
}
const register = '意向登记期'
const subscribe = '正式认筹期'

describe("the rulebook's numbers are those of its clauses", () => {
  test.each([
    ['S0-FN-01', /总货值([\d.]+)亿/, 'project.funnel.totalYuan', 1e8],
    ['S0-FN-01', /按照(\d+)%/, 'project.funnel.sellThrough', 0.01],
    ['S0-FN-03', /转成交(\d+)%/, 'project.funnel.subToDeal', 0.01],
    ['S0-FN-03', /认筹客户(\d+)组/, 'project.funnel.subscriptions', 1],
    ['S0-FN-04', /转大筹(\d+)%/, 'project.funnel.regToSub', 0.01],
    ['S0-FN-04', /登记(\d+)组/, 'project.funnel.registrations', 1],
    ['S0-FN-05', /登记(\d+)%的转访率/, 'project.funnel.visitToReg', 0.01],
    ['S0-FN-05', /到访客户(\d+)组/, 'project.funnel.visits', 1],
    ['S0-FN-07', /\((\d+)天\)/, 'phases.0.days', 1],
    ['S0-FN-07', /,(\d+)组/, 'phases.0.visits', 1],
    ['S0-FN-08', /\((\d+)天\)/, 'phases.1.days', 1],
    ['S0-FN-08', /,(\d+)组/, 'phases.1.visits', 1],
    ['S0-FN-09', /大客户(\d+)/, 'targets.0.tableVisitsPerDay', 1],
    ['S0-FN-10', /外展(\d+)/, 'targets.1.tableVisitsPerDay', 1],
    ['S0-KA-12', /留电(\d+)组/, `targets/${register}/大客户/leadsPerPerson`, 1],
    ['S0-KA-12', /到访(\d+)组/, `targets/${register}/大客户/visitsPerDay`, 1],
    ['S0-KA-13', /到访(\d+)组/, `targets/${subscribe}/大客户/visitsPerDay`, 1],
    ['S0-EX-17', /留电(\d+)组/, `targets/${register}/商超外展/leadsPerPerson`, 1],
    ['S0-EX-17', /到访(\d+)组/, `targets/${register}/商超外展/visitsPerDay`, 1],
    ['S0-EX-18', /留电(\d+)组/, `targets/${register}/社区巡展/leadsPerPerson`, 1],
    ['S0-EX-18', /到访(\d+)组/, `targets/${register}/社区巡展/visitsPerDay`, 1],
    ['S0-SH-10', /留电(\d+)组/, `targets/${register}/二手房推介/leadsPerPerson`, 1],
    ['S0-SH-10', /到访(\d+)组/, `targets/${register}/二手房推介/visitsPerDay`, 1],
    ['S0-SH-22', /到访(\d+)组/, `targets/${subscribe}/二手房推介/visitsPerDay`, 1],
    ['S0-ORG-08', /(\d+)组\/天/, `targets/${register}/电开/callsPerTeam`, 1],
    ['S0-ORG-08', /(\d+)组\/天/, `targets/${subscribe}/电开/callsPerTeam`, 1],
    ['S0-KA-10', /(\d+)天/, 'claims.protectionH', 24],
    ['S0-KA-16', /^(\d+)分钟/, 'signIns.graceSec.S0-KA-16', 60],
    ['S0-KA-18', /不少于(\d+)次/, 'locations.perDay', 1],
    ['S0-EX-02', /完成(\d+)组/, 'daily.visits.least', 1],
    ['S0-EX-03', /男生(\d+)个/, 'daily.visits.forfeit.m.count', 1],
    ['S0-EX-03', /女生(\d+)个/, 'daily.visits.forfeit.f.count', 1],
    ['S0-EX-07', /进行(\d+)-/, 'daily.teams.ladderYuan.0', 1],
    ['S0-EX-07', /-(\d+)元/, 'daily.teams.ladderYuan.1', 1],
    ['S0-SH-05', /至少(\d+)家/, 'agency.storesPerWeek', 1],
    ['S0-SH-06', /至少(\d+)位/, 'agency.brokersPerWeek', 1],
    ['S0-SH-07', /超过(\d+)%/, 'agency.line', 0.01],
    ['S0-SH-11', /不少于(\d+)家/, 'agency.storesPerDay', 1],
    ['S0-SH-11', /(\d+)张/, 'agency.cardsPerDay', 1],
    ['S0-ORG-02', /内场销渠人员(\d+)人/, 'composition.squad.内场销渠', 1],
    ['S0-ORG-03', /销渠人员(\d+)人/, 'composition.channels.大客户.外场销渠', 1],
    ['S0-ORG-04', /销渠人员(\d+)人/, 'composition.channels.商超外展.外场销渠', 1],
    ['S0-ORG-04', /拓客人员(\d+)人/, 'composition.channels.商超外展.拓客', 1],
    ['S0-ORG-05', /销渠人员(\d+)人/, 'composition.channels.社区巡展.外场销渠', 1],
    ['S0-ORG-05', /拓客人员(\d+)人/, 'composition.channels.社区巡展.拓客', 1],
    ['S0-ORG-06', /销渠人员(\d+)人/, 'composition.channels.二手房推介.外场销渠', 1],
    ['S0-ORG-07', /拓客人员(\d+)人/, 'composition.channels.派单.拓客', 1],
    ['S0-ORG-10', /拓客人员(\d+)人/, 'composition.channels.竞品拦截.拓客', 1],
    ['S0-ORG-09', /直径(\d+)公里/, 'route.radiusM', 500],
  ] as [string, RegExp, string, number][])('%s %s: %s', (rule, pattern, path, times) => {
    expect(valueAt(pack, path)).toBeCloseTo(Number(one(rule, pattern)) * times, 6)
  })

  test('the composition comes to the 160 people of the clause, 10 outside and 25 canvassers to a squad of 40', () => {
    const { squad, channels } = pack.composition
    const count = (type: string) =>
      Object.values(channels).reduce((sum, types) => sum + (types[type] ?? 0), 0)
    const inside = squad.内场销渠!
    const outside = Number(one('S0-ORG-02', /外场销渠人员(\d+)人/))
    const canvassers = Number(one('S0-ORG-02', /拓客人员(\d+)人/))
    expect([count('外场销渠'), count('拓客')]).toEqual([outside, canvassers])
    expect((inside + outside + canvassers) * pack.project.squads).toBe(
      Number(one('S0-ORG-01', /形成(\d+)人/)),
    )
  })

  test('the funnel leads from the visits to the goal', () => {
    const { funnel } = pack.project
    expect(funnel.units! / funnel.subToDeal!).toBeCloseTo(funnel.subscriptions!, -0.5)
    expect(funnel.subscriptions! / funnel.regToSub!).toBeCloseTo(funnel.registrations!, -0.5)
    expect(Math.ceil(funnel.units! / funnel.subToDeal!)).toBe(funnel.subscriptions)
    expect(funnel.goalYuan).toBe(8e8)
    expect(pack.phases[0]!.visits! + pack.phases[1]!.visits!).toBe(funnel.visits)
  })

  test("a phase's week is seven of its days, its days are visits over its length, and both are the 92 days", () => {
    for (const { days, visits, visitsPerDay, visitsPerWeek } of pack.phases) {
      expect(visitsPerWeek).toBe(visitsPerDay! * 7)
      expect(Math.round(visits! / days)).toBe(visitsPerDay)
    }
    expect(pack.phases.reduce((sum, { days }) => sum + days, 0)).toBe(Number(one('S0-FN-02', /在(\d+)天/)))
    const [month, day] = [one('S0-FN-02', /\((\d+)月/), one('S0-FN-02', /月(\d+)日-/)]
    expect(pack.project.startDate).toBe(`2021-${month.padStart(2, '0')}-${day}`)
  })

  test('outreach keeps its leads per person in the second phase, where it has to bring 30 visits a day', () => {
    for (const channel of ['商超外展', '社区巡展']) {
      const leads = valueAt(pack, `targets/${register}/${channel}/leadsPerPerson`)
      expect(valueAt(pack, `targets/${subscribe}/${channel}/leadsPerPerson`)).toBe(leads)
      expect(valueAt(pack, `targets/${subscribe}/${channel}/visitsPerDay`)).toBe(30)
    }
  })

  test('the slots are at 9:30, and at 10, 16 and 18 as the clause says', () => {
    const hours = /(\d+)点、(\d+)点以及(\d+)点/.exec(pack.rules['S0-KA-25']!.clause)!.slice(1)
    expect(pack.signIns.slots.map(({ at }) => at)).toEqual(['09:30', ...hours.map((hour) => `${hour}:00`)])
  })
})

describe('every amount stands in its clause', () => {
  const amounts = Object.entries(pack.rules).flatMap(([id, { clause, yuan, jointYuan, teamYuan }]) =>
    [yuan, jointYuan, teamYuan]
      .filter((amount) => typeof amount === 'number')
      .map((amount) => [id, amount, clause] as const),
  )
  test.each(amounts.filter(([id]) => id !== 'S0-KA-25' && id !== 'S0-EX-06' && id !== 'S0-KA-07'))(
    '%s: %d元',
    (_, amount, clause) => {
      expect(clause.match(/\d+(?=元)/g)).toContain(String(amount))
    },
  )

  test('those whose words do not stand in the quoted part of the clause', () => {
    expect(pack.rules['S0-KA-25']!.yuan).toBe(20) // 「将给予罚款20元处罚」 stands in the next half-sentence
    expect(pack.rules['S0-KA-07']!.yuan).toBe(300)
    expect([pack.rules['S0-EX-06']!.yuan, pack.rules['S0-EX-06']!.teamYuan]).toEqual([500, 200])
  })
})
