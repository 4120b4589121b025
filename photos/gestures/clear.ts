import { gestureOf, withBothHands } from '../../policy/photo/gestures.ts'
import { mostLikely } from '../../policy/photo/shapes.ts'
import type { SeenHand } from '../../policy/photo/verdict.ts'

/** The gestures that hands make clearly enough to say so; one that two hands make is named as both hands'. */
export function clearGestures(hands: readonly SeenHand[]): string[] {
  const counts = new Map<string, number>()
  for (const { likelihoods } of hands) {
    const { shape, probability } = mostLikely(likelihoods)
    const gesture = gestureOf(shape)
    if (gesture && probability >= CLEAR) counts.set(gesture, (counts.get(gesture) ?? 0) + 1)
  }
  return [...counts].map(([gesture, count]) => (count > 1 ? withBothHands(gesture) : gesture))
}

/** How probable a shape must be before a person is told that it was seen. */
const CLEAR = 0.6
