import { expect, test } from 'vitest'
import { founding } from '../../../bot/found.ts'
import { loadPack } from '../../../bot/packs.ts'
import { compositionInShort, compositionText } from '../../../messages/composition.ts'
import { evolve } from '../../../policy/evolve.ts'
import { compositionOf, vacant } from '../../../policy/org/composition.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { worldFile } from '../../../policy/transcript/world-file.ts'
import { emptyWorld } from '../../../policy/world.ts'

type Someone = { name: string; role?: string; team?: string; channel?: string; staffType?: string }

function composed(people: Someone[]) {
  const pack = loadPack('yundi')
  const world = emptyWorld()
  const start = '2021-04-05T08:00:00'
  const { at, facts } = founding(worldFile.parse({ start, people, groups: [] }), pack, 'test')
  for (const fact of facts) evolve(world, fact)
  return compositionOf(sceneAt(world, pack, at))
}

/** The rulebook's plan of one squad, filled to the last place. */
const fullSquad = (team: string): Someone[] => {
  const { squad, channels } = loadPack('yundi').composition
  const some = (count: number, staffType: string, channel?: string) =>
    Array.from({ length: count }, (_, index) => ({
      name: `${team}${channel ?? ''}${staffType}${index}`,
      team,
      staffType,
      channel,
    }))
  return [
    ...Object.entries(squad).flatMap(([type, count]) => some(count, type)),
    ...Object.entries(channels).flatMap(([channel, heads]) =>
      Object.entries(heads).flatMap(([type, count]) => some(count, type, channel)),
    ),
  ]
}

test('a squad has 5 inside, 10 outside and 25 outreach people; four have 160 (S0-ORG-01, S0-ORG-02)', () => {
  const all = composed(['一组', '二组', '三组', '四组'].flatMap(fullSquad))
  expect(all).toMatchObject({ have: 160, plan: 160, squadsMissing: 0, teamless: [], untyped: [] })
  expect(all.teams[0]!.types).toEqual([
    { type: '内场销渠', have: 5, plan: 5 },
    { type: '外场销渠', have: 10, plan: 10 },
    { type: '拓客', have: 25, plan: 25 },
  ])
  expect(all.places.filter((place) => vacant(place) > 0)).toEqual([])
})

test.each([
  { change: -1, text: '空岗:一组大客户外场销渠缺1' },
  { change: 1, text: '超编:一组大客户外场销渠多1' },
])('one person more or less ($change) is told by squad, channel and type', ({ change, text }) => {
  const people = fullSquad('一组')
  const more = { name: '新人', team: '一组', channel: '大客户', staffType: '置业顾问' }
  const changed = change > 0 ? [...people, more] : people.filter(({ name }) => name !== '一组大客户外场销渠0')
  expect(compositionText(composed(changed))).toContain(text)
})

test('supervisors are not counted; who has no team or no known type is named', () => {
  const all = composed([
    { name: '何二', role: 'supervisor', team: '一组', channel: '大客户' },
    { name: '张三', channel: '大客户', staffType: '外场销渠' },
    { name: '李四', team: '一组', channel: '大客户' },
    { name: '王五', team: '一组', channel: '派单', staffType: '司机' },
  ])
  expect(all).toMatchObject({ have: 3, teamless: ['张三'], untyped: ['李四', '王五'], squadsMissing: 3 })
  expect(compositionInShort(all)).toContain('1人没有分组')
})

test('a squad or a channel can be asked for alone', () => {
  const all = composed(['一组', '二组'].flatMap(fullSquad))
  const ofTeam = compositionText(all, { team: '二组' })
  expect(ofTeam).toContain('二组:内场销渠5/5')
  expect(ofTeam).not.toContain('一组:')
  expect(compositionText(all, { channel: '派单' })).toContain('派单:拓客10/10')
})
