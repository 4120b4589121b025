import { describe, expect, test } from 'vitest'
import { agencyTeam, standing, stores } from '../../support/agency.ts'
import { chat } from '../../support/chat.ts'

const DAILY = 'S0-SH-11'

describe('S0-SH-11: five stores and ten cards a group and day, a notice', () => {
  test.each([
    { some: 5, cards: 10, short: false },
    { some: 6, cards: 11, short: false },
    { some: 4, cards: 10, short: true },
    { some: 5, cards: 9, short: true },
    { some: 0, cards: 0, short: true },
  ])('$some stores and $cards cards: $short', async ({ some, cards, short }) => {
    const talk = await chat(agencyTeam())
    if (some > 0) await talk.say('2021-04-13T10:00:00', '孙九', stores(some))
    if (cards > 0) await talk.say('2021-04-13T10:00:00', '钱八', `名片 ${cards}`)
    await talk.runTo('2021-04-13T21:00:00')
    const entries = Object.values((await talk.world()).ledger.entries)
    const ofDay = entries.filter(({ rule, day }) => rule === DAILY && day === '2021-04-13')
    expect(ofDay.map(({ kind, amountFen, subject }) => ({ kind, amountFen, subject }))).toEqual(
      short ? [{ kind: 'notice', amountFen: null, subject: { team: '一组', channel: '二手房推介' } }] : [],
    )
  })

  test('a group with nobody on duty owes nothing, also when the leave is granted late', async () => {
    const leave = ['孙九', '钱八'].map((person) => ({ person, from: '2021-04-13', to: '2021-04-13' }))
    const away = await chat(agencyTeam({ leave, start: '2021-04-13T08:00:00' }))
    await away.runTo('2021-04-13T21:00:00')
    expect(standing(await away.world(), DAILY)).toEqual([])

    const later = await chat(
      agencyTeam({
        start: '2021-04-13T08:00:00',
        leave: leave.map((one) => ({ ...one, approvedAt: '2021-04-13T22:00:00' })),
      }),
    )
    await later.runTo('2021-04-13T21:00:00')
    expect(standing(await later.world(), DAILY)).toEqual(['一组 S0-SH-11 null'])
    await later.runTo('2021-04-13T22:00:00')
    expect(standing(await later.world(), DAILY)).toEqual([])
  })

  test('what is reported after 21:00 and before midnight takes the notice back', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-12T10:00:00', '孙九', stores(5))
    await talk.runTo('2021-04-12T21:00:00')
    expect(standing(await talk.world(), DAILY)).toHaveLength(1)
    await talk.say('2021-04-12T23:59:59', '钱八', '名片 10')
    expect(standing(await talk.world(), DAILY)).toEqual([])
  })

  test('each group stands for itself, and the evening tells it', async () => {
    const people = [
      { name: '孙九', team: '一组', channel: '二手房推介', leader: '冯三' },
      { name: '钱八', team: '二组', channel: '二手房推介', leader: '冯三' },
      { name: '冯三', role: 'supervisor', channel: '二手房推介' },
    ]
    const talk = await chat(agencyTeam({ people }))
    await talk.say('2021-04-12T10:00:00', '孙九', `${stores(5)}`)
    await talk.say('2021-04-12T10:00:00', '孙九', '名片 10')
    await talk.say('2021-04-12T10:00:00', '钱八', '入群 王经纪')
    await talk.runTo('2021-04-12T21:00:00')
    expect(standing(await talk.world(), DAILY)).toEqual(['二组 S0-SH-11 null'])
    const said = (await talk.posts()).map(({ text }) => text)
    const summary = said.find((text) => text.includes('【二手房推介日报'))!
    expect(summary).toContain('一组:门店5/5家 名片10/10张 入群0位 留电0 到访0')
    expect(summary).toContain('二组:门店0/5家 名片0/10张 入群1位 留电0 到访0')
    expect(summary).toContain('每日门店、名片未满:二组。只提醒,不罚款(S0-SH-11)。')
    expect(said.find((text) => text.includes('今日榜】'))).toContain('二手房推介今日门店榜')
  })
})

