import { expect, test } from 'vitest'
import { targetOn } from '../../policy/metric/target.ts'
import { chat, smallTeam } from '../support/chat.ts'

const team = {
  ...smallTeam,
  groups: [...smallTeam.groups, { id: 'flyers', name: '派单群', purpose: '派单', people: ['郑经理'] }],
}

async function visitsOn(house: Awaited<ReturnType<typeof chat>>, channel: string, day: string) {
  const scene = await house.scene('2021-07-01T12:00:00')
  return targetOn(scene.policyOn(scene.cal.momentOn(day, '12:00')), channel, day).visits
}

test('a target that was missing holds from the morning of the day, and not before', async () => {
  const house = await chat(team)
  const [here, there] = await house.say('2021-04-12T15:00:00', '郑经理', '设指标 派单 到访 5')
  expect(here?.text).toContain('未设 → 5组/天,4月12日起')
  expect(there?.to).toEqual({ group: 'flyers' })
  expect(await visitsOn(house, '派单', '2021-04-11')).toBeNull()
  expect(await visitsOn(house, '派单', '2021-04-12')).toBe(5)
  expect(await visitsOn(house, '派单', '2021-06-09')).toBeNull() // the next phase has its own
})

test('when the day is closed, from the next one on', async () => {
  const house = await chat(team)
  await house.say('2021-04-12T21:00:00', '郑经理', '设指标 派单 到访 5')
  expect(await visitsOn(house, '派单', '2021-04-12')).toBeNull()
  expect(await visitsOn(house, '派单', '2021-04-13')).toBe(5)
})

test('one that stands changes tomorrow at the earliest', async () => {
  const house = await chat(team)
  const [today] = await house.say('2021-04-12T10:00:00', '郑经理', '设指标 大客户 到访 20 今天起')
  expect(today).toMatchObject({ tone: 'refusal', text: expect.stringContaining('最早从4月13日起') })
  await house.say('2021-04-12T10:00:01', '郑经理', '设指标 大客户 到访 20')
  expect(await visitsOn(house, '大客户', '2021-04-12')).toBe(17)
  expect(await visitsOn(house, '大客户', '2021-04-13')).toBe(20)
})

test('a target of the next phase waits for it', async () => {
  const house = await chat(team)
  const [said] = await house.say('2021-04-12T10:00:00', '郑经理', '设指标 派单 到访 9 正式认筹期')
  expect(said?.text).toContain('6月9日起')
  expect(await visitsOn(house, '派单', '2021-06-08')).toBeNull()
  expect(await visitsOn(house, '派单', '2021-06-09')).toBe(9)
})

test('无 takes a target away from tomorrow on', async () => {
  const house = await chat(team)
  await house.say('2021-04-12T10:00:00', '郑经理', '设指标 大客户 到访 无')
  expect(await visitsOn(house, '大客户', '2021-04-12')).toBe(17)
  expect(await visitsOn(house, '大客户', '2021-04-13')).toBeNull()
})

test('alone it lists what is missing, each with the words to send', async () => {
  const house = await chat(team)
  const [list] = await house.say('2021-04-12T10:00:00', '郑经理', '设指标')
  expect(list?.text.split('\n').slice(1, -1)).toEqual(
    ['派单', '电开', '动线拦截', '竞品拦截'].map((channel) => `设指标 ${channel} 到访 数字`),
  )
  await house.say('2021-04-12T10:00:01', '郑经理', '设指标 派单 到访 5')
  const [after] = await house.say('2021-04-12T10:00:02', '郑经理', '设指标')
  expect(after?.text).not.toContain('设指标 派单 到访')
})

test.each([
  ['设指标 派但 到访 5', '是「派单」吗'],
  ['设指标 到访 5', '请写上渠道'],
  ['设指标 派单 5', '请写上指标'],
  ['设指标 派单 到访', '大于0的数'],
  ['设指标 派单 到访 0', '大于0的数'],
  ['设指标 派单 到访 9999999', '太大'],
  ['设指标 派单 到访 5 4月11日起', '不能从4月11日起'],
  ['设指标 派单 到访 5 2月30日起', '没有这一天'],
  ['设指标 大客户 到访 17', '已经是17组/天'],
  ['设指标 派单 到访 5 8月1日起', '请写上阶段'],
])('%s is answered with what to send instead', async (text, said) => {
  const house = await chat(team)
  const [post] = await house.say('2021-04-12T10:00:00', '郑经理', text)
  expect(post).toMatchObject({ tone: 'refusal', text: expect.stringContaining(said) })
  expect((await house.world()).settings).toEqual([])
})

test.each(['张三', '何二', '出纳'])('%s may not', async (who) => {
  const house = await chat(team)
  const [post] = await house.say('2021-04-12T10:00:00', who, '设指标 派单 到访 5')
  expect(post?.tone === 'refusal' || post === undefined).toBe(true)
  expect((await house.world()).settings).toEqual([])
})
