import { readFileSync } from 'node:fs'
import type { HandShape, Likelihoods } from '../../policy/photo/shapes.ts'
import { features, type Shape } from './features.ts'
import { type DenseNetwork, probabilities } from './network.ts'

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
