import { describe, expect, test } from 'vitest'
import { fitRows } from '../../../bot/pictures/fit.ts'

const list = (count: number, height = 10, frame = 5) => ({ rows: Array<number>(count).fill(height), frame })

describe('rows within a room', () => {
  test.each([
    { situation: 'all fit', lists: [list(3), list(2)], room: 60, shown: [3, 2] },
    {
      situation: 'one pixel short, the longer list gives way',
      lists: [list(3), list(2)],
      room: 59,
      shown: [2, 2],
    },
    {
      situation: 'a long list leaves the short one its first rows',
      lists: [list(99), list(2)],
      room: 60,
      shown: [3, 2],
    },
    { situation: 'no room for a second list', lists: [list(1), list(1)], room: 20, shown: [1, 0] },
    { situation: 'no room at all', lists: [list(1)], room: 14, shown: [0] },
    { situation: 'nothing to show', lists: [], room: 10, shown: [] },
  ])('$situation', ({ lists, room, shown }) => {
    expect(fitRows(lists, room)).toEqual(shown)
  })
})
