import { describe, expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

describe('看房团: one trip, one tier', () => {
  test('registered, confirmed by the leader, rewarded to the key contact and not to who registered it', async () => {
    const here = await contactsChat()
    const asked = await here.hear(`${day}10:00:00`, '张三', '看房团 李工 32人')
    expect(asked).toContain('【看房团 李工 32人 Q1】')
    expect(asked).toContain('满30人不满100人一档(S0-KA-02),奖600元购物卡给关键人')
    expect(await here.earned(`${day}10:01:00`)).toEqual({})
    await here.say(`${day}10:02:00`, '何二', '同意 Q1')
    expect(await here.earned(`${day}10:02:00`)).toEqual({ 李工: 600 })
    const said = (await here.posts()).at(-1)!.text
    expect(said).toContain('R1 李工 拟奖励600元')
    expect(said).toContain('S0-KA-02「成功组织30-100人的看房团可获得600元购物卡奖励」')
    expect(said).toContain('算法:32人;满30人不满100人:600元购物卡')
  })

  test.each([
    ['何二', true],
    ['小秘', true],
    ['郑经理', true],
    ['张三', false],
    ['李四', false],
    ['冯三', false],
    ['出纳', false],
  ])('%s may confirm: %s', async (who, may) => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    await here.say(`${day}10:02:00`, who, '同意 Q1')
    expect(await here.earned(`${day}10:02:00`)).toEqual(may ? { 李工: 600 } : {})
  })

  test('rejected, nobody earns', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    await here.say(`${day}10:02:00`, '何二', '驳回 Q1 没有到')
    expect(await here.earned(`${day}18:00:00`)).toEqual({})
  })

  test('two buses of one contact and day are one trip, and it is said', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 20人')
    const second = await here.hear(`${day}10:01:00`, '李四', '看房团 李工 15人')
    expect(second).toContain('已有Q1(20人),按同一团计,合计20+15=35人')
    expect(second).toContain('第二团')
    await here.say(`${day}10:02:00`, '何二', '同意 Q1 Q2')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 600 })
    expect((await here.entries()).filter(({ amountFen }) => amountFen !== null)).toHaveLength(1)
  })

  test('a second bus confirmed later lifts the trip into the next tier: one reward in place of the other', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 20人')
    await here.say(`${day}10:02:00`, '何二', '同意 Q1')
    await here.say(`${day}10:30:00`, '张三', '看房团 李工 10人')
    expect(await here.earned(`${day}10:31:00`)).toEqual({ 李工: 300 })
    const posts = await here.say(`${day}10:32:00`, '何二', '同意 Q2')
    expect(posts.map(({ text }) => text).join()).toContain('R1 已冲回')
    expect(await here.earned(`${day}10:33:00`)).toEqual({ 李工: 600 })
  })

  test('a second bus that changes no tier changes no entry', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 12人')
    await here.say(`${day}10:02:00`, '何二', '同意 Q1')
    await here.say(`${day}10:30:00`, '张三', '看房团 李工 17人')
    await here.say(`${day}10:32:00`, '何二', '同意 Q2')
    expect(await here.earned(`${day}10:33:00`)).toEqual({ 李工: 300 })
    expect((await here.posts()).at(-1)!.text).toContain('合计12+17=29人,奖励仍是R1,不另计')
  })

  test('registered as two, they are two', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 20人')
    await here.say(`${day}10:01:00`, '张三', '看房团 李工 15人 第二团')
    await here.say(`${day}10:01:30`, '张三', '看房团 李工 9人 另一团')
    await here.say(`${day}10:02:00`, '何二', '同意 Q1 Q2 Q3')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 600 })
    expect((await here.entries()).map(({ rule }) => rule)).toEqual(['S0-KA-01', 'S0-KA-01'])
  })

  test('said only on the day after, a second trip is part of the first', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 15人')
    const said = await here.hear('2021-04-13T09:00:00', '张三', '看房团 李工 14人 昨天 第二团')
    expect(said).toContain('按同一次合计,不单独计')
    await here.say('2021-04-13T09:02:00', '何二', '同意 Q1 Q2')
    expect(await here.earned('2021-04-13T09:03:00')).toEqual({ 李工: 300 })
  })

  test('with the switch, the larger of two registrations counts', async () => {
    const here = await contactsChat({ settings: { 'contacts.sameDay': 'largest' } })
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 20人')
    await here.say(`${day}10:01:00`, '李四', '看房团 李工 15人')
    await here.say(`${day}10:02:00`, '何二', '同意 Q1 Q2')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 300 })
  })

  test('another day, another contact, another kind are trips of their own', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 20人')
    await here.say(`${day}10:00:10`, '张三', '看房团 王工 20人')
    await here.say(`${day}10:00:20`, '张三', '推介会 李工 60人')
    await here.say('2021-04-13T10:00:00', '张三', '看房团 李工 20人')
    await here.say('2021-04-13T10:02:00', '何二', '同意 Q1 Q2 Q3 Q4')
    expect(await here.earned('2021-04-13T10:03:00')).toEqual({ 李工: 900, 王工: 300 })
  })

  test('the same message delivered twice is one registration', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 20人', { key: 'test/once' })
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 20人', { key: 'test/once' })
    await here.say(`${day}10:02:00`, '何二', '同意 Q1')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 300 })
  })
})

