import { expect, test } from 'vitest'
import { outcomeOfPlaying, transcriptOf } from '../support/transcript.ts'

const day = '2021-04-12'
const mill = { name: '二纺', lat: 34.33, lng: 108.71, radiusM: 300 }
const square = { name: '人民广场', lat: 34.33, lng: 108.745, radiusM: 300 }

/** A day of 张三 and 李四 under 何二, in a channel that shows where it is; nobody says anything but the given events. */
function play(events: Record<string, unknown>[], { channel = '大客户', until = '22:00:00' } = {}) {
  const person = (name: string, leader: string, role = 'staff') => ({
    ...{ name, role, team: '一组', channel, leader },
  })
  const people = [
    person('张三', '何二'),
    person('李四', '何二'),
    person('何二', '郑经理', 'supervisor'),
    { name: '郑经理', role: 'manager' },
  ]
  const first = {
    start: `${day}T08:00:00`,
    people,
    groups: [{ id: 'ka', name: '群', purpose: channel, people: people.map(({ name }) => name) }],
    places: [mill, square],
    duty: ['张三', '李四'].map((name) => ({ date: day, person: name, place: mill.name })),
    settings: { 'signIns.slots': [] },
    randomChecks: false,
  }
  const lines = [{ world: first }, ...events, { at: `${day}T${until}`, end: true }]
  return outcomeOfPlaying(transcriptOf(lines.map((line) => JSON.stringify(line)).join('\n')))
}

const says = (clock: string, from: string, text: string, more = {}) => ({
  ...{ at: `${day}T${clock}`, group: 'ka', from, text },
  ...more,
})
const shows = (clock: string, from: string, { lat, lng, name } = mill, more = {}) => ({
  ...{ at: `${day}T${clock}`, group: 'ka', from, location: { lat, lng, label: name } },
  ...more,
})
const thrice = (from: string) => ['09:00:00', '12:00:00', '15:00:00'].map((clock) => shows(clock, from))
const inOrder = (...events: { at: string }[]) => [...events].sort((a, b) => (a.at < b.at ? -1 : 1))
const at = ({ posts }: Awaited<ReturnType<typeof play>>, clock: string) =>
  posts.filter((post) => post.at === `${day}T${clock}`)

test('at 17:00 only those who are short are named; nobody when all have enough', async () => {
  const one = at(await play(thrice('张三'), { until: '17:30:00' }), '17:00:00')
  expect(one.map(({ group, text }) => [group, text])).toEqual([
    ['ka', '【定位提醒】大客户还差次数的,0/3:李四。请在18:30前发送位置。'],
  ])
  const all = await play(inOrder(...thrice('张三'), ...thrice('李四')), { until: '17:30:00' })
  expect(at(all, '17:00:00')).toEqual([])
})

test('at 18:25 the supervisor is reminded; at 21:00 his manager hears that he has not inspected', async () => {
  const outcome = await play([])
  expect(at(outcome, '18:25:00')).toMatchObject([{ group: 'private/何二' }])
  expect(at(outcome, '21:00:00').filter(({ text }) => text.includes('晚会抽查'))).toMatchObject([
    { group: 'private/郑经理', text: expect.stringContaining('1/1位主管还没有核对(何二)') },
  ])
})

test('a supervisor who has inspected is not named, and his sheet lists what he may confirm', async () => {
  const outcome = await play([
    ...thrice('张三'),
    says('18:35:00', '何二', '查打卡'),
    says('18:36:00', '何二', '确认罚款'),
  ])
  const [sheet] = at(outcome, '18:35:00')
  expect(sheet?.text).toContain('应查2人 合格1\n未使用:李四')
  expect(sheet?.text).toContain('申诉 F1')
  expect(outcome.ledger).toMatchObject([{ subject: '李四', amountFen: -3000, state: 'confirmed' }])
  expect(at(outcome, '21:00:00').filter(({ text }) => text.includes('还没有核对'))).toEqual([])
})

test('looking before the inspection shows how it stands and fines nobody', async () => {
  const outcome = await play([says('18:00:00', '何二', '晚会抽查')], { until: '18:10:00' })
  expect(at(outcome, '18:00:00')[0]?.text).toContain('到目前为止')
  expect(outcome.ledger).toEqual([])
})

