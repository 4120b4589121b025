import { describe, expect, test } from 'vitest'
import { contactsChat, day } from '../support/contacts-chat.ts'

const sunday = '2021-04-18T22:00:00'

/** Registers roadshows on Monday, has them confirmed, and answers what was earned by Sunday night. */
async function shown(...texts: string[]) {
  const here = await contactsChat()
  let minute = 10
  for (const text of texts) await here.say(`${day}10:${minute++}:00`, '张三', text)
  await here.say(`${day}11:00:00`, '何二', `同意 ${texts.map((_, index) => `Q${index + 1}`).join(' ')}`)
  return here
}

describe('S0-KA-07: two consecutive days or more, one reward a roadshow', () => {
  test.each([
    ['企业巡展 李工 周一', {}],
    ['企业巡展 李工 周一、周二', { 李工: 300 }],
    ['企业巡展 李工 周一、周三', {}],
    ['企业巡展 李工 周一到周三', { 李工: 300 }],
    ['企业巡展 李工 周一到周四', { 李工: 300 }],
    ['企业巡展 李工 周一、周三、周五', {}],
    ['企业巡展 李工 周一、周三、周四', { 李工: 300 }],
    ['企业巡展 李工 4/12、4/13、4/15、4/16', { 李工: 300 }],
    ['企业巡展 李工 周五、周日', {}],
  ])('%s', async (text, earned) => {
    const here = await shown(text)
    expect(await here.earned(sunday)).toEqual(earned)
  })

  test('days registered one by one are one roadshow', async () => {
    const here = await shown('企业巡展 李工 4月12日', '企业巡展 李工 4月13日', '企业巡展 李工 4月14日')
    expect(await here.earned(sunday)).toEqual({ 李工: 300 })
  })

  test('two that do not touch are two; a day between makes them one', async () => {
    const here = await shown('企业巡展 李工 4/12、4/13', '企业巡展 李工 4/15、4/16')
    expect(await here.earned('2021-04-16T22:00:00')).toEqual({ 李工: 600 })
    await here.say('2021-04-17T09:00:00', '张三', '企业巡展 李工 4月14日')
    await here.say('2021-04-17T09:01:00', '郑经理', '同意 Q3')
    expect(await here.earned(sunday)).toEqual({ 李工: 300 })
    const standing = (await here.entries()).filter(({ state, reverses }) => !reverses && state !== 'reversed')
    expect(standing.map(({ id }) => id)).toEqual(['R1'])
  })

  test('two contacts, two roadshows', async () => {
    const here = await shown('企业巡展 李工 4/12、4/13', '企业巡展 王工 4/12、4/13')
    expect(await here.earned(sunday)).toEqual({ 李工: 300, 王工: 300 })
  })

  test('confirmed beforehand, it earns in the evening of its last day and not before', async () => {
    const here = await shown('企业巡展 李工 4月13日-4月15日')
    expect(await here.earned('2021-04-15T20:59:59')).toEqual({})
    expect(await here.earned('2021-04-15T21:00:00')).toEqual({ 李工: 300 })
  })

  test('confirmed on its last day, it earns at once', async () => {
    const here = await contactsChat()
    await here.say(`${day}10:00:00`, '张三', '企业巡展 李工 4月12日-4月13日')
    await here.say('2021-04-13T10:00:00', '何二', '同意 Q1')
    expect(await here.earned('2021-04-13T10:00:00')).toEqual({ 李工: 300 })
  })

  test('a later roadshow of a contact who has earned before earns nothing ahead of its days', async () => {
    const here = await shown('企业巡展 李工 4/12、4/13', '企业巡展 李工 4/16、4/17')
    expect(await here.earned('2021-04-15T22:00:00')).toEqual({ 李工: 300 })
    expect(await here.earned(sunday)).toEqual({ 李工: 600 })
  })

  test('corrected to fewer days, the reward is taken back', async () => {
    const here = await shown('企业巡展 李工 4/12、4/13')
    expect(await here.earned('2021-04-13T22:00:00')).toEqual({ 李工: 300 })
    await here.say('2021-04-14T09:00:00', '张三', '企业巡展更正 李工 4月12日')
    await here.say('2021-04-14T09:01:00', '郑经理', '同意 Q2')
    expect(await here.earned('2021-04-14T09:02:00')).toEqual({})
  })

  test('waived by a manager, it stays waived when more days come', async () => {
    const here = await shown('企业巡展 李工 4/12、4/13')
    await here.say('2021-04-13T22:00:00', '郑经理', '免除 R1 没有举行')
    await here.say('2021-04-14T09:00:00', '张三', '企业巡展 李工 4月14日')
    await here.say('2021-04-14T09:01:00', '何二', '同意 Q2')
    expect(await here.earned('2021-04-14T09:02:00')).toEqual({})
  })

  test('over the turn of a year', async () => {
    const here = await contactsChat({ start: '2021-12-31T08:00:00' })
    await here.say('2022-01-01T10:00:00', '张三', '巡展登记 李工 12月31日-1月1日')
    await here.say('2022-01-01T10:01:00', '何二', '同意 Q1')
    expect(await here.earned('2022-01-01T10:02:00')).toEqual({ 李工: 300 })
  })
})
