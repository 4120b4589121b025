import { expect, test } from 'vitest'
import { chat, smallTeam } from '../support/chat.ts'

const booth = {
  ...smallTeam,
  people: smallTeam.people.map((one) => ('channel' in one ? { ...one, channel: '商超外展' } : one)),
  groups: [{ ...smallTeam.groups[0]!, purpose: '商超外展' }],
}

const reminders = async ({ posts }: Awaited<ReturnType<typeof chat>>) =>
  (await posts()).filter(({ text }) => text.includes('【日报提醒】')).length

test('a time that changes tomorrow leaves today’s alarms alone, and tomorrow’s plan has the new one', async () => {
  const house = await chat(booth)
  await house.say('2021-04-12T10:00:00', '郑经理', '设规则 几点提醒日报 17:00')
  await house.say('2021-04-12T10:01:00', '钱总', '同意 Q1', { privately: true })
  await house.runTo('2021-04-12T17:59:59')
  expect(await reminders(house)).toBe(0)
  await house.runTo('2021-04-12T18:00:00')
  expect(await reminders(house)).toBe(1)
  await house.runTo('2021-04-13T16:59:59')
  expect(await reminders(house)).toBe(1)
  await house.runTo('2021-04-13T17:00:00')
  expect(await reminders(house)).toBe(2)
  await house.runTo('2021-04-13T20:00:00')
  expect(await reminders(house)).toBe(2)
})

test('a sign-in moved to another time tomorrow is still closed at today’s time today', async () => {
  const house = await chat()
  await house.say('2021-04-12T10:00:00', '郑经理', '设规则 大客户 16:00 几点签到 15:30')
  await house.say('2021-04-12T10:01:00', '钱总', '同意 Q1', { privately: true })
  await house.runTo('2021-04-13T23:00:00')
  const closings = Object.keys((await house.world()).ledger.closed).filter((id) => /16:00|15:30/.test(id))
  expect(closings).toEqual(['slot/大客户/2021-04-12/16:00', 'slot/大客户/2021-04-13/15:30'])
})
