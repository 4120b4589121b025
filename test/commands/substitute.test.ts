import { describe, expect, test } from 'vitest'
import { postingAt } from '../../policy/people.ts'
import { cal, chat } from '../support/chat.ts'

const file = {
  pack: 'yundi',
  start: '2021-04-05T00:00:00',
  randomChecks: false,
  people: [
    { name: '赵六', team: '一组', channel: '商超外展', staffType: '外场销渠', leader: '陈七' },
    { name: '钱一', team: '一组', channel: '商超外展', staffType: '外场销渠', leader: '陈七' },
    { name: '陈七', role: 'supervisor', team: '一组', channel: '商超外展', leader: '郑经理' },
    { name: '王五', team: '二组', channel: '社区巡展', staffType: '外场销渠', leader: '孙九' },
    { name: '孙九', role: 'supervisor', team: '二组', channel: '社区巡展', leader: '郑经理' },
    { name: '何二', role: 'supervisor', team: '三组', channel: '大客户', leader: '郑经理' },
    { name: '内一', team: '一组', staffType: '内场销渠', leader: '内主管' },
    { name: '内主管', role: 'supervisor', team: '一组', leader: '郑经理' },
    { name: '郑经理', role: 'manager' },
  ],
  groups: [
    {
      id: 'ka',
      name: '外展群',
      purpose: '商超外展',
      people: ['赵六', '钱一', '陈七', '王五', '孙九', '何二', '郑经理'],
    },
  ],
}
const MONDAY = '2021-04-12'

/** The Monday after a week in which 赵六 brought 9, 钱一 15 and 王五 20. */
async function afterTheWeek() {
  const talk = await chat(file)
  for (const [name, visits] of Object.entries({ 赵六: 9, 钱一: 15, 王五: 20 }))
    await talk.say('2021-04-07T17:00:00', name, `带访 ${visits}`)
  await talk.runTo(`${MONDAY}T08:00:00`)
  return talk
}
type Talk = Awaited<ReturnType<typeof afterTheWeek>>
const postOf = async (talk: Talk, name: string, at: string) => {
  const { channel, team, leaderId, staffType } = postingAt((await talk.world()).people[name]!, cal.read(at))
  return `${channel ?? '内场'}${team} ${leaderId} ${staffType}`
}

describe('who may take over a post', () => {
  test.each([
    { who: '王五', said: '补位', why: '请写上岗位' },
    { who: '王五', said: '补位 商超二组', why: '没有可补位的岗位。可以报名的有:商超外展一组' },
    { who: '王五', said: '补位 内场一组', why: '面向商超外展的员工,您在社区巡展' },
    { who: '钱一', said: '补位 商超一组', why: '面向社区巡展的员工,您在商超外展' },
    { who: '赵六', said: '补位 内场一组', why: '您上周带访9组(应满15组)' },
    { who: '陈七', said: '补位 商超一组', why: '员工' },
  ])('$who 「$said」 is refused', async ({ who, said, why }) => {
    const talk = await afterTheWeek()
    const [post] = await talk.say(`${MONDAY}T09:00:00`, who, said)
    expect(post).toMatchObject({ tone: 'refusal', text: expect.stringContaining(why) })
  })

  test.each(['补位 商超一组', '补位 商超外展一组', '补位 商超', '补位 一组'])(
    '%s is understood',
    async (said) => {
      const talk = await afterTheWeek()
      const [post] = await talk.say(`${MONDAY}T09:00:00`, '王五', said)
      expect(post!.text).toContain('【补位商超外展一组 Q1】')
    },
  )

  test('the group hears of posts and numbers, not of whose they are', async () => {
    const talk = await afterTheWeek()
    const notice = (await talk.posts()).find(({ text }) => text.startsWith('【自愿补位】'))!
    expect(notice.text).toContain('商超外展一组1个')
    expect(notice.text).not.toContain('赵六')
  })
})

