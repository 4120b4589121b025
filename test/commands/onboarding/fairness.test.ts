import { describe, expect, test } from 'vitest'
import { CODE, type EmptyHouse, emptyHouse, readyHouse } from '../../support/outside.ts'

const day = '2021-04-12T'

const fined = async (house: EmptyHouse) => {
  const { order, entries } = (await house.world()).ledger
  return order
    .map((id) => entries[id]!)
    .flatMap(({ subject, occasion }) => ('person' in subject ? [`${subject.person} ${occasion}`] : []))
}

const binds = (personId: string, at: number) => ({
  kind: 'personBound' as const,
  platform: 'lark',
  platformId: `ou_${personId}`,
  personId,
  at,
})

describe('nobody owes what he could not do', () => {
  test('who is in the roster but has no account is never fined', async () => {
    const house = await readyHouse()
    await house.runTo('2021-04-13T12:00:00')
    expect(await fined(house)).toEqual([])
  })

  // The slot of 9:30 opens at that moment; that of 10:00 ten minutes before.
  test.each([
    { bound: '09:30:00', from: '09:30' },
    { bound: '09:30:01', from: '10:00' },
    { bound: '09:50:00', from: '10:00' },
    { bound: '09:50:01', from: '16:00' },
  ])('bound at $bound he owes the slots from $from on', async ({ bound, from }) => {
    const house = await readyHouse()
    await house.runTo(`${day}${bound}`)
    const at = Date.parse(`${day}${bound}+08:00`)
    await house.tell(`${day}${bound}`, binds('张三', at))
    await house.runTo(`${day}18:30:00`)
    const slots = ['09:30', '10:00', '16:00', '18:00'].filter((slot) => slot >= from)
    expect(await fined(house)).toEqual(slots.map((slot) => `张三 slot/大客户/2021-04-12/${slot}`))
  })

  test('who had no account is on no list of those who are missing', async () => {
    const house = await readyHouse()
    await house.tell(`${day}12:00:00`, binds('张三', Date.parse(`${day}12:00:00+08:00`)))
    await house.runTo('2021-04-13T08:30:00')
    const said = (await house.posts()).map(({ text }) => text)
    const lists = said.filter((text) => /^未到|未使用|还差次数|留电未满|不在群里/m.test(text))
    expect(lists.map((text) => text.split('\n').slice(0, 2))).toEqual([
      ['【大客户·16:00签到】应到1 准时0 迟到0 未到1', '未到:张三'],
      ['【大客户·18:00签到】应到1 准时0 迟到0 未到1', '未到:张三'],
      ['【群成员核对】与花名册相比:', '大客户群:大客户有1人不在群里:张三'],
    ])
  })

  test('his own card shows only the slots that he owes', async () => {
    const house = await readyHouse()
    await house.tell(`${day}12:00:00`, binds('张三', Date.parse(`${day}12:00:00+08:00`)))
    await house.runTo(`${day}16:10:01`)
    const [card] = await house.say(`${day}16:30:00`, 'ou_张三', '我的')
    expect(card!.text).toContain('今日:签到❌⏳;')
    expect(card!.text).not.toContain('定位')
  })

  test('of a day in which he was bound he owes nothing that is judged by the day; of the next he does', async () => {
    const house = await readyHouse()
    await house.tell(`${day}08:10:00`, binds('张三', Date.parse(`${day}08:10:00+08:00`)))
    await house.runTo('2021-04-12T23:59:59')
    const byDay = (all: string[]) => all.filter((one) => !one.includes(' slot/'))
    expect(byDay(await fined(house))).toEqual([])
    await house.runTo('2021-04-13T23:59:59')
    expect(byDay(await fined(house)).some((one) => one.startsWith('张三 '))).toBe(true)
  })

  test('while his account is taken from him he owes nothing', async () => {
    const house = await readyHouse()
    await house.tell(`${day}08:10:00`, binds('张三', Date.parse(`${day}08:10:00+08:00`)))
    await house.say(`${day}09:35:00`, 'ou_admin', '解绑 张三')
    await house.runTo(`${day}12:00:00`)
    expect(await fined(house)).toEqual([])
    await house.tell(`${day}12:00:00`, binds('张三', Date.parse(`${day}12:00:00+08:00`)))
    await house.runTo(`${day}16:10:01`)
    expect(await fined(house)).toEqual(['张三 slot/大客户/2021-04-12/16:00'])
  })

  test('where the channel has no group there is nothing to say it in', async () => {
    const house = await emptyHouse()
    await house.say(`${day}08:01:00`, 'ou_admin', `绑定管理员 ${CODE} 王芳`)
    await house.say(`${day}08:02:00`, 'ou_admin', '加人 张三 员工 一组 大客户')
    await house.tell(`${day}08:03:00`, binds('张三', Date.parse(`${day}08:03:00+08:00`)))
    await house.say(`${day}08:04:00`, 'ou_admin', '启用规则 yundi')
    await house.runTo(`${day}15:00:00`)
    expect(await fined(house)).toEqual([])
    await house.say(`${day}15:00:00`, 'ou_admin', '绑定群 大客户', { chatId: 'oc_ka' })
    await house.runTo(`${day}18:30:00`)
    expect(await fined(house)).toEqual(
      ['16:00', '18:00'].map((slot) => `张三 slot/大客户/2021-04-12/${slot}`),
    )
  })

  test('a spot check asks only those who have an account', async () => {
    const house = await readyHouse()
    const members = ['何二', '张三', '四哥'].map((name) => ({ id: `ou_${name}`, name }))
    await house.event(`${day}08:10:00`, { what: 'membersJoined', members })
    await house.say(`${day}14:00:00`, 'ou_何二', '抽查', { chatId: 'oc_ka' })
    expect((await house.world()).spotChecks.checks).toMatchObject([{ required: ['张三'] }])
  })
})
