import { describe, expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

const privately = { privately: true }
type Here = Awaited<ReturnType<typeof contactsChat>>
const say = (here: Here, clock: string, who: string, text: string, more = {}) =>
  here.say(`${day}${clock}`, who, text, { ...privately, ...more })
const both = { 孙九: 20, 王店长: 20 }

describe("S0-SH-08: the first visit of a broker's client", () => {
  test('earns staff and broker alike once the leader has confirmed, and counts as a visit at once', async () => {
    const here = await contactsChat()
    const posts = await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长')
    expect(posts[0]!.text).toContain('带访+1组')
    expect(await here.earned(`${day}10:01:00`)).toEqual({})
    await say(here, '10:02:00', '冯三', '同意 Q1')
    expect(await here.earned(`${day}10:02:00`)).toEqual(both)
  })

  test.each([
    ['冯三', true],
    ['小秘', true],
    ['郑经理', true],
    ['孙九', false],
    ['何二', false],
    ['出纳', false],
  ])('%s may confirm: %s', async (who, may) => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长')
    await say(here, '10:02:00', who, '同意 Q1')
    expect(await here.earned(`${day}10:03:00`)).toEqual(may ? both : {})
  })

  test.each([
    ['带访 赵先生 王店长推荐', both],
    ['带访 1 赵先生 13700002222 经纪人 王店长', both],
    ['带访 1 赵先生 经纪人 王店长 13900001111', both],
    ['带访 1 钱女士 经纪人 王店长', { 孙九: 40, 王店长: 40 }],
    ['带访 1 赵先生 经纪人 李店长', { 孙九: 40, 王店长: 20, 李店长: 20 }],
  ])('after 赵先生 of 王店长: %s', async (text, earned) => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长')
    await say(here, '10:02:00', '冯三', '同意 Q1')
    await say(here, '15:00:00', '孙九', text)
    await say(here, '15:01:00', '冯三', '同意 Q2')
    expect(await here.earned(`${day}15:02:00`)).toEqual(earned)
  })

  test.each([
    ['13700002222', '13700002222', '李店长', both],
    ['13700002222', '13700003333', '王店长', { 孙九: 40, 王店长: 40 }],
  ])('phones %s and %s, second broker %s', async (first, second, broker, earned) => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', `带访 1 赵先生 ${first} 经纪人 王店长`)
    await say(here, '10:02:00', '冯三', '同意 Q1')
    await say(here, '15:00:00', '孙九', `带访 1 赵先生 ${second} 经纪人 ${broker}`)
    await say(here, '15:01:00', '冯三', '同意 Q2')
    expect(await here.earned(`${day}15:02:00`)).toEqual(earned)
  })

  test('confirmed out of order, the earlier visit earns and the later one is taken back', async () => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长')
    await say(here, '15:00:00', '钱八', '带访 1 赵先生 经纪人 王店长')
    await say(here, '15:01:00', '冯三', '同意 Q2')
    expect(await here.earned(`${day}15:02:00`)).toEqual({ 钱八: 20, 王店长: 20 })
    await say(here, '15:03:00', '冯三', '同意 Q1')
    expect(await here.earned(`${day}15:04:00`)).toEqual(both)
  })

  test('sent first and delivered later, the earlier visit earns', async () => {
    const here = await contactsChat()
    await say(here, '10:05:00', '钱八', '带访 1 赵先生 经纪人 王店长')
    await say(here, '10:06:00', '冯三', '同意 Q1')
    await say(here, '10:04:00', '孙九', '带访 1 赵先生 经纪人 王店长', { arrivesAt: `${day}10:07:00` })
    await say(here, '10:08:00', '冯三', '同意 Q2')
    expect(await here.earned(`${day}10:09:00`)).toEqual(both)
  })

  test('in the same second, the one registered first earns', async () => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长')
    await say(here, '10:00:00', '钱八', '带访 1 赵先生 经纪人 王店长')
    await say(here, '10:02:00', '冯三', '同意 Q2 Q1')
    expect(await here.earned(`${day}10:03:00`)).toEqual(both)
  })

  test('its message taken back on the day, the next visit is the first', async () => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长', { key: 'test/a' })
    await say(here, '11:00:00', '钱八', '带访 1 赵先生 经纪人 王店长')
    await say(here, '11:02:00', '冯三', '同意 Q1 Q2')
    expect(await here.earned(`${day}11:03:00`)).toEqual(both)
    await here.recall(`${day}12:00:00`, 'test/a')
    expect(await here.earned(`${day}12:01:00`)).toEqual({ 钱八: 20, 王店长: 20 })
  })

  test('delivered twice, it is one visit', async () => {
    const here = await contactsChat()
    for (const _ of [1, 2])
      await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长', { key: 'test/a' })
    await say(here, '10:02:00', '冯三', '同意 Q1')
    expect(await here.earned(`${day}10:03:00`)).toEqual(both)
    expect(Object.keys((await here.world()).requests)).toEqual(['Q1'])
  })

  test('two clients of one broker are asked about one by one', async () => {
    const here = await contactsChat()
    await say(here, '10:00:00', '孙九', '带访 2 赵先生、钱女士 经纪人 王店长')
    await say(here, '10:02:00', '冯三', '同意 Q1 Q2')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 孙九: 40, 王店长: 40 })
  })

  test('brought by somebody of another channel, only the broker earns', async () => {
    const here = await contactsChat()
    await say(here, '10:00:00', '王五', '带访 1 赵先生 经纪人 王店长')
    await say(here, '10:02:00', '陈七', '同意 Q1')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 王店长: 20 })
  })

  test('on leave that was granted since, both still earn', async () => {
    const here = await contactsChat({
      leave: [{ person: '孙九', from: '2021-04-12', to: '2021-04-12', type: '事假' }],
    })
    await say(here, '10:00:00', '孙九', '带访 1 赵先生 经纪人 王店长')
    await say(here, '10:02:00', '冯三', '同意 Q1')
    expect(await here.earned(`${day}10:03:00`)).toEqual(both)
  })

  test.each([
    ['带访 2 赵先生 经纪人 王店长', '组数和客户姓名的个数不一样'],
    ['带访 1 经纪人 王店长', '推介的客户要写姓名'],
    ['带访 赵先生 经纪人', '没有看出经纪人是谁'],
  ])('%s gets a hint, and nothing is counted', async (text, hint) => {
    const here = await contactsChat()
    const [post] = await say(here, '10:00:00', '孙九', text)
    expect(post).toMatchObject({ tone: 'refusal' })
    expect(post!.text).toContain(hint)
    expect((await here.world()).metrics.days).toEqual({})
  })

  test('numbers without a broker are what they were, and talk stays talk', async () => {
    const here = await contactsChat()
    expect((await say(here, '10:00:00', '孙九', '带访 2'))[0]!.text).toContain('带访+2组')
    expect((await say(here, '10:01:00', '孙九', '带访1'))[0]!.text).toContain('累计3组')
    expect(await here.say(`${day}10:02:00`, '张三', '带访了一组王店长推荐的客户')).toEqual([])
    expect((await here.world()).requests).toEqual({})
  })
})
