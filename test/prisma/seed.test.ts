import { describe, expect, test } from 'vitest'
import { isMessage, readTranscript, type TranscriptEvent, writeTranscript } from '../../policy/transcript.ts'
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

describe('reading a transcript', () => {
  const small = {
    start: '2021-04-05T08:00:00',
    people: [
      { name: '张三', role: 'staff', leader: '何二' },
      { name: '何二', role: 'supervisor' },
    ],
    groups: [{ id: 'ka', name: '大客户群', purpose: '大客户', people: ['张三', '何二'] }],
    places: [{ name: '咸阳二纺', lat: 34.3301, lng: 108.7102 }],
  }
  const file = (...events: unknown[]) =>
    [{ world: small }, ...events]
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n')
  const said = { at: '2021-04-05T09:31:00', group: 'ka', from: '张三', text: '签到 春风十里' }

  test('gives back what was written', () => {
    expect(readTranscript(writeTranscript(world, day))).toMatchObject({ world, events: day })
  })

  test('fills in what the file may leave out, and knows the line of each event', () => {
    const read = readTranscript(`\uFEFF${file(said, '', { at: '2021-04-05T10:00:00', end: true })}\r\n`)
    expect(read).toMatchObject({
      world: { pack: 'yundi', timezone: 'Asia/Shanghai', randomChecks: true, settings: {} },
      lines: [2, 4],
    })
  })

  test('takes every kind of event, and puts a delayed message where it arrived', () => {
    const events: TranscriptEvent[] = [
      { ...said, id: 'one' },
      {
        at: '2021-04-05T14:12:29',
        arrivesAt: '2021-04-05T14:12:41',
        group: 'ka',
        from: '张三',
        photo: { file: 'z.jpg' },
      },
      {
        at: '2021-04-05T14:12:31.500',
        group: 'ka',
        from: '何二',
        photo: { gesture: 'both_palm', people: 1 },
        replyTo: 'one',
      },
      {
        at: '2021-04-05T14:20:00',
        private: true,
        from: '何二',
        text: '免除 {{fine 张三 S0-EX-11}} 信号故障',
      },
      { at: '2021-04-05T15:00:00', outage: { until: '2021-04-05T15:02:00' } },
      { at: '2021-04-05T15:05:00', redeliver: 'one' },
      { at: '2021-04-05T15:06:00', recall: 'one' },
      { at: '2021-04-05T07:07:00Z', restart: true },
      { at: '2021-04-06T00:00:01', end: true },
    ]
    expect(readTranscript(file(...events))).toMatchObject({ lines: [2, 4, 3, 5, 6, 7, 8, 9, 10] })
  })

  test.each<[why: string, text: string, line: number, message: RegExp]>([
    ['an empty file', '', 1, /not JSON.*line 1 is the world/],
    ['no world', JSON.stringify(said), 1, /unknown field "at"/],
    ['half a line', file('{"at": "2021-04-05T09:31:00"'), 2, /not JSON.*one JSON object a line/],
    ['a list', file([said]), 2, /is not an object/],
    ['a misspelt field', file({ ...said, txet: 'x' }), 2, /unknown field "txet"; did you mean "text"\?/],
    [
      'a misspelt photo field',
      file({ ...said, photo: { fullbody: true } }),
      2,
      /^photo: unknown field "fullbody"; did you mean "fullBody"/,
    ],
    ['a far field', file({ ...said, emoji: 'x' }), 2, /unknown field "emoji"; expected one of at, arrivesAt/],
    ['no time', file({ group: 'ka', from: '张三', text: 'x' }), 2, /^at: missing; expected string/],
    [
      'a time without seconds',
      file({ ...said, at: '2021-04-05T09:31' }),
      2,
      /^at: "2021-04-05T09:31" is not a time; expected YYYY-MM-DDTHH:mm:ss/,
    ],
    ['a day that is none', file({ ...said, at: '2021-02-30T09:31:00' }), 2, /is not a time/],
    ['an hour that is none', file({ ...said, at: '2021-04-05T24:31:00' }), 2, /is not a time/],
    [
      'a stranger',
      file(said, { ...said, from: '张四' }),
      3,
      /^from: no person "张四"; did you mean "张三"\?/,
    ],
    ['an unknown group', file({ ...said, group: 'kb' }), 2, /^group: no group "kb"; did you mean "ka"\?/],
    [
      'neither group nor private',
      file({ at: said.at, from: '张三', text: 'x' }),
      2,
      /expected either "group" or "private"/,
    ],
    ['an empty message', file({ at: said.at, from: '张三', group: 'ka' }), 2, /an empty message/],
    [
      'a foreign gesture',
      file({ ...said, photo: { gesture: 'victori' } }),
      2,
      /^photo\.gesture: "victori" is not one of .*; did you mean "victory"\?/,
    ],
    ['a place off the globe', file({ ...said, location: { lat: 134, lng: 108 } }), 2, /^location\.lat: /],
    [
      'the past',
      file(said, { ...said, at: '2021-04-05T09:30:59' }),
      3,
      /09:30:59 is before the event above at 2021-04-05T09:31:00/,
    ],
    ['before the start', file({ ...said, at: '2021-04-04T09:31:00' }), 2, /before the world's start/],
    [
      'an arrival before the sending',
      file({ ...said, arrivesAt: '2021-04-05T09:30:00' }),
      2,
      /^arrivesAt: .* before it was sent/,
    ],
    ['a recall of nothing', file({ at: said.at, recall: 'x' }), 2, /^recall: no earlier message "x"/],
    [
      'one id twice',
      file({ ...said, id: 'a' }, { ...said, id: 'a' }),
      3,
      /^id: "a" is the id of an earlier message/,
    ],
    ['a bad outage', file({ at: said.at, outage: { til: said.at } }), 2, /^outage\.until: missing/],
  ])('refuses %s', (_, text, line, message) => {
    const read = readTranscript(text)
    if (!('errors' in read)) throw new Error('was not refused')
    expect(read.errors.find((error) => message.test(error.message)) ?? read.errors).toMatchObject({ line })
  })

  test.each<[why: string, change: object, message: RegExp]>([
    [
      'a misspelt role',
      { people: [{ name: '张三', role: 'manger' }] },
      /people\[0\]\.role: "manger" is not one of .*; did you mean "manager"\?/,
    ],
    [
      'a leader nobody knows',
      { people: [{ name: '张三', leader: '何三' }] },
      /people\[0\]\.leader: no person "何三"/,
    ],
    [
      'a name given twice',
      { people: [...small.people, { name: '张三' }] },
      /people\[2\]: "张三" is there twice/,
    ],
    [
      'a stranger in a group',
      { groups: [{ ...small.groups[0], people: ['张三', '李四'] }] },
      /groups\[0\]\.people\[1\]: no person "李四"/,
    ],
    [
      'duty at no place',
      { duty: [{ date: '2021-04-05', person: '张三', place: '咸阳一纺' }] },
      /duty\[0\]\.place: no place "咸阳一纺"; did you mean "咸阳二纺"/,
    ],
    [
      'duty on no day',
      { duty: [{ date: '4月5日', person: '张三' }] },
      /duty\[0\]\.date: "4月5日" is not a date; expected YYYY-MM-DD/,
    ],
    [
      'a slot without its nought',
      { phrases: [{ date: '2021-04-05', slot: '9:30', phrase: '春风十里' }] },
      /phrases\[0\]\.slot: "9:30" is not a time of day/,
    ],
    ['no such zone', { timezone: 'Asia/Beijing' }, /timezone: "Asia\/Beijing" is not a time zone/],
    ['no start', { start: undefined }, /world\.start: missing/],
    ['a misspelt field', { poeple: [] }, /unknown field "poeple"; did you mean "people"\?/],
  ])('refuses a world with %s', (_, change, message) => {
    const read = readTranscript(JSON.stringify({ world: { ...small, ...change } }))
    if (!('errors' in read)) throw new Error('was not refused')
    expect(read.errors.find((error) => message.test(error.message)) ?? read.errors).toMatchObject({ line: 1 })
  })

  test('names all mistakes at once', () => {
    const read = readTranscript(file({ ...said, from: '张四', group: 'kb' }, '{', { ...said, txt: 1 }))
    expect('errors' in read && read.errors.map(({ line }) => line)).toEqual([2, 2, 3, 4])
  })
})
