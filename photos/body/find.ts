import { type Detection, type DetectorShape, detector, sigmoid } from '../detection/detector.ts'
import { merged } from '../detection/merge.ts'
import { turnUpright } from '../hands/square.ts'
import { type Box, grown, type Point, type Square, wholeOf } from '../picture.ts'
import type { Model } from '../runtime/runtime.ts'
import type { Sampler } from '../sampler.ts'

/** A point of the body: where, and how probable it is that it can be seen. */
export type Joint = { point: Point; seen: number }

/** A person in a picture, with MediaPipe's 33 points of the body. */
export interface Person {
  score: number
  joints: Joint[]
}

/** Finds people; reading the body of one costs as much again, so it is asked for by itself. */
export interface BodyFinder {
  /**
   * The most certain person, or null. Hands are hidden first, since a raised hand looks to the detector like a head on a
   * neck: of 252 photos of nothing but a hand 102 showed it a person, and 7 with the hand hidden.
   */
  person(sampler: Sampler, hands: readonly Box[]): Promise<Detection | null>
  read(sampler: Sampler, person: Detection): Promise<Person>
}

const personShape: DetectorShape = {
  side: 224,
  grids: [
    [28, 2],
    [14, 2],
    [7, 6],
  ],
  points: 4,
  range: [-1, 1],
}

/**
 * How sure the detector must be of a person: 219 of 228 selfies are above, and none of 108 photos of nothing but a hand, with the
 * hand hidden (0.149 at most).
 */
export const PERSON_MIN = 0.18

export function bodyFinder(models: { person: Model; body: Model }): BodyFinder {
  const people = detector(models.person, personShape)
  return {
    async person(sampler, hands) {
      const whole = wholeOf(sampler.picture)
      const hidden = hands.map((hand) => grown(hand, 0.15))
      // A person who is close is found in a wider frame.
      for (const factor of [1, 1.7]) {
        const square = { ...whole, side: whole.side * factor }
        const [best] = merged(await people(sampler, square, PERSON_MIN, hidden))
        if (best) return best
      }
      return null
    },
    async read(sampler, person) {
      const square = squareOfBody(person)
      const [values, score] = await models.body.run(sampler.take(square, SIDE), SIDE)
      return { score: score![0]!, joints: readJoints(values!, square) }
    },
  }
}

const SIDE = 256
const JOINTS = 33

/** The circle around a body stands about its hip and goes through the second point; a quarter is added. */
function squareOfBody({ points }: Detection): Square {
  const [hip, edge] = points as [Point, Point]
  const radius = Math.hypot(edge[0] - hip[0], edge[1] - hip[1])
  return { x: hip[0], y: hip[1], side: 2 * radius * 1.25, turn: turnUpright(hip, edge) }
}

/** Five numbers a joint: x, y, z, visible, inside the picture. */
function readJoints(values: Float32Array, { x, y, side, turn }: Square): Joint[] {
  const [cos, sin] = [(Math.cos(turn) * side) / SIDE, (Math.sin(turn) * side) / SIDE]
  return Array.from({ length: JOINTS }, (_, joint) => {
    const [px, py, , visible, inside] = values.subarray(joint * 5, joint * 5 + 5) as unknown as number[]
    const [u, v] = [px! - SIDE / 2, py! - SIDE / 2]
    return {
      point: [x + u * cos - v * sin, y + u * sin + v * cos],
      seen: sigmoid(visible!) * sigmoid(inside!),
    }
  })
}
