import type { Vector } from '../hands/hand.ts'

export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const length = (a: Vector) => Math.hypot(...a)
export const distance = (a: Vector, b: Vector) => length(minus(a, b))

export function unit(a: Vector): Vector {
  const l = length(a) || 1e-9
  return [a[0] / l, a[1] / l, a[2] / l]
}

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/** The angle at `b` between `a` and `c`, in degrees. */
export function angle(a: Vector, b: Vector, c: Vector): number {
  const cosine = dot(unit(minus(a, b)), unit(minus(c, b)))
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) * 180) / Math.PI
}
