import { describe, expect, test } from 'vitest'
import { who } from '../../../policy/people.ts'
import { resultOf } from '../../../policy/sign-in/result.ts'
import { slotsOn } from '../../../policy/sign-in/slot.ts'
import { chat, smallTeam } from '../../support/chat.ts'

const DAY = '2021-04-12'
const phrases = { '09:30': '春风十里', '10:00': '繁花似锦', '16:00': '云开见日', '18:00': '旭日东升' }
const team = {
  ...smallTeam,
  phrases: Object.entries(phrases).map(([slot, phrase]) => ({ date: DAY, slot, phrase })),
}

/** What 张三's sign-in of that slot comes to when he says its phrase at a second of the day. */
async function signedAt(slot: keyof typeof phrases, clock: string) {
  const small = await chat(team)
  const [post] = await small.say(`${DAY}T${clock}`, '张三', `签到 ${phrases[slot]}`)
  const scene = await small.scene(`${DAY}T20:00:00`)
  const me = Object.values(scene.world.people).find(({ name }) => name === '张三')!
  const found = slotsOn(scene, DAY, '大客户').find(({ at }) => scene.cal.shortClockOf(at) === slot)!
  return {
    refused: post?.tone === 'refusal',
    result: resultOf(scene, found, who(scene.world, me.id, found.at)).result,
  }
}

describe('each phrase sign-in counts from its opening to ten minutes after its time', () => {
  test.each([
    { slot: '09:30', early: '09:29:59', first: '09:30:00', last: '09:40:00', late: '09:40:01' },
    { slot: '10:00', early: '09:49:59', first: '09:50:00', last: '10:10:00', late: '10:10:01' },
    { slot: '16:00', early: '15:49:59', first: '15:50:00', last: '16:10:00', late: '16:10:01' },
    { slot: '18:00', early: '17:49:59', first: '17:50:00', last: '18:10:00', late: '18:10:01' },
  ] as const)('$slot', async ({ slot, early, first, last, late }) => {
    expect(await signedAt(slot, early)).toEqual({ refused: true, result: 'missing' })
    expect(await signedAt(slot, first)).toEqual({ refused: false, result: 'onTime' })
    expect(await signedAt(slot, last)).toEqual({ refused: false, result: 'onTime' })
    expect((await signedAt(slot, late)).result).toBe('late')
  })
})
