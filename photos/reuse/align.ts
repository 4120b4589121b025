import type { Part } from './confirm.ts'
import { type Grey, shrunk } from './grey.ts'
import { likeness, type Place, taken } from './likeness.ts'
import { storedRects } from './parts.ts'

/** Where in the stored picture the asked part lies, and how alike the two are there, -1 to 1. */
export type Placed = { grey: Grey; place: Place; likeness: number }

/**
 * Finds the place of the stored picture that is most like the asked part. It starts at the likeliest of the parts that are
 * hashed and climbs in ever smaller steps, at first in coarse pictures, where stripes cannot lead astray: sideways, up and down,
 * wider, higher, larger, turned.
 */
export function align(asked: Part, grey: Grey): Placed {
  const levels = STEPS.map((level) => atLevel(asked, grey, level))
  const coarse = levels[0]!
  const starts = storedRects(grey)
    .map((rect) => ({ ...rect, turn: 0 }))
    .map((place) => ({ place, likeness: coarse.rate(place) }))
    .sort((a, b) => b.likeness - a.likeness)
  let best: Placed | undefined
  for (const { place } of starts.slice(0, STARTS)) {
    const placed = climb(levels, { grey, place, likeness: -1 })
    if (!best || placed.likeness > best.likeness) best = placed
    if (best.likeness >= SURE) break
  }
  return best!
}

const STARTS = 4
/** As alike as this, it is the right place. */
const SURE = 0.97

/** How much smaller the pictures are, how many greys across are compared, and the steps in parts of the width. */
const STEPS = [
  { smaller: 4, size: 16, steps: [0.03, 0.015] },
  { smaller: 2, size: 40, steps: [0.01, 0.004, 0.0015] },
]
const ROUNDS = 4

type Level = { steps: readonly number[]; rate: (place: Place) => number }

function atLevel(asked: Part, stored: Grey, { smaller, size, steps }: (typeof STEPS)[number]): Level {
  const goal = taken(shrunk(asked.grey, smaller), scaled({ ...asked.rect, turn: 0 }, smaller), size)
  const small = shrunk(stored, smaller)
  return { steps, rate: (place) => likeness(taken(small, scaled(place, smaller), size), goal).value }
}

const scaled = ({ x, y, w, h, turn }: Place, smaller: number): Place => ({
  x: x / smaller,
  y: y / smaller,
  w: w / smaller,
  h: h / smaller,
  turn,
})

function climb(levels: readonly Level[], start: Placed): Placed {
  const { grey } = start
  let best = start
  for (const { steps, rate } of levels) {
    best = { ...best, likeness: rate(best.place) }
    if (best.likeness < HOPELESS) return best
    for (const step of steps)
      for (let round = 0; round < ROUNDS; round++) {
        const better = moves.reduce((found, move) => {
          const place = moved(found.place, move, step)
          const value = rate(place)
          return value > found.likeness + 1e-5 ? { grey, place, likeness: value } : found
        }, best)
        if (better === best) break
        best = better
      }
  }
  return best
}

/** What differs this much is another picture. */
const HOPELESS = 0.5

/** By how many steps a move goes right and down, how much wider and higher it makes the place, and how it turns it. */
const moves: readonly (readonly [number, number, number, number, number])[] = [1, -1].flatMap((sign) => [
  [sign, 0, 0, 0, 0] as const,
  [0, sign, 0, 0, 0] as const,
  [0, 0, 2 * sign, 0, 0] as const,
  [0, 0, 0, 2 * sign, 0] as const,
  [0, 0, 2 * sign, 2 * sign, 0] as const,
  [0, 0, 0, 0, 1.5 * sign] as const,
])

function moved(
  place: Place,
  [right, down, wider, higher, turn]: (typeof moves)[number],
  step: number,
): Place {
  const [w, h] = [place.w * (1 + wider * step), place.h * (1 + higher * step)]
  return {
    x: place.x + right * step * place.w - (w - place.w) / 2,
    y: place.y + down * step * place.h - (h - place.h) / 2,
    w,
    h,
    turn: place.turn + turn * step,
  }
}
