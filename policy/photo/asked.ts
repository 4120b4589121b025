import { shapeOf, shapeOfDigit } from './gestures.ts'
import type { HandShape, Likelihoods } from './shapes.ts'
import type { Ask, SeenHand } from './verdict.ts'

/** The shapes that hands must make, one hand each; null when photos are not read for what is asked. */
export function shapesAsked(ask: Ask): HandShape[] | null {
  if (ask.kind === 'person') return []
  if (ask.kind === 'number') {
    const shapes = [...ask.number].map(shapeOfDigit)
    return shapes.every((shape) => shape !== null) && shapes.length === 2 ? shapes : null
  }
  const known = shapeOf(ask.gesture)
  return known && Array<HandShape>(known.hands).fill(known.shape)
}

/** The hands that make the shapes best, each hand one shape, and how probable the least of them is. */
export function bestHands(
  shapes: readonly HandShape[],
  hands: readonly SeenHand[],
): { probability: number; hands: SeenHand[] } {
  const [shape, other] = shapes
  const p = (hand: SeenHand, of: keyof Likelihoods) => hand.likelihoods[of]
  const choices = hands.flatMap((hand) =>
    other === undefined
      ? [{ probability: p(hand, shape!), hands: [hand] }]
      : hands
          .filter((second) => second !== hand)
          .map((second) => ({
            probability: Math.min(p(hand, shape!), p(second, other)),
            hands: [hand, second],
          })),
  )
  return choices.reduce((best, next) => (next.probability > best.probability ? next : best), {
    probability: 0,
    hands: [],
  })
}
