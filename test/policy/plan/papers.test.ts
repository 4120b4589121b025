import { describe, expect, test } from 'vitest'
import { SECOND } from '../../../policy/calendar.ts'
import { papersOutcome } from '../../../policy/plan/outcome.ts'
import { cal, chat, smallTeam } from '../../support/chat.ts'

const SUNDAY = '2021-04-11'
const weekend = { ...smallTeam, start: `${SUNDAY}T08:00:00` }
type Chat = Awaited<ReturnType<typeof chat>>

const paperOf = async (talk: Chat, type: string, at = '2021-04-12T08:00:00', period?: string) => {
  await talk.runTo(at)
  const rows = papersOutcome(await talk.scene(at))
  return rows.find((row) => row.type === type && (!period || row.period === period))
}
const notices = async (talk: Chat) => {
  const { ledger } = await talk.world()
  return ledger.order
    .map((id) => ledger.entries[id]!)
    .filter(({ occasion, reverses }) => occasion.startsWith('plans/') && !reverses)
    .map(({ rule, state, amountFen, kind }) => `${rule} ${kind} ${amountFen} ${state}`)
}

describe('the deadline on Sunday', () => {
  test.each([
    { at: '19:59:59', result: 'onTime' },
    { at: '20:00:00', result: 'onTime' },
    { at: '20:00:01', result: 'late' },
    { at: '23:59:59', result: 'late' },
  ])('a plan sent at $at is $result', async ({ at, result }) => {
    const talk = await chat(weekend)
    await talk.say(`${SUNDAY}T${at}`, '何二', '周计划 每天到访3组')
    expect(await paperOf(talk, '周计划')).toEqual({
      person: '何二',
      type: '周计划',
      period: '2021-W15',
      result,
    })
    expect((await notices(talk)).filter((one) => one.startsWith('S0-KA-23'))).toHaveLength(
      result === 'late' ? 1 : 0,
    )
  })

  test.each([
    { at: '20:00:01', result: 'onTime' },
    { at: '23:59:59', result: 'onTime' },
    { at: '00:00:00', result: 'late' },
  ])('the manager’s plan issued at $at is $result', async ({ at, result }) => {
    const talk = await chat(weekend)
    const day = at === '00:00:00' ? '2021-04-12' : SUNDAY
    await talk.say(`${day}T${at}`, '郑经理', '下达计划 每天到访3组')
    expect(await paperOf(talk, '下达计划')).toMatchObject({ period: '2021-W15', result })
  })

  test('what nobody sends is missing: three notices for the supervisor, one for the manager, no fine', async () => {
    const talk = await chat(weekend)
    expect(await paperOf(talk, '周计划')).toMatchObject({ result: 'missing' })
    expect(await notices(talk)).toEqual([
      'S0-KA-15 notice 0 proposed',
      'S0-KA-23 notice 0 proposed',
      'S0-KA-26 notice 0 proposed',
      'S0-EX-15 notice 0 proposed',
    ])
  })

  test('the send time counts: delivered after the deadline, the notice is taken back', async () => {
    const talk = await chat(weekend)
    await talk.say(`${SUNDAY}T19:59:59`, '何二', '周计划 每天到访3组', { arrivesAt: `${SUNDAY}T20:30:00` })
    expect(await paperOf(talk, '周计划')).toMatchObject({ result: 'onTime' })
    expect(await notices(talk)).toContain('S0-KA-23 notice 0 reversed')
  })

  test('one message delivered twice is one paper', async () => {
    const talk = await chat(weekend)
    const options = { key: 'test/same' }
    await talk.say(`${SUNDAY}T19:00:00`, '何二', '周计划 每天到访3组', options)
    await talk.say(`${SUNDAY}T19:00:00`, '何二', '周计划 每天到访3组', options)
    expect((await talk.world()).plans.papers['2021-W15']!.何二).toHaveLength(1)
  })

  test('leave on Sunday evening, granted on Monday, takes the notices back', async () => {
    const talk = await chat(weekend)
    await talk.say('2021-04-12T09:00:00', '何二', '休息 4月11日')
    await talk.say('2021-04-12T09:01:00', '郑经理', '同意 Q1')
    expect(await paperOf(talk, '周计划', '2021-04-12T10:00:00')).toBeUndefined()
    expect(await notices(talk)).toEqual([
      'S0-KA-15 notice 0 reversed',
      'S0-KA-23 notice 0 reversed',
      'S0-KA-26 notice 0 reversed',
      'S0-EX-15 notice 0 proposed',
    ])
  })

  test.each([
    { word: '周计划', filingIsPlan: true, result: 'onTime' },
    { word: '周计划', filingIsPlan: false, result: 'missing' },
  ])('a filing serves as the plan: $filingIsPlan', async ({ word, filingIsPlan, result }) => {
    const talk = await chat({ ...weekend, settings: { 'plans.filingIsPlan': filingIsPlan } })
    await talk.say(`${SUNDAY}T19:00:00`, '何二', '报备下周 张三-二纺')
    expect(await paperOf(talk, word)).toMatchObject({ result })
  })

  test('a house may set another hour', async () => {
    const talk = await chat({ ...weekend, settings: { 'plans.by': '18:00' } })
    await talk.say(`${SUNDAY}T18:00:01`, '何二', '周计划 每天到访3组')
    expect(await paperOf(talk, '周计划')).toMatchObject({ result: 'late' })
  })
})

