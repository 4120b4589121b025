import type { Detection } from '../detection/detector.ts'
import type { Point, Square } from '../picture.ts'

/** The square that holds the hand of a palm: turned so that the middle finger points up, 2.6 times the palm's size. */
export function squareOfPalm(palm: Detection): Square {
  const [wrist, , middleFinger] = palm.points as [Point, Point, Point]
  const turn = turnUpright(wrist, middleFinger)
  const [width, height] = [palm.right - palm.left, palm.bottom - palm.top]
  const shift = height / 2
  return {
    x: (palm.left + palm.right) / 2 + shift * Math.sin(turn),
    y: (palm.top + palm.bottom) / 2 - shift * Math.cos(turn),
    side: Math.max(width, height) * 2.6,
    turn,
  }
}

/** The square for a second, better look at a hand whose points are known: twice the size of palm and lower fingers. */
export function squareOfHand(points: readonly Point[]): Square {
  const mid = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const knuckles = mid(mid(points[5]!, points[13]!), points[9]!)
  const turn = turnUpright(points[0]!, knuckles)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  // Bounds along the axes of the hand, not of the picture.
  const along = steady.map((at) => {
    const [x, y] = points[at]!
    return [x * cos + y * sin, y * cos - x * sin] as const
  })
  const us = along.map(([u]) => u)
  const vs = along.map(([, v]) => v)
  const [left, right, top, bottom] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)]
  const u = (left + right) / 2
  const v = (top + bottom) / 2 - 0.1 * (bottom - top)
  return {
    x: u * cos - v * sin,
    y: u * sin + v * cos,
    side: Math.max(right - left, bottom - top) * 2,
    turn,
  }
}

/** Points whose place does not depend on how far the fingers are stretched. */
const steady = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18]

/** The turn that brings the line from one point to another upright. */
export function turnUpright([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.PI / 2 - Math.atan2(y0 - y1, x1 - x0)
}