describe('when the two change places', () => {
  test.each([
    { granted: '2021-04-12T09:10:00', monday: '2021-04-19' },
    { granted: '2021-04-18T23:59:59', monday: '2021-04-19' },
    { granted: '2021-04-19T00:00:01', monday: '2021-04-26' },
  ])('agreed at $granted, from $monday on', async ({ granted, monday }) => {
    const talk = await afterTheWeek()
    await talk.say(`${MONDAY}T09:00:00`, '王五', '补位 商超一组')
    await talk.say(granted, '陈七', '同意 Q1')
    const from = cal.momentOn(monday, '00:00')
    const before = cal.stampOf(from - 1000)
    expect(await postOf(talk, '王五', before)).toBe('社区巡展二组 孙九 外场销渠')
    expect(await postOf(talk, '王五', `${monday}T00:00:00`)).toBe('商超外展一组 陈七 外场销渠')
    expect(await postOf(talk, '赵六', before)).toBe('商超外展一组 陈七 外场销渠')
    expect(await postOf(talk, '赵六', `${monday}T00:00:00`)).toBe('社区巡展二组 孙九 外场销渠')
  })

  test.each([
    { decider: '陈七', may: true },
    { decider: '孙九', may: true },
    { decider: '郑经理', may: true },
    { decider: '何二', may: false },
  ])('$decider may agree: $may', async ({ decider, may }) => {
    const talk = await afterTheWeek()
    await talk.say(`${MONDAY}T09:00:00`, '王五', '补位 商超一组')
    await talk.say(`${MONDAY}T09:10:00`, decider, '同意 Q1')
    expect((await talk.world()).requests.Q1!.state).toBe(may ? 'granted' : 'open')
  })

  test('rejected, nothing changes', async () => {
    const talk = await afterTheWeek()
    await talk.say(`${MONDAY}T09:00:00`, '王五', '补位 商超一组')
    await talk.say(`${MONDAY}T09:10:00`, '陈七', '驳回 Q1 人手够')
    expect(await postOf(talk, '王五', '2021-04-20T12:00:00')).toBe('社区巡展二组 孙九 外场销渠')
  })
})

describe('inside (S0-EX-14)', () => {
  test('a place inside that is empty may be taken by the best of the booths; nobody is moved out', async () => {
    const talk = await afterTheWeek()
    const [asked] = await talk.say(`${MONDAY}T09:00:00`, '钱一', '补位 内场一组')
    expect(asked!.text).toContain('商超外展上周带访15组,第1名')
    await talk.say(`${MONDAY}T09:10:00`, '陈七', '同意 Q1')
    expect(await postOf(talk, '钱一', '2021-04-18T23:59:59')).toBe('商超外展一组 陈七 外场销渠')
    expect(await postOf(talk, '钱一', '2021-04-19T00:00:00')).toBe('内场一组 内主管 内场销渠')
    expect(await postOf(talk, '内一', '2021-04-19T00:00:00')).toBe('内场一组 内主管 内场销渠')
  })
})

/** 商超 of the first squad and 内场 of both squads, each with empty places. */
const twoSquads = {
  ...file,
  people: [
    ...file.people,
    { name: '钱二', team: '二组', channel: '商超外展', staffType: '外场销渠', leader: '陈七' },
    { name: '内二', team: '二组', staffType: '内场销渠', leader: '内主管' },
  ],
}

test.each([
  { who: '钱一', unit: '内场一组' },
  { who: '钱二', unit: '内场二组' },
])('of several squads, 补位 内场 means the own one: $who $unit', async ({ who, unit }) => {
  const talk = await chat(twoSquads)
  await talk.say('2021-04-07T17:00:00', who, '带访 20')
  const [asked] = await talk.say(`${MONDAY}T09:00:00`, who, '补位 内场')
  expect(asked!.text).toContain(`【补位${unit} Q1】`)
})
