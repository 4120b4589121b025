import { describe, expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { loadPack } from '../../../bot/packs.ts'
import { calendarOf } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import type { Fact } from '../../../policy/facts.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { candidatesOf } from '../../../policy/substitution/candidates.ts'
import { insideVacancies, openPosts, quotaOf } from '../../../policy/substitution/open-posts.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../../policy/world.ts'

const cal = calendarOf('Asia/Shanghai')
const WEEK = '2021-W14'
const mall = (name: string, staffType?: string) => ({
  name,
  team: '一组',
  channel: '商超外展',
  leader: '陈七',
  staffType,
})
const road = (name: string) => ({ name, team: '一组', channel: '社区巡展', leader: '陈七' })
const file = {
  start: '2021-04-05T00:00:00',
  randomChecks: false,
  people: [
    mall('赵六'),
    ...['王五', '李四', '周十', '吴一'].map(road),
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展' },
  ],
  groups: [],
}

/** A world on the Monday after the week. `visits` is what each brought on the week's Wednesday unless a day is given. */
function monday(more: Record<string, unknown> = {}, ...facts: Fact[]) {
  const pack = loadPack('yundi')
  const world = emptyWorld()
  const founded = founding(worldFile.parse({ ...file, ...more }), pack, 'test').facts
  for (const fact of [...founded, ...facts]) evolve(world, fact)
  return sceneAt(world, pack, cal.read('2021-04-12T00:00:01'))
}
let messages = 0
const brought = (personId: string, count: number, day = '2021-04-07', clock = '17:00:00'): Fact => ({
  kind: 'counted',
  personId,
  day,
  metric: 'visits',
  count,
  at: cal.read(`${day}T${clock}`),
  messageKey: `test/${++messages}`,
})
const away = (personId: string, from: string, to: string): Fact => {
  const leave = { id: 'leave/1', personId, type: '请假' as const, from: cal.read(from), to: cal.read(to) }
  return { kind: 'leaveGranted', leave: { ...leave, requestedAt: leave.from, approvedAt: leave.from } }
}

describe('a post opens below the quota of the week', () => {
  test.each([
    { visits: 0, open: true },
    { visits: 9, open: true },
    { visits: 14, open: true },
    { visits: 15, open: false },
    { visits: 16, open: false },
  ])('$visits visits of 15: $open', ({ visits, open }) => {
    const scene = monday({}, brought('赵六', visits))
    expect(quotaOf(scene, '赵六', WEEK)).toBe(15)
    expect(openPosts(scene, WEEK)).toHaveLength(open ? 1 : 0)
  })

  test.each([
    { leave: [], quota: 15 },
    { leave: [away('赵六', '2021-04-05T00:00:00', '2021-04-06T00:00:00')], quota: 12 },
    { leave: [away('赵六', '2021-04-05T00:00:00', '2021-04-07T00:00:00')], quota: 9 },
    { leave: [away('赵六', '2021-04-10T00:00:00', '2021-04-12T00:00:00')], quota: 15 },
    { leave: [away('赵六', '2021-04-05T00:00:00', '2021-04-12T00:00:00')], quota: 0 },
  ])('leave shrinks it to $quota', ({ leave, quota }) => {
    const scene = monday({}, ...leave, brought('赵六', 9))
    expect(quotaOf(scene, '赵六', WEEK)).toBe(quota)
    expect(openPosts(scene, WEEK)).toHaveLength(9 < quota ? 1 : 0)
  })

  test('days that he was not on the list ask nothing, weekend visits count', () => {
    const duty = ['2021-04-05', '2021-04-06'].map((date) => ({ date, person: '赵六' }))
    const others = ['07', '08', '09'].map((date) => ({ date: `2021-04-${date}`, person: '陈七' }))
    const scene = monday({ duty: [...duty, ...others] }, brought('赵六', 6, '2021-04-10'))
    expect(quotaOf(scene, '赵六', WEEK)).toBe(6)
    expect(openPosts(scene, WEEK)).toEqual([])
  })

  test('days before the bot was there ask nothing; a week given with the world is whole', () => {
    expect(quotaOf(monday({ start: '2021-04-08T08:00:00' }), '赵六', WEEK)).toBe(6)
    const results = [{ week: WEEK, person: '赵六', visits: 9 }]
    const [post] = openPosts(monday({ start: '2021-04-12T00:00:00', results }), WEEK)
    expect(post).toMatchObject({ visits: 9, quota: 15, team: '一组' })
  })

  test('outreach people have no quota', () => {
    const people = [...file.people.slice(1), mall('赵六', '拓客')]
    expect(openPosts(monday({ people }), WEEK)).toEqual([])
  })

  test('the farthest from their quota come first', () => {
    const people = [mall('钱一'), ...file.people]
    const scene = monday({ people }, brought('钱一', 12), brought('赵六', 9))
    expect(openPosts(scene, WEEK).map(({ holder }) => holder.name)).toEqual(['赵六', '钱一'])
  })

  test('whoever leaves the post next Monday leaves none open', () => {
    const posting = {
      from: cal.read('2021-04-19T00:00:00'),
      role: 'staff' as const,
      team: '一组',
      channel: '社区巡展',
    }
    const moved: Fact = { kind: 'personPosted', personId: '赵六', posting }
    expect(openPosts(monday({}, moved), WEEK)).toEqual([])
  })
})

describe('the best of the roadshow', () => {
  const week = [brought('王五', 8), brought('李四', 6), brought('周十', 5), brought('吴一', 1)]
  const good = (settings: Record<string, unknown>, facts = week) =>
    candidatesOf(monday({ settings }, ...facts), '社区巡展', WEEK)
      .filter((one) => one.good)
      .map(({ name, rank }) => `${name}${rank}`)

  test.each([
    { settings: {}, names: ['王五1', '李四2', '周十3'] },
    { settings: { 'substitution.bestRank': 1 }, names: ['王五1'] },
    { settings: { 'substitution.best': 'share' }, names: ['王五1', '李四2'] },
    { settings: { 'substitution.best': 'share', 'substitution.bestShare': 0.01 }, names: ['王五1'] },
  ])('$settings: $names', ({ settings, names }) => expect(good(settings)).toEqual(names))

  test('who is equal in visits goes by who reached them earlier; wholly equal they share a place', () => {
    expect(good({}, [brought('王五', 5, '2021-04-08'), brought('李四', 5, '2021-04-07')])).toEqual([
      '李四1',
      '王五2',
    ])
    expect(good({}, [brought('王五', 5), brought('李四', 5)])).toEqual(['王五1', '李四1'])
  })

  test('nobody is good without a visit', () => expect(good({}, [])).toEqual([]))
})

describe('inside', () => {
  test('a roster that knows nobody inside keeps no such places', () => {
    expect(insideVacancies(monday())).toEqual([])
  })
  test.each([
    { inside: 1, vacant: 4 },
    { inside: 4, vacant: 1 },
    { inside: 5, vacant: 0 },
    { inside: 6, vacant: 0 },
  ])('$inside of 5 leaves $vacant', ({ inside, vacant }) => {
    const people = Array.from({ length: inside }, (_, index) => ({
      name: `内${index}`,
      team: '一组',
      staffType: '内场销渠',
    }))
    const found = insideVacancies(monday({ people: [...file.people, ...people] }))
    expect(found).toEqual(vacant > 0 ? [{ team: '一组', count: vacant }] : [])
  })
})
