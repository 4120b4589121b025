import type { Box, Point } from '../picture.ts'

export type Vector = readonly [x: number, y: number, z: number]

/**
 * A hand in a picture. The 21 points are MediaPipe's: wrist, then four each for thumb, index, middle, ring and little
 * finger, from root to tip. `points` are pixels of the picture, `world` metres from the hand's middle, x to the right,
 * y down, z away from the camera.
 */
export interface Hand extends Box {
  /** How sure the model is that this is a hand, 0 to 1. */
  score: number
  points: Point[]
  world: Vector[]
}

/** The longer side of the box around a hand, in pixels. */
export const handSize = ({ left, top, right, bottom }: Box) => Math.max(right - left, bottom - top)