test('staff may not inspect', async () => {
  const { refusals } = await play([says('18:35:00', '张三', '晚会抽查')])
  expect(refusals).toMatchObject([{ from: '张三' }])
})

test('the second-hand agents are inspected under their own rule (S0-SH-13), a channel without one not at all', async () => {
  const { ledger } = await play([], { channel: '二手房推介' })
  const inspected = ledger.filter(({ rule }) => rule !== 'S0-SH-11')
  expect(inspected.map(({ subject, rule, amountFen }) => [subject, rule, amountFen])).toEqual([
    ['张三', 'S0-SH-13', -3000],
    ['李四', 'S0-SH-13', -3000],
  ])
  const leaflets = await play([shows('10:00:00', '张三')], { channel: '派单' })
  expect([leaflets.ledger, leaflets.locations, at(leaflets, '10:00:00')]).toEqual([[], [], []])
})

test('what a location is worth is said in the group and in private alike', async () => {
  const outcome = await play([
    shows('08:10:00', '张三'),
    shows('09:00:00', '张三'),
    shows('09:59:59', '张三', mill, { group: undefined, private: true }),
    shows('11:00:00', '张三', square),
    says('12:00:00', '张三', '定位'),
    says('12:01:00', '张三', '定位', { location: { lat: mill.lat, lng: mill.lng } }),
  ])
  expect(at(outcome, '08:10:00')[0]?.text).toContain('从08:30起')
  expect(at(outcome, '09:00:00').at(-1)?.text).toContain('有效1/3')
  expect(at(outcome, '09:59:59')).toMatchObject([{ group: 'private/张三' }])
  expect(at(outcome, '11:00:00')[0]?.text).toContain('二纺3.2公里')
  expect(outcome.refusals).toMatchObject([{ text: '请直接发送位置(聊天里的「位置」),可以附上文字"定位"。' }])
  expect(at(outcome, '12:01:00')).toHaveLength(1)
})

test('the same message delivered twice is one check-in', async () => {
  const { locations } = await play([
    shows('09:00:00', '张三', mill, { id: 'a' }),
    { at: `${day}T10:30:00`, redeliver: 'a' },
  ])
  expect(locations[0]).toMatchObject({ person: '张三', counted: 1 })
})

test('an area that was asked for in time and granted moves the place; one that was refused does not', async () => {
  const granted = await play([
    says('09:00:00', '张三', '报备片区 人民广场 10:00-18:00'),
    says('09:30:00', '李四', '报备片区 人民广场 10:00-18:00'),
    says('09:40:00', '何二', '同意 {{request 张三}}'),
    says('09:41:00', '何二', '驳回 {{request 李四}} 人手不够'),
    ...['11:00:00', '13:00:00', '15:00:00'].flatMap((clock) => [
      shows(clock, '张三', square),
      shows(clock, '李四', square),
    ]),
  ])
  expect(granted.locations).toMatchObject([
    { person: '张三', counted: 3, result: 'ok' },
    { person: '李四', counted: 0, result: 'wrongPlace' },
  ])
})

test('granted after the inspection, an area that was asked for before takes the fine back', async () => {
  const { ledger, balances } = await play([
    says('08:50:00', '张三', '报备片区 人民广场 09:00-18:00'),
    ...['10:00:00', '12:00:00', '15:00:00'].flatMap((clock) => [shows(clock, '张三', square)]),
    says('19:00:00', '何二', '同意 {{request 张三}}'),
  ])
  expect(ledger.find(({ subject }) => subject === '张三')).toMatchObject({ state: 'reversed' })
  expect(balances.张三).toBe(0)
})

test.each([
  ['报备片区', '例如'],
  ['报备片区 人民广场', '例如'],
  ['报备片区 人民广场 09:00-10:00', '已经过去'],
])('%s at 11:00 is refused: %s', async (text, part) => {
  const { refusals } = await play([says('11:00:00', '张三', text)])
  expect(refusals).toMatchObject([{ from: '张三', text: expect.stringContaining(part) }])
})
