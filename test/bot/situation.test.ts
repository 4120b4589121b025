import { describe, expect, test } from 'vitest'
import { founding } from '../../bot/found.ts'
import { loadPack } from '../../bot/packs.ts'
import { honestTime, situationOf } from '../../bot/situation.ts'
import { evolve } from '../../policy/evolve.ts'
import { sceneAt } from '../../policy/situation.ts'
import { emptyWorld } from '../../policy/world.ts'

const world = emptyWorld()
const { at, facts } = founding(
  {
    pack: 'yundi',
    timezone: 'Asia/Shanghai',
    start: '2021-04-12T08:00:00',
    seed: 1,
    people: [{ name: '张三', role: 'staff' }],
    groups: [{ id: 'ka', name: '大客户群', purpose: '大客户', people: ['张三'] }],
    places: [],
    duty: [],
    phrases: [],
    settings: {},
    randomChecks: false,
  },
  loadPack('yundi'),
  'test',
)
for (const fact of facts) evolve(world, fact)
const scene = sceneAt(world, loadPack('yundi'), at)
const message = {
  key: 'test/1',
  platform: 'test',
  chatId: 'ka',
  senderId: '张三',
  sentAt: at,
  arrivedAt: at,
  photos: [],
}

describe('a message with its sender, place and time', () => {
  test.each([
    ['@查岗 签到 春风十里', '签到 春风十里', true],
    ['签到 春风十里 @机器人', '签到 春风十里', true],
    ['@查岗,帮助', '帮助', true],
    ['手势不符 @张三', '手势不符 @张三', undefined],
    ['@查岗员 你好', '@查岗员 你好', undefined],
  ])('「%s」 says 「%s」', (text, said, called) => {
    expect(situationOf(scene, { ...message, text })?.message).toMatchObject({ text: said })
    expect(situationOf(scene, { ...message, text })?.message.mentionsBot).toBe(called)
  })

  test('an unknown sender or group is nobody and nowhere', () => {
    expect(situationOf(scene, { ...message, text: '帮助', senderId: '路人' })).toBeNull()
    expect(situationOf(scene, { ...message, text: '帮助', chatId: 'other' })).toBeNull()
  })

  test.each([
    ['as sent', 0, 0, 0],
    ['sent long before it arrived', -20_000, 0, -20_000],
    ['two seconds ahead: clocks differ', 2_000, 0, 2_000],
    ['further ahead than clocks differ', 2_001, 0, 0],
    ['older than a day', -24 * 3_600_000 - 1, 0, 0],
    ['no time at all', Number.NaN, 0, 0],
  ])('the time that counts: %s', (_, sentAt, arrivedAt, counts) => {
    expect(honestTime({ sentAt, arrivedAt })).toBe(counts)
  })
})
