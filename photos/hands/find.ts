import { type Detection, type DetectorShape, detector } from '../detection/detector.ts'
import { merged } from '../detection/merge.ts'
import { overlap, type Square, wholeOf } from '../picture.ts'
import type { Model } from '../runtime/runtime.ts'
import { brightened, type Sampler } from '../sampler.ts'
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

/** Where to look next, and how sure the palm detector must be there. */
type Round = () => Promise<{ sampler: Sampler; squares: Square[]; minimum: number }>

/**
 * Looks in rounds, each costlier than the one before, until a hand is certain: the whole picture; likely places; wider
 * frames, for hands that fill the picture; the picture brightened, for hands against a window; tiles, for small hands.
 */
export function handFinder(models: { palm: Model; hand: Model }): FindHands {
  const palms = detector(models.palm, palmShape)

  return async (sampler, likely) => {
    const { picture } = sampler
    const closer = (squares: Square[], from = sampler) => ({
      sampler: from,
      squares,
      minimum: PALM_MIN_CLOSER,
    })
    const rounds: Round[] = [
      async () => ({ sampler, squares: [wholeOf(picture)], minimum: PALM_MIN }),
      ...(likely ? [async () => closer(await likely())] : []),
      async () => closer(padded(picture)),
      async () => closer([wholeOf(picture), ...tiles(picture, 0.55)], brightened(sampler)),
      async () => closer(tiles(picture, 0.55)),
      async () => closer(tiles(picture, 0.36)),
    ]
    const hands: Hand[] = []
    for (const round of rounds) {
      const { sampler: from, squares, minimum } = await round()
      const found: Detection[] = []
      for (const square of squares) found.push(...(await palms(from, square, minimum)))
      for (const palm of merged(found).slice(0, HANDS_MAX)) {
        const hand = await lookTwice(models.hand, from, palm)
        if (hand && !hands.some((known) => overlap(known, hand) > SAME_HAND)) hands.push(hand)
      }
      if (hands.some(({ score }) => score >= CERTAIN)) break
    }
    return hands
  }
}

/** Enough in the first round; later ones take what is less sure, since the hand model has the last word. */
const PALM_MIN = 0.5
const PALM_MIN_CLOSER = 0.35
const HAND_MIN = 0.5
const CERTAIN = 0.8
const HANDS_MAX = 4
const SAME_HAND = 0.3

/** A second look, at a square made from the points of the first, is better unless the hand got lost. */
async function lookTwice(model: Model, sampler: Sampler, palm: Detection): Promise<Hand | null> {
  const first = await readHand(model, sampler, squareOfPalm(palm))
  const second = await readHand(model, sampler, squareOfHand(first.points))
  const hand = second.score >= first.score - 0.1 ? second : first
  return hand.score >= HAND_MIN ? hand : null
}
