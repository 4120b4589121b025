import type { Box, Point, Square } from '../picture.ts'
import type { Model } from '../runtime/runtime.ts'
import type { Sampler } from '../sampler.ts'
import { anchors, type Grids } from './anchors.ts'

/** Something found: how sure the detector is (0 to 1), where, and its key points. */
export interface Detection extends Box {
  score: number
  points: Point[]
}

export interface DetectorShape {
  side: number
  grids: Grids
  points: number
  /** What black and white are for this model. */
  range: readonly [black: number, white: number]
}

/**
 * A detector of MediaPipe's kind: looks at an upright square and tells what scores at least `minimum`, overlaps and all.
 * What `hidden` boxes hold, it sees as grey.
 */
export type Detector = (
  sampler: Sampler,
  square: Square,
  minimum: number,
  hidden?: readonly Box[],
) => Promise<Detection[]>

export function detector(
  model: Model,
  { side, grids, points, range: [black, white] }: DetectorShape,
): Detector {
  const middles = anchors(grids)
  const stride = 4 + points * 2
  return async (sampler, square, minimum, hidden = []) => {
    const input = sampler.take(square, side)
    for (const box of hidden) hide(input, side, square, box)
    if (black !== 0 || white !== 1)
      for (let at = 0; at < input.length; at++) input[at] = black + input[at]! * (white - black)
    const [boxes, scores] = (await model.run(input, side)) as [Float32Array, Float32Array]
    const x = (value: number) => square.x + (value - 0.5) * square.side
    const y = (value: number) => square.y + (value - 0.5) * square.side

    const found: Detection[] = []
    for (let at = 0; at < scores.length; at++) {
      const score = sigmoid(scores[at]!)
      if (score < minimum) continue
      const value = (index: number) => boxes[at * stride + index]! / side
      const [middleX, middleY] = [middles[2 * at]!, middles[2 * at + 1]!]
      const [cx, cy, width, height] = [value(0) + middleX, value(1) + middleY, value(2), value(3)]
      found.push({
        score,
        left: x(cx - width / 2),
        top: y(cy - height / 2),
        right: x(cx + width / 2),
        bottom: y(cy + height / 2),
        points: Array.from({ length: points }, (_, k) => [
          x(value(4 + 2 * k) + middleX),
          y(value(5 + 2 * k) + middleY),
        ]),
      })
    }
    return found
  }
}

/** Makes the part of a square's pixels grey that lies in a box of the picture. */
function hide(input: Float32Array, side: number, square: Square, box: Box): void {
  const place = (value: number, middle: number) => ((value - middle) / square.side + 0.5) * side
  const clamp = (value: number) => Math.max(0, Math.min(side, Math.round(value)))
  const [left, right] = [clamp(place(box.left, square.x)), clamp(place(box.right, square.x))]
  const [top, bottom] = [clamp(place(box.top, square.y)), clamp(place(box.bottom, square.y))]
  for (let row = top; row < bottom; row++) input.fill(0.5, (row * side + left) * 3, (row * side + right) * 3)
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
