import { describe, expect, test } from 'vitest'
import { isMessage, readTranscript, writeTranscript } from '../../policy/transcript.ts'
import { sampleDay } from '../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../prisma/seed/world.ts'

const world = seedWorld()
const day = sampleDay(world)
const messages = day.filter(isMessage)

function countBy<T>(items: T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}

describe('the seeded team', () => {
  const staff = world.people.filter((person) => person.role === 'staff')

  test('has 160 staff: 20 inside, 40 outside, 100 outreach', () => {
    expect(staff).toHaveLength(160)
    expect(countBy(staff, (person) => person.staffType!)).toEqual({ 内场销渠: 20, 外场销渠: 40, 拓客: 100 })
  })

  test.each(['一组', '二组', '三组', '四组'])('has %s composed as the source states', (team) => {
    const squad = staff.filter((person) => person.team === team)
    expect(countBy(squad, ({ channel = '-', staffType }) => `${channel} ${staffType}`)).toEqual({
      '- 内场销渠': 5,
      '大客户 外场销渠': 4,
      '商超外展 外场销渠': 2,
      '商超外展 拓客': 4,
      '社区巡展 外场销渠': 2,
      '社区巡展 拓客': 4,
      '二手房推介 外场销渠': 2,
      '派单 拓客': 5,
      '电开 拓客': 5,
      '动线拦截 拓客': 5,
      '竞品拦截 拓客': 2,
    })
    const supervisors = world.people.filter((person) => person.team === team && person.role === 'supervisor')
    expect(supervisors.map(({ channel }) => channel)).toEqual([
      '大客户',
      '商超外展',
      '社区巡展',
      '二手房推介',
      undefined,
    ])
  })

  test('has names that no other name begins with', () => {
    const names = world.people.map(({ name }) => name)
    expect(names.filter((name) => names.filter((other) => other.startsWith(name)).length !== 1)).toEqual([])
    expect(names.filter((name) => !/^\p{Script=Han}{2,3}$/u.test(name))).toEqual([])
  })

  test('reports line by line up to the general manager', () => {
    const leaderOf = new Map(world.people.map((person) => [person.name, person.leader]))
    const lineOf = (name: string): string[] => [
      name,
      ...(leaderOf.get(name) ? lineOf(leaderOf.get(name)!) : []),
    ]
    const gm = world.people.find(({ role }) => role === 'gm')!.name
    expect(world.people.map(({ name }) => lineOf(name).at(-1))).toEqual(world.people.map(() => gm))
    const roleOf = new Map(world.people.map((person) => [person.name, person.role]))
    const seller = staff.find(({ channel }) => channel === '商超外展')!
    expect(lineOf(seller.name).map((name) => roleOf.get(name))).toEqual([
      'staff',
      'supervisor',
      'manager',
      'director',
      'gm',
    ])
  })

  test('sits in six groups, everybody in at least one', () => {
    expect(world.groups.map(({ purpose }) => purpose)).toEqual([
      '大客户',
      '商超外展',
      '社区巡展',
      '二手房推介',
      '拓客',
      '管理',
    ])
    const seated = new Set(world.groups.flatMap(({ people }) => people))
    expect(world.people.filter(({ name }) => !seated.has(name))).toEqual([])
  })

  test('knows nine zones with several places each, all in and around 咸阳', () => {
    const zones = countBy(world.places, ({ zone }) => String(zone))
    expect(Object.keys(zones).sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(Math.min(...Object.values(zones))).toBeGreaterThanOrEqual(6)
    for (const { lat, lng, radiusM } of world.places) {
      expect(Math.hypot(lat - 34.33, lng - 108.71)).toBeLessThan(0.06)
      expect(radiusM).toSatisfy((metres: number) => metres >= 300 && metres <= 500)
    }
  })

  test('plans a week of duty for the four managed channels, each person once a day', () => {
    const onDuty = world.people.filter((person) =>
      ['大客户', '商超外展', '社区巡展', '二手房推介'].includes(person.channel ?? ''),
    )
    expect(Object.values(countBy(world.duty, ({ date }) => date))).toEqual(Array(7).fill(onDuty.length))
    expect(new Set(world.duty.map(({ date, person }) => `${date} ${person}`)).size).toBe(world.duty.length)
  })

  test('fixes a different passphrase for each slot of the week', () => {
    expect(new Set(world.phrases.map(({ phrase }) => phrase)).size).toBe(28)
  })

  test('moves to another day whole', () => {
    const later = seedWorld({ startDay: '2021-05-03', startClock: '07:00:00' })
    expect(later.start).toBe('2021-05-03T07:00:00')
    expect(later.duty[0]!.date).toBe('2021-05-03')
    expect(readTranscript(writeTranscript(later, sampleDay(later)))).toHaveProperty('events')
  })
})

describe('the sample day', () => {
  test('is lively and always the same', () => {
    expect(messages.length).toSatisfy((count: number) => count >= 700 && count <= 1_000)
    expect(sampleDay(seedWorld())).toEqual(day)
  })

  test('is read back as it was written', () => {
    expect(readTranscript(writeTranscript(world, day))).toMatchObject({ world, events: day })
  })

  test('runs from 08:25 to 21:30 in the order of arrival', () => {
    const arrivals = messages.map((event) => event.arrivesAt ?? event.at)
    expect(arrivals).toEqual(arrivals.toSorted())
    expect([arrivals.at(0), arrivals.at(-1)]).toEqual(['2021-04-12T08:25:10', '2021-04-12T21:30:00'])
  })

  test('lets people speak only in groups they belong to', () => {
    const members = Object.fromEntries(world.groups.map(({ id, people }) => [id, people]))
    expect(messages.filter((event) => event.group && !members[event.group]?.includes(event.from))).toEqual([])
  })

  test('shows no picture twice', () => {
    const hashes = messages.flatMap(({ photo }) => photo?.hash ?? [])
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('reports in the evening what the messages of the day add up to', () => {
    const plain = (text: string) =>
      Number(
        text
          .normalize('NFKC')
          .replace(/组$/, '')
          .replace(/[一二三四五六七八九]/, (digit) => String('零一二三四五六七八九'.indexOf(digit))),
      )
    const sums: Record<string, number> = {}
    for (const { from, text = '' } of messages) {
      const [, word, count] = /^(留电|带访|咨询) ?([\d0-9一二三四五六七八九]+组?)$/.exec(text) ?? []
      if (word) sums[`${from} ${word}`] = (sums[`${from} ${word}`] ?? 0) + plain(count!)
      if (/^留电 (?:赵先生|钱女士)/.test(text)) sums[`${from} 留电`] = (sums[`${from} 留电`] ?? 0) + 1
    }
    const passedOn = messages.filter(
      ({ text, at }) => text?.startsWith('留电 赵先生') && at.endsWith('13:44:02'),
    )
    for (const { from } of passedOn) sums[`${from} 留电`]! -= 1 // a colleague's client, so it does not count
    for (const { from, text = '' } of messages) {
      const [, consulted, leads, visits] = /^日报 咨询(\d+) 留电(\d+) 转访(\d+)/.exec(text) ?? []
      if (!consulted) continue
      const added = ['咨询', '留电', '带访'].map((word) => sums[`${from} ${word}`] ?? 0)
      expect([from, ...added]).toEqual([from, Number(consulted), Number(leads), Number(visits)])
    }
  })

  test('holds one team per booth channel that meets both targets and is first', () => {
    const teamOf = new Map(world.people.map((person) => [person.name, `${person.channel} ${person.team}`]))
    const total: Record<string, { leads: number; visits: number }> = {}
    for (const { from, text = '' } of messages) {
      const [, leads, visits] = /^日报 咨询\d+ 留电(\d+) 转访(\d+)/.exec(text) ?? []
      if (!leads) continue
      const team = teamOf.get(from)!
      const before = total[team] ?? { leads: 0, visits: 0 }
      total[team] = { leads: before.leads + Number(leads), visits: before.visits + Number(visits) }
    }
    expect(total['商超外展 一组']).toEqual({ leads: 366, visits: 7 })
    expect(total['社区巡展 二组']).toEqual({ leads: 362, visits: 8 })
    expect(total['商超外展 四组']!.visits).toBeLessThan(11 / 4)
  })

  test('refuses a world that starts later in the day', () => {
    expect(() => sampleDay(seedWorld({ startClock: '09:00:00' }))).toThrow('begins at 08:25')
  })
})
