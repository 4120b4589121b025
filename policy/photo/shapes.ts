/** The shapes of one hand that are told apart; `other` is any hand that makes no gesture. */
export type HandShape = (typeof handShapes)[number]
export const handShapes = [
  'fist',
  'one',
  'two',
  'three',
  'three2',
  'four',
  'palm',
  'six',
  'seven',
  'eight',
  'nine',
  'ok',
  'thumb_up',
  'thumb_down',
  'rock',
  'other',
] as const

/** How probable each shape is; they add up to 1. */
export type Likelihoods = Record<HandShape, number>

/** The most probable shape and its probability. */
export function mostLikely(likelihoods: Likelihoods): { shape: HandShape; probability: number } {
  const [shape, probability] = (Object.entries(likelihoods) as [HandShape, number][]).reduce((best, next) =>
    next[1] > best[1] ? next : best,
  )
  return { shape, probability }
}
