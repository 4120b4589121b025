import { describe, expect, test } from 'vitest'
import { chat, smallTeam } from '../../support/chat.ts'

/** Mondays: 2021-04-12, 04-19, 05-03 (first of May), 06-07, 2022-01-03. */
const isWeekly = ({ text }: { text: string }) => text.startsWith('【本周提醒')
const client = (registeredAt: string, more: Record<string, unknown> = {}) => ({
  name: '赵先生',
  phone: '13700002222',
  owner: '张三',
  registeredAt,
  ...more,
})

async function remindedAt(at: string, file: Record<string, unknown>) {
  const here = await chat({ ...smallTeam, ...file })
  await here.runTo(at)
  return (await here.posts()).filter(isWeekly)
}

describe('clients nobody has spoken with', () => {
  test.each([
    { registeredAt: '2021-03-14T10:00:00', days: 29, told: false },
    { registeredAt: '2021-03-13T23:59:59', days: 30, told: true },
    { registeredAt: '2021-03-01T10:00:00', days: 42, told: true },
  ])('$days days: $told, to the owner in private, masked', async ({ registeredAt, days, told }) => {
    const posts = await remindedAt('2021-04-12T09:10:00', { customers: [client(registeredAt)] })
    expect(posts).toHaveLength(told ? 1 : 0)
    if (!told) return
    expect(posts[0]!.to).toEqual({ person: '张三' })
    expect(posts[0]!.text).toContain(`有1位客户久未联系:赵先生 137****2222 ${days}天。`)
    expect(posts[0]!.text).not.toContain('13700002222')
  })

  test('what was last said of him counts, also without a phone', async () => {
    const lastFollowUpAt = '2021-04-01T10:00:00'
    const customers = [client('2021-03-01T10:00:00', { lastFollowUpAt })]
    expect(await remindedAt('2021-04-12T09:10:00', { customers })).toEqual([])
    const nameless = { ...customers[0], phone: undefined }
    expect(await remindedAt('2021-04-12T09:10:00', { customers: [nameless] })).toEqual([])
    const later = await remindedAt('2021-05-03T09:10:00', { customers: [nameless] })
    expect(later.filter(({ text }) => text.includes('赵先生 32天。'))).toMatchObject([
      { to: { person: '张三' } },
    ])
  })

  test('not on other days, not earlier, and once a week for all of one person', async () => {
    const customers = [
      client('2021-03-01T10:00:00'),
      client('2021-03-02T10:00:00', { name: '孙女士', phone: '13700003333' }),
    ]
    expect(await remindedAt('2021-04-12T09:09:59', { customers })).toEqual([])
    const posts = await remindedAt('2021-04-18T23:59:59', { customers })
    expect(posts).toHaveLength(1)
    expect(posts[0]!.text).toContain('赵先生 137****2222 42天、孙女士 137****3333 41天')
  })

  test.each([
    { settings: { 'habits.weekly.weekday': 2 }, at: '2021-04-13T09:10:00' },
    { settings: { 'habits.weekly.at': '09:20' }, at: '2021-04-12T09:20:00' },
  ])('$settings', async ({ settings, at }) => {
    const file = { customers: [client('2021-03-01T10:00:00')], settings }
    expect(await remindedAt('2021-04-12T09:15:00', file)).toEqual([])
    expect(await remindedAt(at, file)).toHaveLength(1)
  })

  test('a house may name another number of days, or none; more names than eight are counted', async () => {
    const customers = [client('2021-03-01T10:00:00')]
    const set = (value: unknown) => ({ customers, settings: { 'habits.clients.afterDays': value } })
    expect(await remindedAt('2021-04-12T09:10:00', set(42))).toHaveLength(1)
    expect(await remindedAt('2021-04-12T09:10:00', set(43))).toEqual([])
    expect(await remindedAt('2021-04-12T09:10:00', set(null))).toEqual([])
    const nine = Array.from({ length: 9 }, (_, index) =>
      client('2021-03-01T10:00:00', { name: `客户${index}`, phone: `1370000100${index}` }),
    )
    const [post] = await remindedAt('2021-04-12T09:10:00', { customers: nine })
    expect(post!.text).toContain('有9位客户久未联系')
    expect(post!.text).toContain('客户7 137****1007 42天等9位')
    expect(post!.text).not.toContain('客户8')
  })

  test('a client who has subscribed is important: 14 days', async () => {
    const people = smallTeam.people.map((person) =>
      'channel' in person ? { ...person, channel: '派单' } : person,
    )
    const here = await chat({ ...smallTeam, people, start: '2021-06-10T08:00:00' })
    await here.say('2021-06-10T09:00:00', '张三', '留电 赵先生 13700002222')
    await here.say('2021-06-10T10:00:00', '张三', '认筹 赵先生')
    const { requests } = await here.world()
    const [id] = Object.keys((requests as { requests?: Record<string, unknown> }).requests ?? requests)
    await here.say('2021-06-10T10:01:00', '出纳', `同意 ${id}`, { privately: true })
    await here.runTo('2021-06-21T23:00:00')
    expect((await here.posts()).filter(isWeekly)).toEqual([])
    await here.runTo('2021-06-28T09:10:00')
    expect((await here.posts()).filter(isWeekly)[0]!.text).toContain('赵先生 137****2222 18天(已认筹)')
  })
})

