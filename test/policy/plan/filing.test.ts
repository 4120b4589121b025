import { describe, expect, test } from 'vitest'
import { dutyItemsAt } from '../../../policy/org/duty-plan.ts'
import { cal, chat, smallTeam } from '../../support/chat.ts'

const weekend = {
  ...smallTeam,
  start: '2021-04-11T08:00:00',
  places: [{ name: '咸阳二纺', lat: 34.33, lng: 108.71 }],
}
type Chat = Awaited<ReturnType<typeof chat>>
const listOn = async (talk: Chat, day: string) =>
  dutyItemsAt((await talk.world()).duty[day], cal.momentOn(day, '12:00')).map(
    ({ personId, placeId, placeName, source }) => `${personId}@${placeId ?? placeName ?? ''} ${source}`,
  )
const week = [12, 13, 14, 15, 16, 17, 18].map((date) => `2021-04-${date}`)

describe('报备下周', () => {
  test('gives every day of the next week its list, and no other day', async () => {
    const talk = await chat(weekend)
    await talk.say('2021-04-11T12:00:00', '何二', '报备下周 大客户: 张三-二纺; 李四-陕柴')
    for (const day of week) expect(await listOn(talk, day)).toEqual(['张三@咸阳二纺 plan', '李四@陕柴 plan'])
    expect(Object.keys((await talk.world()).duty)).toEqual(week)
  })

  test('weekdays only, where the house says so; a day that is named stays', async () => {
    const talk = await chat({ ...weekend, settings: { 'plans.filedDays': 'weekdays' } })
    await talk.say('2021-04-11T12:00:00', '何二', '报备下周 张三-二纺; 周六 李四-二纺')
    expect(await listOn(talk, '2021-04-16')).toEqual(['张三@咸阳二纺 plan'])
    expect(await listOn(talk, '2021-04-17')).toEqual(['李四@咸阳二纺 plan'])
    expect(await listOn(talk, '2021-04-18')).toEqual([])
  })

  test('a day of its own takes the place of the rest for that person', async () => {
    const talk = await chat(weekend)
    await talk.say('2021-04-11T12:00:00', '何二', '报备下周 张三-二纺; 周三 张三-陕柴')
    expect(await listOn(talk, '2021-04-13')).toEqual(['张三@咸阳二纺 plan'])
    expect(await listOn(talk, '2021-04-14')).toEqual(['张三@陕柴 plan'])
  })

  test('filing again takes the place of the earlier filing, also on days it names nobody', async () => {
    const talk = await chat(weekend)
    await talk.say('2021-04-11T12:00:00', '何二', '报备下周 张三-二纺; 李四-陕柴')
    await talk.say('2021-04-11T13:00:00', '何二', '报备下周 周一 李四-二纺')
    expect(await listOn(talk, '2021-04-12')).toEqual(['李四@咸阳二纺 plan'])
    expect(await listOn(talk, '2021-04-13')).toEqual([])
  })

  test('a day that has a 排班 keeps it, whichever came first', async () => {
    const talk = await chat(weekend)
    await talk.say('2021-04-11T12:00:00', '何二', '排班 周一 周十@二纺')
    const [said] = await talk.say('2021-04-11T13:00:00', '何二', '报备下周 张三-二纺')
    expect(said!.text).toContain('周一已有排班')
    expect(await listOn(talk, '2021-04-12')).toEqual(['周十@咸阳二纺 roster'])
    await talk.say('2021-04-12T20:00:00', '何二', '排班 明天 李四')
    expect(await listOn(talk, '2021-04-13')).toEqual(['李四@ roster'])
    expect(await listOn(talk, '2021-04-14')).toEqual(['张三@咸阳二纺 plan'])
  })

  test.each([
    ['报备下周 张珊-二纺; 李四-陕柴', '没有叫「张珊」的人,想写的是「张三」吗?其余没有问题:李四'],
    ['报备下周 4月20日 张三-二纺', '4月20日不在4月12日至18日这一周里'],
    ['报备下周', '请写上下周的人和地点'],
  ])('%s is refused, and nothing is written', async (text, why) => {
    const talk = await chat(weekend)
    const [said] = await talk.say('2021-04-11T12:00:00', '何二', text)
    expect(said).toMatchObject({ tone: 'refusal', text: expect.stringContaining(why) })
    const world = await talk.world()
    expect([world.duty, world.plans.papers]).toEqual([{}, {}])
  })

  test('the week’s plan gives the place of the sign-in', async () => {
    const talk = await chat(weekend)
    await talk.say('2021-04-11T12:00:00', '何二', '报备下周 张三-二纺')
    await talk.runTo('2021-04-12T09:41:00')
    const { ledger } = await talk.world()
    const fined = ledger.order.map((id) => ledger.entries[id]!).filter(({ rule }) => rule === 'S0-KA-16')
    expect(fined.map(({ subject, day }) => ['person' in subject && subject.person, day])).toContainEqual([
      '张三',
      '2021-04-12',
    ])
    expect(fined.filter(({ day }) => day === '2021-04-12')).toHaveLength(1)
  })
})
