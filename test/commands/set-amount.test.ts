import { describe, expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

/** R1 is 李工's reward for writing to 800 people; it lacks its amount. */
async function publicised() {
  const here = await contactsChat()
  await here.say(`${day}10:00:00`, '张三', '企业宣传 李工 800人 邮件')
  await here.say(`${day}10:01:00`, '何二', '同意 Q1')
  await here.runTo(`${day}10:02:00`)
  return here
}

describe('S0-KA-06: a manager enters the amount', () => {
  test.each([
    ['金额 R1 99', null],
    ['金额 R1 100', 100],
    ['金额 R1 101', 101],
    ['金额 R1 400', 400],
    ['金额 R1 500', 500],
    ['金额 R1 501', null],
    ['金额 R1 600', null],
    ['金额 R1 0', null],
    ['金额 R1 400.5', null],
    ['金额 R1 -200', null],
    ['金额 R1', null],
    ['金额 400', null],
    ['金额 r1 400元', 400],
    ['金额 400元 R1', 400],
    ['核定 R1 四百', 400],
    ['定额 R1:400元', 400],
    ['确认 R1 400', 400],
    ['确认 R1 400元', 400],
    ['确认 R1 600', null],
    ['确认 R1', null],
  ])('%s', async (text, yuan) => {
    const here = await publicised()
    const posts = await here.say(`${day}11:00:00`, '郑经理', text)
    expect(await here.earned(`${day}11:01:00`)).toEqual(yuan === null ? {} : { 李工: yuan })
    expect(posts[0]!.tone).toBe(yuan === null ? 'refusal' : undefined)
  })

  test('outside the bounds, the bounds are told', async () => {
    const here = await publicised()
    expect(await here.hear(`${day}11:00:00`, '郑经理', '金额 R1 600')).toContain('100元到500元之间,含两端')
  })

  test('the ledger only grows: the entry without an amount is taken back, the reward follows it', async () => {
    const here = await publicised()
    const posts = await here.say(`${day}11:00:00`, '郑经理', '金额 R1 400')
    expect(posts).toHaveLength(1)
    expect(
      (await here.entries()).map(({ id, kind, amountFen, state }) => [id, kind, amountFen, state]),
    ).toEqual([
      ['R1', 'needsAmount', null, 'reversed'],
      ['R2', 'needsAmount', null, 'confirmed'],
      ['R3', 'reward', 40000, 'confirmed'],
    ])
    expect(await here.balances()).toMatchObject({ 李工: 40000 })
  })

  test('changed before it is paid, and not after', async () => {
    const here = await publicised()
    await here.say(`${day}11:00:00`, '郑经理', '金额 R1 400')
    expect(await here.hear(`${day}11:01:00`, '郑经理', '金额 R1 450')).toContain('现在有效的是 R3')
    expect(await here.hear(`${day}11:02:00`, '郑经理', '金额 R3 400')).toContain('已经是400元')
    await here.say(`${day}11:03:00`, '郑经理', '金额 R3 450')
    expect(await here.earned(`${day}11:04:00`)).toEqual({ 李工: 450 })
    await here.say(`${day}11:05:00`, '出纳', '已发 R5', { privately: true })
    expect(await here.hear(`${day}11:06:00`, '郑经理', '金额 R5 300')).toContain('已经发放')
    expect(await here.earned(`${day}11:07:00`)).toEqual({ 李工: 450 })
  })

  test('a corrected number of people leaves the amount; a registration taken back takes the reward back', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '企业宣传 李工 800人 邮件', { key: 'test/a' })
    await here.say(`${day}10:01:00`, '何二', '同意 Q1')
    await here.say(`${day}10:02:00`, '郑经理', '金额 R1 400')
    await here.say(`${day}10:03:00`, '李四', '企业宣传 李工 700人 短信')
    await here.say(`${day}10:04:00`, '何二', '同意 Q2')
    expect(await here.earned(`${day}10:05:00`)).toEqual({ 李工: 400 })
    await here.say(`${day}10:06:00`, '张三', '企业宣传更正 李工 600人 邮件', { key: 'test/b' })
    await here.say(`${day}10:07:00`, '何二', '同意 Q3')
    expect(await here.earned(`${day}10:08:00`)).toEqual({ 李工: 400 })
    await here.recall(`${day}10:09:00`, 'test/b')
    expect(await here.earned(`${day}10:10:00`)).toEqual({})
  })

  test('waived, it gets no amount', async () => {
    const here = await publicised()
    await here.say(`${day}11:00:00`, '郑经理', '免除 R1 不是全体')
    expect(await here.hear(`${day}11:01:00`, '郑经理', '金额 R1 400')).toContain('已免除')
    expect(await here.earned(`${day}11:02:00`)).toEqual({})
  })

  test.each(['何二', '小秘', '张三'])('%s enters none', async (who) => {
    const here = await publicised()
    const [post] = await here.say(`${day}11:00:00`, who, '金额 R1 400')
    expect(post!.tone).toBe('refusal')
    expect(await here.earned(`${day}11:01:00`)).toEqual({})
  })

  test('a reward with an amount of its own keeps it', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    await here.say(`${day}10:01:00`, '何二', '同意 Q1')
    expect(await here.hear(`${day}10:02:00`, '郑经理', '金额 R1 400')).toContain('由制度规定(S0-KA-02)')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 600 })
  })

  test('the bounds are those of the pack', async () => {
    const here = await contactsChat({ settings: { 'contacts.amounts.S0-KA-06': [50, 900] } })
    await here.say(`${day}10:00:00`, '张三', '企业宣传 李工 800人')
    await here.say(`${day}10:01:00`, '何二', '同意 Q1')
    await here.say(`${day}10:02:00`, '郑经理', '金额 R1 600')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 600 })
  })
})
