import { describe, expect, test } from 'vitest'
import { askAgain } from '../../bot/ask-again.ts'
import { founding } from '../../bot/found.ts'
import { loadPack, packsWith } from '../../bot/packs.ts'
import { calendarOf, MINUTE, SECOND } from '../../policy/calendar.ts'
import { evolve } from '../../policy/evolve.ts'
import { sceneAt } from '../../policy/situation.ts'
import { worldFile } from '../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../policy/world.ts'
import { smallTeam } from '../support/chat.ts'

const cal = calendarOf('Asia/Shanghai')
const pack = loadPack('yundi')

/** The team on WeChat, after the breaks before. */
function asked(clock: string, { lost = 'wechat' as string | null, before = [] as number[] } = {}) {
  const world = emptyWorld()
  for (const fact of founding(worldFile.parse(smallTeam), pack, 'wechat').facts) evolve(world, fact)
  const until = cal.momentOn('2021-04-12', clock)
  for (const ms of before)
    evolve(world, { kind: 'outageNoted', outage: { from: until - ms - MINUTE, until: until - ms } })
  const from = until - 90 * SECOND
  const scene = sceneAt(world, packsWith(pack), until)
  return askAgain(scene, { kind: 'outage', key: 'outage/1', at: until, from, until, lost: lost ?? undefined })
}

describe('after a break in which messages were lost', () => {
  test('each group of the platform is asked to send them again, with the times', () => {
    expect(asked('09:40:00')).toEqual([
      { to: { group: 'ka' }, text: expect.stringContaining('查岗在09:38:30至09:40:00没有收到消息') },
    ])
  })

  test.each([
    { situation: 'a platform that delivers later', more: { lost: null }, clock: '09:40', posts: 0 },
    { situation: 'another platform', more: { lost: 'lark' }, clock: '09:40', posts: 0 },
    { situation: 'before half past seven', more: {}, clock: '07:29:59', posts: 0 },
    { situation: 'at half past seven', more: {}, clock: '07:30', posts: 1 },
    { situation: 'from ten at night', more: {}, clock: '22:00', posts: 0 },
    { situation: 'just after another break', more: { before: [2 * MINUTE] }, clock: '09:40', posts: 0 },
    { situation: 'well after another break', more: { before: [3 * MINUTE] }, clock: '09:40', posts: 1 },
  ])('$situation: $posts groups are asked', ({ more, clock, posts }) => {
    expect(asked(clock, more)).toHaveLength(posts)
  })
})
