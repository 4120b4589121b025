import { describe, expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

describe('a number that was wrong', () => {
  test('is confirmed as it was', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    expect(await here.hear(`${day}10:02:00`, '何二', '同意 Q1 实到28人')).toContain('按实际28人计')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 300 })
  })

  test('is registered again before it is confirmed; the earlier one is done with', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    expect(await here.hear(`${day}10:01:00`, '张三', '看房团更正 李工 28人')).toContain('更正Q1')
    expect(await here.hear(`${day}10:02:00`, '何二', '同意 Q1 Q2')).toContain('Q1 看房团 李工 32人已由张三')
    expect(await here.earned(`${day}10:03:00`)).toEqual({ 李工: 300 })
  })

  test('is registered again after it was confirmed: taken back and entered anew', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    await here.say(`${day}10:02:00`, '何二', '同意 Q1')
    await here.say(`${day}11:00:00`, '李四', '看房团 李工 更正 9人')
    expect(await here.earned(`${day}11:00:30`)).toEqual({ 李工: 600 })
    await here.say(`${day}11:01:00`, '何二', '同意 Q2')
    expect(await here.earned(`${day}11:02:00`)).toEqual({})
    expect((await here.entries()).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'R1 reversed',
      'R2 confirmed',
    ])
  })

  test("somebody else's open registration cannot be confirmed once it was corrected", async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    await here.say(`${day}10:01:00`, '李四', '看房团 更正 李工 28人')
    await here.say(`${day}10:02:00`, '何二', '同意 Q2')
    expect(await here.hear(`${day}10:03:00`, '何二', '同意 Q1')).toContain('已由Q2更正')
    expect(await here.earned(`${day}10:04:00`)).toEqual({ 李工: 300 })
  })

  test('is taken back with its message, on the same day only', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人', { key: 'test/a' })
    await here.say(`${day}10:00:10`, '张三', '看房团 王工 32人', { key: 'test/b' })
    await here.say(`${day}10:02:00`, '何二', '同意 Q1 Q2')
    await here.recall(`${day}23:59:00`, 'test/a')
    await here.recall('2021-04-13T00:00:01', 'test/b')
    expect(await here.earned('2021-04-13T00:01:00')).toEqual({ 王工: 600 })
  })

  test('taken back before it was confirmed, it cannot be', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人', { key: 'test/a' })
    await here.recall(`${day}10:01:00`, 'test/a')
    expect(await here.hear(`${day}10:02:00`, '何二', '同意 Q1')).toContain('已被本人撤回')
    expect(await here.earned(`${day}10:04:00`)).toEqual({})
  })
})

describe('before and after the day', () => {
  test.each([
    ['2021-04-13T12:00:00', '何二', { 李工: 600 }],
    ['2021-04-13T12:00:01', '何二', {}],
    ['2021-04-13T12:00:01', '小秘', {}],
    ['2021-04-13T12:00:01', '郑经理', { 李工: 600 }],
  ])('registered %s for the day before, confirmed by %s', async (at, who, earned) => {
    const here = await contactsChat()
    await here.say(at, '张三', '看房团 李工 32人 4月12日')
    await here.say('2021-04-13T13:00:00', who, '同意 Q1')
    expect(await here.earned('2021-04-13T13:01:00')).toEqual(earned)
  })

  test('registered in time, the leader may confirm whenever he comes to it', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人')
    await here.say('2021-04-16T10:00:00', '何二', '同意 Q1')
    expect(await here.earned('2021-04-16T10:01:00')).toEqual({ 李工: 600 })
  })

  test('sent in time and delivered after noon of the next day is in time', async () => {
    const here = await contactsChat()
    const late = { arrivesAt: '2021-04-13T12:00:20' }
    await here.say('2021-04-13T11:59:50', '张三', '看房团 李工 32人 昨天', late)
    await here.say('2021-04-13T13:00:00', '何二', '同意 Q1')
    expect(await here.earned('2021-04-13T13:01:00')).toEqual({ 李工: 600 })
  })

  test('people who are yet to come cannot be confirmed', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '看房团 李工 32人 4月15日')
    expect(await here.hear(`${day}10:01:00`, '何二', '同意 Q1')).toContain('4月15日还没有到')
    await here.say('2021-04-15T10:00:00', '何二', '同意 Q1')
    expect(await here.earned('2021-04-15T10:01:00')).toEqual({ 李工: 600 })
  })
})
