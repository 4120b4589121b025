import { readFileSync } from 'node:fs'
import { features, type Shape } from './features.ts'
import { type DenseNetwork, probabilities } from './network.ts'

/** The shapes of one hand that the classifier tells apart; `other` is any hand that makes no gesture. */
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

export type Weights = { shapes: readonly HandShape[]; networks: DenseNetwork[] }
export type Classify = (hand: Shape) => Likelihoods

/** A classifier from its weights: several networks, each asked about the hand and its mirror image, agree by averaging. */
export function classifier({ shapes, networks }: Weights): Classify {
  return (hand) => {
    const views = [features(hand, 1), features(hand, -1)]
    const answers = networks.flatMap((network) => views.map((view) => probabilities(network, view)))
    const mean = shapes.map(
      (shape, at) => [shape, answers.reduce((sum, answer) => sum + answer[at]!, 0) / answers.length] as const,
    )
    return Object.fromEntries(mean) as Likelihoods
  }
}

/** The weights this project ships; README.md tells from what they were trained. */
export const shippedWeights = (): Weights =>
  JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'))

/** The most probable shape and its probability. */
export function mostLikely(likelihoods: Likelihoods): { shape: HandShape; probability: number } {
  const [shape, probability] = (Object.entries(likelihoods) as [HandShape, number][]).reduce((best, next) =>
    next[1] > best[1] ? next : best,
  )
  return { shape, probability }
}
