import { describe, expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

const privately = { privately: true }
type Here = Awaited<ReturnType<typeof contactsChat>>
const say = (here: Here, clock: string, who: string, text: string) =>
  here.hear(`${day}${clock}`, who, text, privately)

/** 赵先生, sent by 王店长, has come with 孙九; that is 20 yuan each. */
async function visited(by = '孙九') {
  const here = await contactsChat()
  await say(here, '10:00:00', by, '带访 1 赵先生 经纪人 王店长')
  await say(here, '10:01:00', '冯三', '同意 Q1')
  return here
}

describe("S0-SH-09: a broker's client subscribes", () => {
  test('in any phase: staff, team, and a broker whose amount is open; the broker is known from the visit', async () => {
    const here = await visited()
    expect(await say(here, '11:00:00', '孙九', '认筹 赵先生 二手房一组')).toContain('推介经纪人:王店长')
    expect(await here.earned(`${day}11:00:30`)).toEqual({ 孙九: 20, 王店长: 20 })
    await say(here, '11:01:00', '出纳', '同意 Q2')
    expect(await here.earned(`${day}11:02:00`)).toEqual({ 孙九: 520, 王店长: 20, 二手房推介一组: 200 })
    const open = (await here.entries()).filter(({ kind }) => kind === 'needsAmount')
    expect(open.map(({ subject, rule }) => [subject, rule])).toEqual([[{ contact: '王店长' }, 'S0-SH-09']])
  })

  test.each([
    ['金额 R5 1', 21],
    ['金额 R5 800', 820],
    ['确认 R5 5000', 5020],
    ['金额 R5 0', 20],
    ['金额 R5 1000000', 20],
  ])('the broker: %s', async (text, yuan) => {
    const here = await visited()
    await say(here, '11:00:00', '孙九', '认筹 赵先生 二手房一组')
    await say(here, '11:01:00', '出纳', '同意 Q2')
    await say(here, '11:02:00', '郑经理', text)
    expect(await here.earned(`${day}11:03:00`)).toMatchObject({ 王店长: yuan })
  })

  test.each([
    '认筹 赵先生 二手房一组 经纪人 王店长',
    '认筹 赵先生 经纪人王店长 二手房一组',
    '认筹 赵先生 王店长推荐 二手房一组',
    '认筹 赵先生 经纪人 王店长',
    '认筹 赵先生 13700002222 二手房一组 经纪人 王店长 13900001111',
  ])('%s: the broker is written down', async (text) => {
    const here = await contactsChat()
    expect(await say(here, '11:00:00', '孙九', text)).toContain('王店长(认筹人写明)')
    await say(here, '11:01:00', '出纳', '同意 Q1')
    expect(await here.earned(`${day}11:02:00`)).toEqual({ 孙九: 500, 二手房推介一组: 200 })
    expect((await here.world()).metrics.subscriptions.Q1).toMatchObject({
      customer: '赵先生',
      broker: '王店长',
    })
  })

  test('without a broker there is a notice for the manager, and no money', async () => {
    const here = await contactsChat()
    expect(await say(here, '11:00:00', '孙九', '认筹 赵先生 二手房一组')).toContain(
      '没有找到赵先生的推介经纪人',
    )
    await say(here, '11:01:00', '出纳', '同意 Q1')
    expect(await here.earned(`${day}11:02:00`)).toEqual({})
    expect((await here.entries()).map(({ rule, kind }) => [rule, kind])).toEqual([['S0-SH-09', 'notice']])
  })

  test('a visit that is confirmed only afterwards is found, and the notice taken back', async () => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长')
    await say(here, '11:00:00', '孙九', '认筹 赵先生 二手房一组')
    await say(here, '11:01:00', '出纳', '同意 Q2')
    expect(await here.earned(`${day}11:02:00`)).toEqual({})
    await say(here, '12:00:00', '冯三', '同意 Q1')
    expect(await here.earned(`${day}12:01:00`)).toEqual({ 孙九: 520, 王店长: 20, 二手房推介一组: 200 })
  })

  test('a visit after the subscription is not what led to it', async () => {
    const here = await contactsChat()
    await say(here, '11:00:00', '孙九', '认筹 赵先生 二手房一组')
    await say(here, '11:00:01', '孙九', '带访 1 赵先生 经纪人 王店长')
    await say(here, '11:02:00', '出纳', '同意 Q1')
    await say(here, '11:02:30', '冯三', '同意 Q2')
    expect(await here.earned(`${day}11:03:00`)).toEqual({ 孙九: 20, 王店长: 20 })
  })

  test('of two brokers with a client of that name, his whom the same person brought', async () => {
    const here = await visited('钱八')
    await say(here, '10:10:00', '孙九', '带访 1 赵先生 经纪人 李店长')
    await say(here, '10:11:00', '冯三', '同意 Q2')
    expect(await say(here, '11:00:00', '孙九', '认筹 赵先生 二手房一组')).toContain('推介经纪人:李店长')
    expect(await say(here, '11:00:30', '王五', '认筹 赵先生 二手房一组')).toContain('王店长、李店长都推介过')
    await say(here, '11:01:00', '出纳', '同意 Q4')
    await here.runTo(`${day}11:02:00`)
    expect((await here.entries()).at(-1)).toMatchObject({ rule: 'S0-SH-09', kind: 'notice' })
  })

  test('through the mall in the registration phase only the broker is thought of', async () => {
    const here = await contactsChat()
    await say(here, '11:00:00', '王五', '认筹 赵先生 商超一组 经纪人 王店长')
    await say(here, '11:01:00', '出纳', '同意 Q1')
    await here.runTo(`${day}11:02:00`)
    expect((await here.entries()).map(({ rule, kind, subject }) => [rule, kind, subject])).toEqual([
      ['S0-SH-09', 'needsAmount', { contact: '王店长' }],
    ])
  })

  test('through the mall in the subscription phase S0-EX-06 stands, and the broker beside it', async () => {
    const here = await contactsChat({ start: '2021-06-09T08:00:00' })
    await here.say('2021-06-09T09:00:00', '王五', '认筹 赵先生 商超一组 经纪人 王店长', privately)
    await here.say('2021-06-09T09:01:00', '出纳', '同意 Q1', privately)
    expect(await here.earned('2021-06-09T09:02:00')).toEqual({ 王五: 500, 商超外展一组: 200 })
    expect((await here.entries()).map(({ rule }) => rule)).toEqual(['S0-EX-06', 'S0-EX-06', 'S0-SH-09'])
  })

  test("the staff member's reward waived, the team's falls with it and the broker's stays", async () => {
    const here = await visited()
    await say(here, '11:00:00', '孙九', '认筹 赵先生 二手房一组')
    await say(here, '11:01:00', '出纳', '同意 Q2')
    await say(here, '11:02:00', '郑经理', '金额 R5 300')
    await say(here, '11:03:00', '郑经理', '免除 R3 退筹')
    expect(await here.earned(`${day}11:04:00`)).toEqual({ 孙九: 20, 王店长: 320 })
  })
})
