import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../../policy/calendar.ts'
import { neglected } from '../../../policy/habit/clients.ts'
import { chat, smallTeam } from '../../support/chat.ts'

const registered = '2021-04-01'
const customers = [
  { name: '赵先生', phone: '13700002222', owner: '张三', registeredAt: `${registered}T10:00:00` },
  { name: '孙女士', phone: '13700003333', owner: '张三', registeredAt: `${registered}T10:00:00` },
]

/** Whom 张三 has neglected so many days after both registered; 赵先生 has subscribed since. */
async function neglectedAfter(days: number): Promise<string[]> {
  const here = await chat({ ...smallTeam, customers })
  const subscription = {
    ...{ requestId: 'Q1', customer: '赵先生', personId: '张三', messageKey: 'test/1' },
    at: (await here.scene(`${registered}T10:00:00`)).now,
  }
  await here.tell('2021-04-12T08:00:01', { kind: 'subscribed', subscription })
  const scene = await here.scene('2021-04-12T09:00:00')
  return neglected(scene, daysAfter(registered, days)).map(({ name }) => name)
}

describe('who has subscribed is important, and is not to wait as long', () => {
  test.each([
    { days: 13, names: [] },
    { days: 14, names: ['赵先生'] },
    { days: 29, names: ['赵先生'] },
    { days: 30, names: ['赵先生', '孙女士'] },
  ])('$days days', async ({ days, names }) => {
    expect(await neglectedAfter(days)).toEqual(names)
  })
})
