import { expect, test } from 'vitest'
import { blocksOf } from '../../../bot/pictures/blocks.ts'
import { sample } from './sample.ts'

const pieces = (board: ReturnType<typeof sample>, room = 3_000) => blocksOf(board, room).length

test('counts without a target stand on a card of their own', () => {
  expect(pieces(sample())).toBe(pieces(sample({ unset: [] })) + 1)
})

test('a shortened board says how to see the rest', () => {
  expect(pieces(sample({ unset: [] }), 1_700)).toBe(pieces(sample({ unset: [] })) + 1)
})

test('a list without rows still has its card', () => {
  expect(pieces(sample({ unset: [], sections: [] }))).toBe(pieces(sample({ unset: [] })) - 2)
})
