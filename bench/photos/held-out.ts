import type { Classify } from '../../photos/gestures/classify.ts'
import { mostLikely } from '../../policy/photo/shapes.ts'
import { shapeTaught } from './examples.ts'
import type { LabelledHand } from './hands.ts'

export const folds = [0, 1, 2, 3]

/** The fold of a hand: all hands of one person are in the same. */
export function foldOf({ source, person }: Pick<LabelledHand, 'source' | 'person'>): number {
  let hash = 7
  for (const character of `${source}/${person}`) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return hash % folds.length
}

/** How hands were read by a classifier that had not seen their people: for each shape, and what it was taken for. */
export function describeReadings(read: { hand: LabelledHand; classify: Classify }[]): string[] {
  const told = read.flatMap(({ hand, classify }) => {
    const shape = hand.rank === 0 ? shapeTaught(hand) : null
    return shape ? [{ shape, got: mostLikely(classify(hand.readings[0]!)).shape }] : []
  })
  const count = (rows: typeof told) =>
    `${rows.filter(({ shape, got }) => shape === got).length}/${rows.length}`
  return [
    `hands read right: ${count(told)}`,
    ...[...new Set(told.map(({ shape }) => shape))].map((shape) => {
      const rows = told.filter((row) => row.shape === shape)
      const wrong = rows.filter(({ got }) => got !== shape).map(({ got }) => got)
      return `${shape}: ${count(rows)}${wrong.length > 0 ? `, taken for ${wrong.join(' ')}` : ''}`
    }),
  ]
}