describe('which week is meant', () => {
  test.each([
    { at: '2021-04-11T19:00:00', text: '周计划 铺排', period: '2021-W15' },
    { at: '2021-04-12T09:00:00', text: '周计划 铺排', period: '2021-W15' },
    { at: '2021-04-14T23:59:59', text: '周计划 铺排', period: '2021-W15' },
    { at: '2021-04-15T00:00:00', text: '周计划 铺排', period: '2021-W16' },
    { at: '2021-04-12T09:00:00', text: '周计划 下周 铺排', period: '2021-W16' },
    { at: '2021-04-15T09:00:00', text: '周计划 本周 铺排', period: '2021-W15' },
    { at: '2021-04-11T19:00:00', text: '周总结 本周留电增加', period: '2021-W14' },
    { at: '2021-04-12T09:00:00', text: '周总结 上周留电增加', period: '2021-W14' },
    { at: '2021-04-15T09:00:00', text: '周总结 留电增加', period: '2021-W15' },
  ])('$text at $at is for $period', async ({ at, text, period }) => {
    const talk = await chat(weekend)
    await talk.say(at, '何二', text)
    expect(Object.keys((await talk.world()).plans.papers)).toEqual([period])
  })

  test('once this week’s plan is there, the next one is for the next week', async () => {
    const talk = await chat(weekend)
    await talk.say('2021-04-12T09:00:00', '何二', '周计划 铺排')
    await talk.say('2021-04-12T09:05:00', '何二', '周计划 铺排')
    expect(Object.keys((await talk.world()).plans.papers)).toEqual(['2021-W15', '2021-W16'])
  })
})

describe('reminders', () => {
  const heard = async (talk: Chat, clock: string) => {
    await talk.runTo(cal.stampOf(cal.read(`${SUNDAY}T${clock}`) - SECOND))
    const before = (await talk.posts()).length
    await talk.runTo(`${SUNDAY}T${clock}`)
    return (await talk.posts()).slice(before)
  }
  const toHim = (posts: Awaited<ReturnType<typeof heard>>) =>
    posts.filter(({ to }) => 'person' in to && to.person === '何二').map(({ text }) => text)

  test('at 12:00 in private, at 18:00 with the draft of the week; only what is still missing', async () => {
    const talk = await chat(weekend)
    expect(toHim(await heard(talk, '12:00:00'))).toEqual([expect.stringContaining('报备下周')])
    await talk.say(`${SUNDAY}T13:00:00`, '何二', '报备下周 张三-二纺')
    const evening = toHim(await heard(talk, '18:00:00'))
    expect(evening).toEqual([expect.stringContaining('周报草稿')])
    expect(evening[0]).not.toContain('报备下周')
    expect(evening[0]).toContain('前还请发:"周总结 …"')
  })
  test('no group hears whose papers are missing', async () => {
    const posts = [
      ...(await heard(await chat(weekend), '12:00:00')),
      ...(await heard(await chat(weekend), '18:00:00')),
    ]
    expect(posts.filter(({ to, text }) => 'group' in to && /周计划|下周计划/.test(text))).toEqual([])
  })
  test('a manager hears once at 18:00: all channels and the plan he has to issue', async () => {
    const posts = await heard(await chat(weekend), '18:00:00')
    const mine = posts.filter(({ to }) => 'person' in to && to.person === '郑经理')
    expect(mine.map(({ text }) => /周报草稿[\s\S]*下达计划/.test(text))).toEqual([true])
  })
  test('nobody is reminded when all is there', async () => {
    const talk = await chat(weekend)
    await talk.say(`${SUNDAY}T09:00:00`, '何二', '报备下周 张三-二纺')
    await talk.say(`${SUNDAY}T09:01:00`, '何二', '周总结 留电增加')
    expect(toHim(await heard(talk, '12:00:00'))).toEqual([])
    expect(toHim(await heard(talk, '18:00:00'))[0]).not.toContain('还请发')
  })
})

test.each(['周计划', '周总结 x', '报备下周 张三-二纺', '下达计划 x', '编制'])(
  '%s is not for staff',
  async (text) => {
    const talk = await chat(weekend)
    expect(await talk.say(`${SUNDAY}T09:00:00`, '张三', text)).toMatchObject([{ tone: 'refusal' }])
  },
)

test('phones in a plan are masked in the group', async () => {
  const talk = await chat(weekend)
  const posts = await talk.say(`${SUNDAY}T21:00:00`, '郑经理', '下达计划 找李工 13800001234')
  expect(posts[0]!.text).toContain('138****1234')
})
