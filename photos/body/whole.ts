import type { Picture, Point, Square } from '../picture.ts'
import type { Joint, Person } from './find.ts'

/** Whether a person can be seen from head to foot: nose and at least one ankle, inside the picture. */
export function wholeBody({ joints }: Person, { width, height }: Picture): boolean {
  const inside = ({ point: [x, y], seen }: Joint) => seen > 0.5 && x >= 0 && y >= 0 && x < width && y < height
  return inside(joints[NOSE]!) && ankles.some((ankle) => inside(joints[ankle]!))
}

/** Where a person's hands should be: around the middle of wrist and fingers, as wide as the shoulders are apart. */
export function likelyHands({ joints }: Person): Square[] {
  const [left, right] = shoulders.map((at) => joints[at]!.point) as [Point, Point]
  const width = Math.hypot(right[0] - left[0], right[1] - left[1])
  return hands
    .filter(([wrist]) => joints[wrist!]!.seen > 0.2)
    .map((points) => {
      const [x, y] = [0, 1].map((axis) => mean(points.map((at) => joints[at]!.point[axis]!))) as [
        number,
        number,
      ]
      return { x, y, side: width * 1.3, turn: 0 }
    })
}

const NOSE = 0
const shoulders = [11, 12]
const ankles = [27, 28]
/** Wrist, little finger and index finger of each hand. */
const hands = [
  [15, 17, 19],
  [16, 18, 20],
]

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
