import type { Hand } from '../hands/hand.ts'
import type { Point } from '../picture.ts'
import { angle, cross, distance, dot, minus, unit } from './vectors.ts'

export type Shape = Pick<Hand, 'points' | 'world'>

/**
 * What the classifier is told of a hand, 101 numbers: where its points lie in the frame of the palm, how stretched and
 * bent its fingers are, how far the thumb is from the others, and whither thumb and hand point in the picture.
 * `side` mirrors the hand: whether it is a left or a right one is not known, so the classifier asks for both.
 */
export function features({ points, world }: Shape, side: 1 | -1): number[] {
  const at = (index: number) => world[index]!
  const wrist = at(0)
  const palmLength = distance(at(9), wrist)
  const up = unit(minus(at(9), wrist))
  const out = unit(cross(minus(at(5), at(17)), up))
  const across = cross(up, out)
  const palmFrame = world.slice(1).flatMap((point) => {
    const offset = minus(point, wrist)
    return [
      dot(offset, across) / palmLength,
      dot(offset, up) / palmLength,
      (dot(offset, out) / palmLength) * side,
    ]
  })

  const stretched = fingers.map(([a, b, c, d]) => {
    const bones = distance(at(b), at(a)) + distance(at(c), at(b)) + distance(at(d), at(c))
    return distance(at(d), at(a)) / bones
  })
  const reach = fingers.map(([, b, , d]) => distance(at(d), wrist) / distance(at(b), wrist))
  const palm = (palmLength + distance(at(5), at(17)) * 1.3) / 2
  const fromThumb = [8, 12, 16, 20, 5, 9, 13, 17].map((point) => distance(at(4), at(point)) / palm)
  const betweenTips = [8, 12, 16].map((tip) => distance(at(tip), at(tip + 4)) / palm)
  const bent = fingers.slice(1).flatMap(([a, b, c, d]) => [
    angle(at(a), at(b), at(c)) / 180, //
    angle(at(b), at(c), at(d)) / 180,
    angle(wrist, at(a), at(b)) / 180,
  ])
  const thumb = [angle(at(1), at(2), at(3)), angle(at(2), at(3), at(4)), angle(at(4), at(2), at(5))]
  const [thumbX, thumbY] = direction(points[2]!, points[4]!)
  const [handX, handY] = direction(points[0]!, points[9]!)
  const [, indexY] = direction(points[5]!, points[8]!)

  return [
    ...palmFrame,
    ...stretched,
    ...reach,
    ...fromThumb,
    ...betweenTips,
    ...bent,
    ...thumb.map((degrees) => degrees / 180),
    thumbY,
    Math.abs(thumbX),
    handY,
    Math.abs(handX),
    indexY,
  ]
}

/** Each finger's four points, from root to tip, thumb first. */
const fingers = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
  [17, 18, 19, 20],
] as const

/** The direction from one point of the picture to another, as a unit vector. */
function direction([x0, y0]: Point, [x1, y1]: Point): Point {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1
  return [(x1 - x0) / length, (y1 - y0) / length]
}
