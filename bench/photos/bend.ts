import type { Shape } from '../../photos/gestures/features.ts'
import { cross, dot, minus, unit } from '../../photos/gestures/vectors.ts'
import type { Vector } from '../../photos/hands/hand.ts'

/**
 * A hand with its raised index finger hooked by these angles, in degrees, at root, middle and end joint: what a nine is to a
 * one. Few people have shown a nine to us, many a one. The finger bends towards the palm, on the side of the folded fingers.
 */
export function hooked({ points, world }: Shape, degrees: readonly [number, number, number]): Shape {
  const bentWorld = world.map((point) => point)
  const along = unit(minus(world[6]!, world[5]!))
  // The folded fingers' tips lie before the palm: the axis stands across the index finger, so that it bends to them.
  const tips = mean([12, 16, 20].map((at) => world[at]!))
  const knuckles = mean([9, 13, 17].map((at) => world[at]!))
  const sideways = unit(minus(world[17]!, world[5]!))
  const raw = minus(sideways, scaled(along, dot(sideways, along)))
  const axis = unit(raw)
  const towards = dot(cross(axis, along), minus(tips, knuckles)) >= 0 ? 1 : -1
  const joints = [5, 6, 7] as const
  joints.forEach((joint, at) => {
    const angle = (degrees[at]! * Math.PI * towards) / 180
    for (let point = joint + 1; point <= 8; point++)
      bentWorld[point] = plus(
        bentWorld[joint]!,
        turned(minus(bentWorld[point]!, bentWorld[joint]!), axis, angle),
      )
  })
  // The tip in the picture follows: metres are taken to pixels by the length of the palm.
  const scale = Math.hypot(points[9]![0] - points[0]![0], points[9]![1] - points[0]![1])
  const metres = Math.hypot(world[9]![0] - world[0]![0], world[9]![1] - world[0]![1]) || 1e-9
  const bentPoints = points.map(([x, y], at) => {
    if (at < 6 || at > 8) return [x, y] as const
    const moved = minus(bentWorld[at]!, world[at]!)
    return [x + (moved[0] * scale) / metres, y + (moved[1] * scale) / metres] as const
  })
  return { points: bentPoints, world: bentWorld }
}

const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]
const mean = (all: Vector[]) => scaled(all.reduce(plus), 1 / all.length)

/** A vector turned about an axis (Rodrigues). */
function turned(v: Vector, axis: Vector, angle: number): Vector {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return plus(plus(scaled(v, cos), scaled(cross(axis, v), sin)), scaled(axis, dot(axis, v) * (1 - cos)))
}
