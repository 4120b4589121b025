import { describe, expect, test } from 'vitest'
import { loadPack } from '../../../bot/packs.ts'
import { failed, ladderFen } from '../../../policy/report/team-verdicts.ts'
import { sceneAt } from '../../../policy/situation.ts'
import { emptyWorld } from '../../../policy/world.ts'

const policyWith = (value: 'any' | 'both') => {
  const world = emptyWorld()
  world.settings = [{ path: 'failWhen', value, from: 0 }]
  return sceneAt(world, loadPack('yundi'), Date.parse('2021-04-12T12:00:00+08:00')).policy
}

describe('the ladder of S0-EX-07', () => {
  test.each([
    [1, [50]],
    [2, [50, 200]],
    [3, [50, 130, 200]],
    [4, [50, 100, 150, 200]],
    [5, [50, 90, 130, 160, 200]],
  ])('%i teams', (count, yuan) => {
    const fen = Array.from({ length: count }, (_, index) => ladderFen(policyWith('any'), index + 1, count))
    expect(fen).toEqual(yuan.map((one) => one * 100))
  })
})

describe('a team that missed its task', () => {
  test.each([
    [true, true, false, false],
    [true, false, true, false],
    [false, true, true, false],
    [false, false, true, true],
    [null, false, true, false],
    [false, null, true, false],
    [null, null, false, false],
  ])('visits %s, leads %s: any %s, both %s', (visitsDone, leadsDone, any, both) => {
    expect(failed(policyWith('any'), { visitsDone, leadsDone })).toBe(any)
    expect(failed(policyWith('both'), { visitsDone, leadsDone })).toBe(both)
  })
})
