import { describe, expect, test } from 'vitest'
import { lane } from '../../../../bot/platforms/wechat/lane.ts'

const SETTLE = 2_500
type Put = [value: string, room: string, second: number, arrivedAt: number, competes?: boolean]

/** Puts all, and answers what is due at a moment. */
function having(puts: Put[], now: number) {
  const one = lane<string>(SETTLE)
  for (const [value, room, second, arrivedAt, competes = false] of puts)
    one.put({ room, second, arrivedAt, competes, value })
  return { due: (at = now) => one.due(at).map(({ value }) => value), one }
}

describe('what is heard', () => {
  test('goes at once when nobody competes for anything', () => {
    expect(having([['a', 'r', 10, 10_100]], 10_100).due()).toEqual(['a'])
  })

  test('a claim waits until it has settled, to the millisecond', () => {
    const { due, one } = having([['claim', 'r', 10, 10_100, true]], 0)
    expect(due(12_599)).toEqual([])
    expect(one.nextAt()).toBe(12_600)
    expect(due(12_600)).toEqual(['claim'])
    expect(one.nextAt()).toBeNull()
  })

  test('the claim sent in the earlier second goes first, though it came later and in another room', () => {
    const { due } = having(
      [
        ['late', 'r', 11, 11_000, true],
        ['early', 's', 10, 12_000, true],
      ],
      0,
    )
    expect(due(13_500)).toEqual([])
    expect(due(14_500)).toEqual(['early', 'late'])
  })

  test('of one second, the claim that came first goes first', () => {
    const { due } = having(
      [
        ['first', 'r', 10, 10_100, true],
        ['second', 's', 10, 10_200, true],
      ],
      0,
    )
    expect(due(20_000)).toEqual(['first', 'second'])
  })

  test('a claim that settled does not wait for one that was sent later', () => {
    const { due } = having(
      [
        ['early', 'r', 10, 10_000, true],
        ['late', 's', 12, 12_000, true],
      ],
      0,
    )
    expect(due(12_500)).toEqual(['early'])
    expect(due(14_500)).toEqual(['late'])
  })

  test('what is said after a claim in its room waits behind it; another room does not', () => {
    const { due } = having(
      [
        ['claim', 'r', 10, 10_000, true],
        ['behind', 'r', 11, 11_000],
        ['elsewhere', 's', 11, 11_000],
      ],
      0,
    )
    expect(due(11_000)).toEqual(['elsewhere'])
    expect(due(12_500)).toEqual(['claim', 'behind'])
  })

  test('what was sent before a claim in its room goes before it, though it came later', () => {
    const { due } = having(
      [
        ['claim', 'r', 10, 10_000, true],
        ['before', 'r', 9, 11_000],
      ],
      0,
    )
    expect(due(11_000)).toEqual(['before'])
  })

  test('a claim behind a waiting one of its room keeps later claims of other rooms behind it', () => {
    const { due } = having(
      [
        ['a', 'r', 10, 10_000, true],
        ['b', 'r', 11, 10_000, true],
        ['c', 's', 12, 10_000, true],
      ],
      0,
    )
    expect(due(10_000)).toEqual([])
    expect(due(12_500)).toEqual(['a', 'b', 'c'])
  })
})
