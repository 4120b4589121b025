import type { Shape } from '../../photos/gestures/features.ts'
import type { Vector } from '../../photos/hands/hand.ts'

type Finger = 'index' | 'middle' | 'ring' | 'little'
export type Drawing = { up: readonly Finger[]; thumb: 'out' | 'across'; turn?: number }

/**
 * The 21 points of a hand drawn by rule, in metres: the palm to the camera, fingers straight up or folded, the thumb spread
 * or laid across the palm. `turn`: by how many degrees it is turned.
 */
export function drawnHand({ up, thumb, turn = 0 }: Drawing): Shape {
  const fingers = (Object.keys(knuckles) as Finger[]).flatMap((finger) => {
    const { root, bones, spread } = knuckles[finger]
    return chain(root, bones, up.includes(finger) ? [8, 6, 4] : [70, 95, 55], spread)
  })
  const flat = [[0, 0, 0] as Vector, ...thumbs[thumb], ...fingers]
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const world = flat.map(([x, y, z]): Vector => [x * cos - y * sin, x * sin + y * cos, z])
  return { world, points: world.map(([x, y]) => [500 + x * 2000, 500 + y * 2000] as const) }
}

const knuckles: Record<Finger, { root: Vector; bones: number[]; spread: number }> = {
  index: { root: [-0.026, -0.088, 0], bones: [0.04, 0.024, 0.021], spread: -8 },
  middle: { root: [-0.004, -0.091, 0], bones: [0.044, 0.028, 0.022], spread: 0 },
  ring: { root: [0.016, -0.085, 0], bones: [0.041, 0.026, 0.022], spread: 6 },
  little: { root: [0.034, -0.074, 0], bones: [0.032, 0.019, 0.019], spread: 14 },
}

const thumbs: Record<Drawing['thumb'], Vector[]> = {
  out: [
    [-0.025, -0.022, -0.008],
    [-0.05, -0.045, -0.01],
    [-0.074, -0.062, -0.008],
    [-0.094, -0.076, -0.006],
  ],
  across: [
    [-0.024, -0.026, -0.014],
    [-0.036, -0.053, -0.026],
    [-0.014, -0.066, -0.036],
    [0.008, -0.07, -0.036],
  ],
}

/** Root and joints of a finger that bends towards the camera by these degrees at each joint. */
function chain(root: Vector, bones: number[], bends: number[], spread: number): Vector[] {
  const points = [root]
  const aside = (spread * Math.PI) / 180
  let bent = 0
  for (const [at, bone] of bones.entries()) {
    bent += (bends[at]! * Math.PI) / 180
    const [x, y, z] = points.at(-1)!
    const rise = Math.cos(bent) * bone
    points.push([x + Math.sin(aside) * rise, y - Math.cos(aside) * rise, z - Math.sin(bent) * bone])
  }
  return points
}
