import { describe, expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { loadPack } from '../../../bot/packs.ts'
import { calendarOf } from '../../../policy/calendar.ts'
import { evolve } from '../../../policy/evolve.ts'
import { phraseOf, saysPhrase } from '../../../policy/sign-in/phrase.ts'
import { slotsOn } from '../../../policy/sign-in/slot.ts'
import { slotOccasion } from '../../../policy/sign-in/slot-occasion.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../../policy/world.ts'
import { smallTeam } from '../../support/chat.ts'

const cal = calendarOf('Asia/Shanghai')
const day = '2021-04-12'
const clocks = ['09:30', '10:00', '16:00', '18:00']

function sceneOf(more: Record<string, unknown> = {}) {
  const world = emptyWorld()
  const pack = loadPack('yundi')
  const { facts } = founding(worldFile.parse({ ...smallTeam, ...more }), pack, 'test')
  for (const fact of facts) evolve(world, fact)
  return sceneAt(world, pack, cal.read(`${day}T09:50:00`))
}

describe('phrases', () => {
  test('the same seed draws the same phrases, another seed others, and never one twice on a day', () => {
    const drawn = (seed: number) => clocks.map((clock) => phraseOf(sceneOf({ seed }), day, clock))
    expect(drawn(7)).toEqual(drawn(7))
    expect(drawn(7)).not.toEqual(drawn(8))
    expect(new Set(drawn(7)).size).toBe(clocks.length)
  })

  test('one that was laid down stands, and is not drawn again for another slot', () => {
    const scene = sceneOf({ phrases: [{ date: day, slot: '10:00', phrase: '春风十里' }] })
    expect(phraseOf(scene, day, '10:00')).toBe('春风十里')
    const others = clocks.filter((clock) => clock !== '10:00').map((clock) => phraseOf(scene, day, clock))
    expect(others).not.toContain('春风十里')
  })

  test.each([
    ['春风十里', true],
    ['“春风十里”。', true],
    ['春风 十里', true],
    ['春风十里 已到二纺门口', true],
    ['春风十李', false],
    ['不是春风十里', false],
    ['', false],
  ])('「%s」 said for 春风十里: %s', (said, right) => {
    expect(saysPhrase(said, '春风十里')).toBe(right)
  })
})

describe('what touches a slot that is over', () => {
  test('an outage of its day, whenever it is learnt of', () => {
    const scene = sceneOf()
    const outage = { from: cal.read(`${day}T09:38:00`), until: cal.read(`${day}T09:39:30`) }
    const touched = slotOccasion.touchedBy({ kind: 'outageNoted', outage }, scene)
    expect(touched).toEqual(slotsOn(scene, day).map(({ id }) => id))
    const [slot] = slotsOn(scene, day)
    evolve(scene.world, { kind: 'outageNoted', outage })
    const attempt = { personId: '张三', slot: slot!.id, at: cal.read(`${day}T09:41:30`), messageKey: 'm1' }
    evolve(scene.world, { kind: 'phraseSaid', attempt: { ...attempt, phraseOk: true } })
    const fined = slotOccasion.judge(slot!.id, scene).map(({ subject }) => subject)
    expect(fined).toEqual([{ person: '李四' }, { person: '周十' }])
  })
})
