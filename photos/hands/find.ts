import { type Detection, type DetectorShape, detector } from '../detection/detector.ts'
import { merged } from '../detection/merge.ts'
import { overlap, type Square, wholeOf } from '../picture.ts'
import type { Model } from '../runtime/runtime.ts'
import type { Sampler } from '../sampler.ts'
import type { Hand } from './hand.ts'
import { readHand } from './landmarks.ts'
import { padded, tiles } from './places.ts'
import { squareOfHand, squareOfPalm } from './square.ts'

/** Finds the hands in a picture. `likely` are squares to look at first when the whole picture shows none. */
export type FindHands = (sampler: Sampler, likely?: () => Promise<Square[]>) => Promise<Hand[]>

const palmShape: DetectorShape = {
  side: 192,
  grids: [
    [24, 2],
    [12, 6],
  ],
  points: 7,
  range: [0, 1],
}

/**
 * Looks in rounds, each costlier than the one before, until a hand is certain: the whole picture, likely places, wider
 * frames for hands that fill the picture, tiles for small ones.
 */
export function handFinder(models: { palm: Model; hand: Model }): FindHands {
  const palms = detector(models.palm, palmShape)

  return async (sampler, likely) => {
    const { picture } = sampler
    const rounds: (() => Promise<Square[]> | Square[])[] = [
      () => [wholeOf(picture)],
      ...(likely ? [likely] : []),
      () => padded(picture),
      () => tiles(picture, 0.55),
      () => tiles(picture, 0.36),
    ]
    const hands: Hand[] = []
    for (const places of rounds) {
      const found: Detection[] = []
      for (const square of await places()) found.push(...(await palms(sampler, square, PALM_MIN)))
      for (const palm of merged(found).slice(0, HANDS_MAX)) {
        const hand = await lookTwice(models.hand, sampler, palm)
        if (hand && !hands.some((known) => overlap(known, hand) > SAME_HAND)) hands.push(hand)
      }
      if (hands.some(({ score }) => score >= CERTAIN)) break
    }
    return hands
  }
}

const PALM_MIN = 0.5
const HAND_MIN = 0.5
const CERTAIN = 0.8
const HANDS_MAX = 4
const SAME_HAND = 0.3

/** A second look, at a square made from the points of the first, is better unless the hand got lost. */
async function lookTwice(model: Model, sampler: Sampler, palm: Detection): Promise<Hand | null> {
  const first = await readHand(model, sampler, squareOfPalm(palm))
  if (first.score < 0.3) return null
  const second = await readHand(model, sampler, squareOfHand(first.points))
  const hand = second.score >= first.score - 0.1 ? second : first
  return hand.score >= HAND_MIN ? hand : null
}
