import { describe, expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

const at = (clock: string) => `${day}${clock}`

describe('确认 and 同意 each do for requests and for entries', () => {
  test.each([
    ['何二', '确认 Q1', 600],
    ['何二', '确认 q1', 600],
    ['小秘', '确认 Q1', 600],
    ['郑经理', '确认 Q1', 600],
    ['小秘', '确认 Q1 28人', 300],
    ['出纳', '确认 Q1', null],
    ['冯三', '确认 Q1', null],
    ['张三', '确认 Q1', null],
    ['何二', '确认 Q2', null],
  ])('%s says %s of a viewing group of 32', async (who, text, yuan) => {
    const here = await contactsChat()
    await here.say(at('10:00:00'), '张三', '看房团 李工 32人')
    await here.say(at('10:01:00'), who, text)
    expect(await here.earned(at('10:02:00'))).toEqual(yuan === null ? {} : { 李工: yuan })
  })

  test.each([
    ['郑经理', '同意 R1', 'confirmed'],
    ['郑经理', '批准 R1', 'confirmed'],
    ['张三', '同意 R1', 'proposed'],
    ['小秘', '同意 R1', 'proposed'],
    ['小秘', '确认 R1', 'proposed'],
  ])('%s says %s of a reward', async (who, text, state) => {
    const here = await contactsChat()
    await here.say(at('10:00:00'), '张三', '看房团 李工 32人')
    await here.say(at('10:01:00'), '何二', '同意 Q1')
    await here.runTo(at('10:02:00'))
    await here.say(at('10:03:00'), who, text)
    expect((await here.entries()).map((entry) => entry.state)).toEqual([state])
  })

  test('requests and entries may stand in one message', async () => {
    const here = await contactsChat()
    await here.say(at('10:00:00'), '张三', '看房团 李工 32人')
    await here.say(at('10:01:00'), '何二', '同意 Q1')
    await here.say(at('10:02:00'), '张三', '推介会 王主任 50人')
    await here.say(at('10:03:00'), '郑经理', '确认 R1 Q2')
    expect(await here.earned(at('10:04:00'))).toEqual({ 李工: 600, 王主任: 300 })
    expect((await here.entries()).map((entry) => entry.state)).toEqual(['confirmed', 'proposed'])
  })

  test('without a number, the open requests are named too', async () => {
    const here = await contactsChat()
    await here.say(at('10:00:00'), '张三', '看房团 李工 32人')
    expect(await here.hear(at('10:01:00'), '小秘', '确认')).toContain('Q1')
  })
})