describe('S0-SH-21: brokers whom nobody has been in touch with', () => {
  const reminders = async (talk: Awaited<ReturnType<typeof chat>>) =>
    (await talk.posts()).filter(({ text }) => text.startsWith('【经纪人维护】'))

  test.each([
    { until: '2021-04-18T12:00:00', told: 0 },
    { until: '2021-04-19T08:59:59', told: 0 },
    { until: '2021-04-19T09:00:00', told: 1 },
    { until: '2021-04-20T09:00:00', told: 2 },
  ])('joined on 12 April, by $until: $told', async ({ until, told }) => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-12T10:00:00', '孙九', '入群 王经纪 13900001111')
    await talk.runTo(until)
    const said = await reminders(talk)
    expect(said).toHaveLength(told)
    for (const { to, text } of said) {
      expect(to).toEqual({ person: '孙九' })
      expect(text).toContain('王经纪(139****1111)')
    }
  })

  test('a visit starts the days anew, who has left is not asked for, and nobody on leave is asked', async () => {
    const talk = await chat(agencyTeam({ leave: [{ person: '钱八', from: '2021-04-19', to: '2021-04-19' }] }))
    await talk.say('2021-04-12T10:00:00', '孙九', '入群 王经纪、李经纪、赵经纪')
    await talk.say('2021-04-12T10:00:00', '钱八', '入群 周经纪')
    await talk.say('2021-04-13T10:00:00', '孙九', '拜访 王经纪')
    await talk.say('2021-04-13T10:00:00', '孙九', '退群 赵经纪')
    await talk.runTo('2021-04-19T09:00:00')
    const [one, ...more] = await reminders(talk)
    expect(more).toEqual([])
    expect(one!.text).toContain('李经纪7天。')
    await talk.runTo('2021-04-20T09:00:00')
    expect(await reminders(talk)).toHaveLength(3)
  })

  test('我的经纪人 lists them, longest without contact first', async () => {
    const talk = await chat(agencyTeam())
    await talk.say('2021-04-12T10:00:00', '孙九', '入群 王经纪、李经纪')
    await talk.say('2021-04-13T10:00:00', '孙九', '拜访 王经纪')
    const [post] = await talk.say('2021-04-14T10:00:00', '孙九', '我的经纪人')
    expect(post!.text.split('\n')).toEqual([
      '【我的经纪人】2位',
      '李经纪 上次联系4月12日(2天前)',
      '王经纪 上次联系4月13日(1天前)',
    ])
  })

  test('a visit to nobody of his is refused; in another channel the word is plain talk', async () => {
    const talk = await chat(agencyTeam())
    const [post] = await talk.say('2021-04-14T10:00:00', '孙九', '拜访 王经纪')
    expect(post).toMatchObject({ tone: 'refusal' })
    const people = [{ name: '张三', team: '一组', channel: '大客户' }]
    const other = await chat(agencyTeam({ people }))
    expect(await other.say('2021-04-14T10:00:00', '张三', '拜访 李总')).toEqual([])
  })
})

test('Friday 18:00 tells those who are behind, and nobody else', async () => {
  const talk = await chat(agencyTeam())
  await talk.say('2021-04-13T10:00:00', '孙九', stores(5))
  await talk.say('2021-04-13T10:00:00', '孙九', '入群 25')
  await talk.say('2021-04-13T10:00:00', '钱八', stores(4))
  await talk.runTo('2021-04-16T18:00:00')
  const said = (await talk.posts()).filter(({ text }) => text.startsWith('【本周进度】'))
  expect(said.map(({ mentions, text }) => ({ mentions, text }))).toEqual([
    {
      mentions: ['钱八'],
      text: '【本周进度】\n钱八:门店4/5家,还差1家;入群0/25位,还差25位\n4月18日(周日)24点截止。有漏报的请今天补上。',
    },
  ])
})
