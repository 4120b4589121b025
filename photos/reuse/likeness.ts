import { at, type Grey, type Rect } from './grey.ts'

/** A rectangle of a picture, turned by `turn` radians about its middle. */
export type Place = Rect & { turn: number }

/** A place as size × size greys. */
export function taken(grey: Grey, { x, y, w, h, turn }: Place, size: number): Float64Array {
  const out = new Float64Array(size * size)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [middleX, middleY] = [x + w / 2 - 0.5, y + h / 2 - 0.5]
  for (let j = 0; j < size; j++)
    for (let i = 0; i < size; i++) {
      const u = ((i + 0.5) / size - 0.5) * w
      const v = ((j + 0.5) / size - 0.5) * h
      out[j * size + i] = at(grey, middleX + u * cos - v * sin, middleY + u * sin + v * cos)
    }
  return out
}

/** The correlation of two lists of greys, -1 to 1, and the larger variance of the two. Brightness and contrast do not matter. */
export function likeness(a: Float64Array, b: Float64Array): { value: number; variance: number } {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i]!, b[i]!]
    sumA += one
    sumB += other
    squaresA += one * one
    squaresB += other * other
    products += one * other
  }
  const count = a.length
  const varianceA = squaresA / count - (sumA / count) ** 2
  const varianceB = squaresB / count - (sumB / count) ** 2
  const together = products / count - (sumA * sumB) / count ** 2
  const value = together / Math.sqrt(Math.max(1e-9, varianceA * varianceB))
  return { value, variance: Math.max(varianceA, varianceB) }
}
