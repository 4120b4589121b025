import { describe, expect, test } from 'vitest'
import { placeAt } from '../../../policy/location/place.ts'
import { onDutyIn } from '../../../policy/org/on-duty.ts'
import { cal, chat, smallTeam } from '../../support/chat.ts'

const team = {
  ...smallTeam,
  places: [
    { name: '咸阳二纺', lat: 34.33, lng: 108.71 },
    { name: '世纪金花', lat: 34.34, lng: 108.72 },
  ],
}
type Chat = Awaited<ReturnType<typeof chat>>
const onDutyAt = async (talk: Chat, at: string) => {
  const scene = await talk.scene(at)
  return onDutyIn(scene, '大客户', scene.today, scene.now).map(({ name }) => name)
}
const fines = async (talk: Chat, name: string) => {
  const { ledger } = await talk.world()
  return ledger.order
    .map((id) => ledger.entries[id]!)
    .filter(
      ({ subject, kind, reverses }) =>
        kind === 'fine' && !reverses && 'person' in subject && subject.person === name,
    )
    .map(({ rule, occasion, state }) => `${rule} ${occasion.split('/').at(-1)} ${state}`)
}

describe('a list for a day to come', () => {
  test('names who works, all day; the others of the team do not', async () => {
    const talk = await chat(team)
    await talk.say('2021-04-12T20:00:00', '何二', '排班 明天 大客户:张三 李四@二纺')
    expect(await onDutyAt(talk, '2021-04-13T00:00:00')).toEqual(['张三', '李四'])
    expect(await onDutyAt(talk, '2021-04-12T23:00:00')).toEqual(['张三', '李四', '周十'])
    expect(
      placeAt(await talk.scene('2021-04-13T09:30:00'), '张三', cal.read('2021-04-13T09:30:00'))?.name,
    ).toBe('咸阳二纺')
  })

  test('a later list takes the place of an earlier one', async () => {
    const talk = await chat(team)
    await talk.say('2021-04-12T20:00:00', '何二', '排班 明天 张三 李四@二纺')
    await talk.say('2021-04-12T21:00:00', '郑经理', '排班 4月13日 大客户 周十')
    expect(await onDutyAt(talk, '2021-04-13T12:00:00')).toEqual(['周十'])
  })

  test.each([
    ['排班 明天 张珊', '没有叫「张珊」的人,想写的是「张三」吗?'],
    ['排班 明天 商超:张三', '张三在大客户,不在商超外展'],
    ['排班 昨天 张三', '4月11日已经过去'],
    ['排班 4月11日 张三', '4月11日已经过去'],
    ['排班 明天 商超', '请写上日子和人'],
  ])('%s is refused, and nothing is written', async (text, why) => {
    const talk = await chat(team)
    const [said] = await talk.say('2021-04-12T09:00:00', '何二', text)
    expect(said).toMatchObject({ tone: 'refusal' })
    expect(said!.text).toContain(why)
    expect((await talk.world()).duty).toEqual({})
  })

  test('one wrong name leaves the good ones unwritten, and says which they are', async () => {
    const talk = await chat(team)
    const [said] = await talk.say('2021-04-12T09:00:00', '何二', '排班 明天 李四@二纺 王二麻')
    expect(said!.text).toContain('其余没有问题:李四')
    expect((await talk.world()).duty).toEqual({})
  })

  test('an unknown place is kept by name, near ones are offered, and no distance is measured', async () => {
    const talk = await chat(team)
    const [said] = await talk.say('2021-04-12T09:00:00', '何二', '排班 明天 张三@世纪金华')
    expect(said!.text).toContain('没有坐标,不查距离:世纪金华')
    expect(said!.text).toContain('「世纪金花」吗')
    const moment = cal.read('2021-04-13T10:00:00')
    expect(placeAt(await talk.scene('2021-04-13T10:00:00'), '张三', moment)).toBeNull()
  })

  test('staff may not make one', async () => {
    const talk = await chat(team)
    expect(await talk.say('2021-04-12T09:00:00', '张三', '排班 明天 张三')).toMatchObject([
      { tone: 'refusal' },
    ])
  })
})

describe('a list for today', () => {
  test('who joins at 15:00 owes what begins after that, and nothing before', async () => {
    const talk = await chat({ ...team, duty: [{ date: '2021-04-12', person: '张三' }] })
    await talk.say('2021-04-12T15:00:00', '何二', '今日排班 张三 李四')
    await talk.runTo('2021-04-12T23:00:00')
    expect(await fines(talk, '李四')).toEqual(['S0-KA-25 16:00 proposed', 'S0-KA-25 18:00 proposed'])
    expect(await fines(talk, '张三')).toHaveLength(5)
    expect(await fines(talk, '周十')).toEqual([])
  })

  test('who is taken off at 15:00 keeps what he owed before, and owes nothing after', async () => {
    const talk = await chat(team)
    await talk.say('2021-04-12T15:00:00', '何二', '今日排班 张三')
    await talk.runTo('2021-04-12T23:00:00')
    expect(await fines(talk, '李四')).toEqual(['S0-KA-16 09:30 proposed', 'S0-KA-25 10:00 proposed'])
  })

  test.each([
    { at: '09:29:59', owes: true },
    { at: '09:30:00', owes: true },
    { at: '09:30:01', owes: false },
    { at: '09:39:00', owes: false },
  ])('who joins at $at owes the 09:30 sign-in: $owes', async ({ at, owes }) => {
    const talk = await chat({ ...team, duty: [{ date: '2021-04-12', person: '张三' }] })
    await talk.say(`2021-04-12T${at}`, '何二', '今日排班 张三 李四')
    await talk.runTo('2021-04-12T09:45:00')
    expect(await fines(talk, '李四')).toEqual(owes ? ['S0-KA-16 09:30 proposed'] : [])
  })

  test.each([
    { at: '09:39:59', owes: false },
    { at: '09:40:00', owes: false },
    { at: '09:40:01', owes: true },
  ])('who is taken off at $at owes the 09:30 sign-in: $owes', async ({ at, owes }) => {
    const talk = await chat(team)
    await talk.say(`2021-04-12T${at}`, '何二', '今日排班 张三')
    await talk.runTo('2021-04-12T09:45:00')
    expect(await fines(talk, '李四')).toEqual(owes ? ['S0-KA-16 09:30 proposed'] : [])
  })

  test('sent before the sign-in and delivered after it: taken off means not owed, joining costs nothing', async () => {
    const talk = await chat({ ...team, duty: [{ date: '2021-04-12', person: '张三' }] })
    await talk.say('2021-04-12T09:25:00', '何二', '今日排班 李四', { arrivesAt: '2021-04-12T09:50:00' })
    expect(await fines(talk, '张三')).toEqual(['S0-KA-16 09:30 reversed'])
    expect(await fines(talk, '李四')).toEqual([])
    await talk.runTo('2021-04-12T10:15:00')
    expect(await fines(talk, '李四')).toEqual(['S0-KA-25 10:00 proposed'])
  })

  test('said twice, it is the same list', async () => {
    const talk = await chat(team)
    await talk.say('2021-04-12T08:10:00', '何二', '今日排班 张三@二纺')
    await talk.say('2021-04-12T09:35:00', '何二', '今日排班 张三@二纺')
    await talk.runTo('2021-04-12T09:45:00')
    expect(await fines(talk, '张三')).toEqual(['S0-KA-16 09:30 proposed'])
    expect((await talk.world()).duty['2021-04-12']).toHaveLength(1)
  })
})
