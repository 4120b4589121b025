import type { Shape } from '../../photos/gestures/features.ts'
import { cross, dot, minus, unit } from '../../photos/gestures/vectors.ts'
import type { Vector } from '../../photos/hands/hand.ts'

type Degrees = readonly [number, number, number]

/**
 * A hand with its raised index finger hooked by these angles, in degrees, at root, middle and end joint: what a nine is to a
 * one. Few people have shown a nine to us, many a one. The finger bends to the side of the folded fingers.
 */
export function hooked(hand: Shape, degrees: Degrees): Shape {
  const tips = mean([12, 16, 20].map((at) => hand.world[at]!))
  const knuckles = mean([9, 13, 17].map((at) => hand.world[at]!))
  const folded = minus(tips, knuckles)
  return indexBent(hand, degrees, folded)
}

/**
 * An open hand with its index finger bent by these angles and the thumb's tip brought to the finger's, all the way but for
 * the part `gap`: what an ok is to a palm.
 */
export function ringed(hand: Shape, degrees: Degrees, gap: number): Shape {
  const bent = indexBent(hand, degrees, minus(hand.world[4]!, hand.world[5]!))
  const shift = scaled(minus(bent.world[8]!, bent.world[4]!), 1 - gap)
  return moved(bent, (at) => scaled(shift, thumbFollows[at] ?? 0))
}

/** How far the thumb's joints go with its tip. */
const thumbFollows: Record<number, number> = { 2: 0.2, 3: 0.6, 4: 1 }

/** The index finger bent about the axis across it, to the side whither `towards` points. */
function indexBent(hand: Shape, degrees: Degrees, towards: Vector): Shape {
  const { world } = hand
  const along = unit(minus(world[6]!, world[5]!))
  const sideways = unit(minus(world[17]!, world[5]!))
  const axis = unit(minus(sideways, scaled(along, dot(sideways, along))))
  const sign = dot(cross(axis, along), towards) >= 0 ? 1 : -1
  const bent = world.slice()
  for (const [at, joint] of [5, 6, 7].entries()) {
    const angle = (degrees[at]! * Math.PI * sign) / 180
    for (let point = joint + 1; point <= 8; point++)
      bent[point] = plus(bent[joint]!, turned(minus(bent[point]!, bent[joint]!), axis, angle))
  }
  return moved(hand, (at) => minus(bent[at]!, world[at]!))
}

/** Points moved by metres; in the picture they follow, metres being taken to pixels by the length of the palm. */
function moved({ points, world }: Shape, by: (at: number) => Vector): Shape {
  const pixels = Math.hypot(points[9]![0] - points[0]![0], points[9]![1] - points[0]![1])
  const metres = Math.hypot(world[9]![0] - world[0]![0], world[9]![1] - world[0]![1]) || 1e-9
  return {
    world: world.map((point, at) => plus(point, by(at))),
    points: points.map(([x, y], at) => {
      const [right, down] = by(at)
      return [x + (right * pixels) / metres, y + (down * pixels) / metres] as const
    }),
  }
}

const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]
const mean = (all: Vector[]) => scaled(all.reduce(plus), 1 / all.length)

/** A vector turned about an axis (Rodrigues). */
function turned(v: Vector, axis: Vector, angle: number): Vector {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return plus(plus(scaled(v, cos), scaled(cross(axis, v), sin)), scaled(axis, dot(axis, v) * (1 - cos)))
}