describe('跟进', () => {
  const customers = [client('2021-03-01T10:00:00'), client('2021-03-01T10:00:00', { phone: '13700003333' })]

  test.each([
    { who: '张三', said: '跟进 2222 电话,价格太高', shown: '✅ 张三和赵先生的联系已记' },
    { who: '张三', said: '回访 13700002222 再来', shown: '✅ 张三和赵先生的联系已记' },
    {
      who: '张三',
      said: '跟进 赵先生 电话',
      shown: '您名下有几位同名客户:赵先生 137****2222、赵先生 137****3333',
    },
    { who: '张三', said: '跟进 钱女士', shown: '您名下没有「钱女士」' },
    { who: '李四', said: '跟进 2222', shown: '您名下没有「2222」' },
    { who: '张三', said: '跟进', shown: '请写上客户' },
  ])('$who: $said', async ({ who, said, shown }) => {
    const here = await chat({ ...smallTeam, customers })
    const [post] = await here.say('2021-04-12T08:30:00', who, said)
    expect(post!.text).toContain(shown)
    expect(post!.text).not.toContain('价格')
  })

  test('whoever was spoken to is not in the list', async () => {
    const here = await chat({ ...smallTeam, customers })
    await here.say('2021-04-12T08:30:00', '张三', '跟进 2222 电话')
    await here.runTo('2021-04-12T09:10:00')
    const [post] = (await here.posts()).filter(isWeekly)
    expect(post!.text).toContain('有1位客户久未联系:赵先生 137****3333')
  })
})

describe('the month before', () => {
  /** 张三 and 李四 owe 20 leads on each day of duty; duty lists leave them few days. */
  const duty = (days: string[]) =>
    days.flatMap((date) => ['张三', '李四'].map((person) => ({ date, person })))
  const month = async (
    said: [string, string, string][],
    until: string,
    more: Record<string, unknown> = {},
  ) => {
    const here = await chat({
      ...smallTeam,
      start: '2021-04-29T08:00:00',
      duty: duty(['2021-04-29', '2021-04-30']),
      ...more,
    })
    for (const [at, who, text] of said) await here.say(at, who, text)
    await here.runTo(until)
    return (await here.posts()).filter(isWeekly)
  }

  test('who stayed below is a talk for his leader, in private, on the first Monday', async () => {
    const said: [string, string, string][] = [
      ['2021-04-29T15:00:00', '张三', '留电 39'],
      ['2021-04-29T15:01:00', '李四', '留电 40'],
    ]
    const posts = await month(said, '2021-05-03T09:10:00')
    expect(posts).toHaveLength(1)
    expect(posts[0]!.to).toEqual({ person: '何二' })
    expect(posts[0]!.text).toContain('4月拓客没有达标:张三 留电39/40。请本周内单独谈话')
    expect(posts[0]!.text).toContain('改进计划建议')
    expect(await month(said, '2021-05-02T23:00:00')).toEqual([])
    expect(
      (await month(said, '2021-05-10T09:10:00')).filter(({ text }) => text.includes('4月拓客')),
    ).toHaveLength(1)
  })

  test('days of leave ask nothing; the switch turns it off', async () => {
    const said: [string, string, string][] = [['2021-04-29T15:01:00', '李四', '留电 40']]
    const leave = [{ person: '张三', from: '2021-04-29', to: '2021-04-30' }]
    expect(await month(said, '2021-05-03T09:10:00', { leave })).toEqual([])
    expect(await month(said, '2021-05-03T09:10:00', { settings: { 'habits.talks.remind': false } })).toEqual(
      [],
    )
  })

  test('two months in a row is told to the manager alone; one month is not', async () => {
    const lists = duty([
      '2021-04-30',
      ...Array.from({ length: 31 }, (_, index) => `2021-05-${String(index + 1).padStart(2, '0')}`),
    ])
    const posts = await month([['2021-04-30T15:00:00', '李四', '留电 40']], '2021-06-07T09:10:00', {
      duty: lists,
    })
    const june = posts.filter(({ text }) => text.includes('6月7日'))
    const toManager = june.filter(({ to }) => 'person' in to && to.person === '郑经理')
    expect(toManager).toHaveLength(1)
    expect(toManager[0]!.text).toContain('连续2个月未达标:张三(4月0/40、5月0/620)。')
    expect(posts.filter(({ text }) => text.includes('连续')).map(({ to }) => to)).toEqual([
      { person: '郑经理' },
    ])
    const { ledger } = await (await chat(smallTeam)).world()
    expect(ledger.order).toEqual([])
  })
})

describe('the year', () => {
  test('managers are reminded of their plans on the first Monday of January, not otherwise', async () => {
    const at = (start: string) => ({ ...smallTeam, start })
    const posts = await remindedAt('2022-01-10T09:10:00', at('2022-01-01T08:00:00'))
    expect(posts).toMatchObject([{ to: { person: '郑经理' } }])
    expect(posts[0]!.text).toContain('年初请订立渠道规划(S0-GEN-13)')
    expect(
      await remindedAt('2022-01-03T09:10:00', {
        ...at('2022-01-01T08:00:00'),
        settings: { 'habits.yearly': false },
      }),
    ).toEqual([])
    expect(await remindedAt('2022-02-07T09:10:00', at('2022-02-01T08:00:00'))).toEqual([])
  })
})