describe('what does not make sense', () => {
  test.each([
    ['看房团 李工', '没有看出实到多少人'],
    ['看房团 32人', '没有看出关键人是谁'],
    ['看房团 李工 0人', '没有看出实到多少人'],
    ['企业巡展 李工', '请写明巡展是哪几天'],
    ['企业宣传 李工 800人 微信群', '只适用于邮件、短信'],
    ['推介会 李工 80人 4月11日到4月12日', '一次登记一天'],
  ])('%s', async (text, hint) => {
    const here = await contactsChat()
    const posts = await here.say(`${day}10:00:00`, '张三', text)
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({ tone: 'refusal' })
    expect(posts[0]!.text).toContain(hint)
    expect((await here.world()).requests).toEqual({})
  })

  test('with the switch, 微信群 is a way of publicity too', async () => {
    const here = await contactsChat({ settings: { 'contacts.publicityBy': ['邮件', '短信', '微信群'] } })
    await here.say(`${day}10:00:00`, '张三', '企业宣传 李工 800人 微信群')
    expect((await here.world()).requests.Q1!.title).toBe('企业宣传 李工 800人 微信群')
  })

  test('a phone is shown to nobody', async () => {
    const here = await contactsChat()
    const said = await here.hear(`${day}10:00:00`, '张三', '看房团 李工 13800001111 32人')
    expect(said).not.toContain('13800001111')
  })

  test('finance registers nothing', async () => {
    const here = await contactsChat()
    const [post] = await here.say(`${day}10:00:00`, '出纳', '看房团 李工 32人', { privately: true })
    expect(post!.tone).toBe('refusal')
  })
})

describe('规则 tells how it is applied', () => {
  test.each([
    [{}, 'S0-KA-03', '满10人300元、满30人600元、满100人1000元'],
    [{ boundary: 'above' }, 'S0-KA-03', '满101人1000元'],
    [{}, 'S0-KA-05', '满50人300元、满80人500元'],
    [{}, 'S0-KA-06', '在100到500元之间'],
    [{}, 'S0-KA-07', '至少连续2天'],
    [{}, 'S0-SH-08', '其他渠道的人带访也奖经纪人'],
    [{ 'contacts.brokerFromAnyChannel': false }, 'S0-SH-08', '其他渠道的人带访不奖'],
    [{}, 'S0-SH-09', '不分阶段'],
  ])('with %j, %s: %s', async (settings, rule, words) => {
    const here = await contactsChat({ settings })
    expect(await here.hear(`${day}10:00:00`, '张三', `规则 ${rule}`)).toContain(words)
  })
})
