import { type Picture, type Square, wholeOf } from '../picture.ts'

/** The picture in a wider frame: a hand that fills it looks smaller then, as the palm detector likes it. */
export function padded(picture: Picture): Square[] {
  const whole = wholeOf(picture)
  return [1.7, 2.4].map((factor) => ({ ...whole, side: whole.side * factor }))
}

/** Squares of `share` of the longer side that cover the picture and overlap by at least 35 %. */
export function tiles(picture: Picture, share: number): Square[] {
  const { width, height } = picture
  const side = Math.max(width, height) * share
  const count = (length: number) => Math.max(1, Math.ceil((length - side * 0.35) / (side * 0.65)))
  const middles = (length: number) => {
    const n = count(length)
    if (n === 1) return [length / 2]
    return Array.from({ length: n }, (_, at) => side / 2 + ((length - side) * at) / (n - 1))
  }
  return middles(height).flatMap((y) => middles(width).map((x) => ({ x, y, side, turn: 0 })))
}
