import type { Part } from './confirm.ts'
import { type Grey, mirrored, type Rect, shrinker, turned, wholeRect } from './grey.ts'
import { HASH_SIDE, type Hash, perceptualHash } from './hash.ts'
import { storedRects } from './parts.ts'

/** One way to look at a photo that may have been used before: a part of it, turned or mirrored. `reach`: how far its hash looks. */
export type View = Part & { hash: Hash; reach: number }

/** The hashes of a photo's seven parts; plain parts have none. */
export function storedHashes(grey: Grey): (Hash | null)[] {
  const shrink = shrinker(grey)
  return storedRects(grey).map((rect) => perceptualHash(shrink(rect, HASH_SIDE)))
}

/**
 * The ways to look at a photo when asking whether it was used before: as it is and in a mirror, the same without its borders
 * (`inners`), and turned back by two degrees.
 */
export function viewsOf(grey: Grey, inners: readonly Grey[]): View[] {
  const upright = [grey, ...inners].flatMap((whole) =>
    [whole, mirrored(whole)].map((seen) => ({ grey: seen, rect: wholeRect(seen), reach: REACH })),
  )
  const askew = TURNS.map((turn) => {
    const back = turned(grey, turn)
    return { grey: back, rect: middle(back, TURNED_SIZE), reach: ASKEW_REACH }
  })
  return [...upright, ...askew].flatMap((view) => {
    const hash = perceptualHash(shrinker(view.grey)(view.rect, HASH_SIDE))
    return hash ? [{ ...view, hash }] : []
  })
}

/** In how many bits of 64 hashes may differ. No pair of unrelated photos differs in so few, of 12,000 that were tried. */
export const REACH = 11
/** Turned back, the copies differ less, and a smaller reach is searched in a tenth of the time. */
const ASKEW_REACH = 8
/** Two degrees either way. */
const TURNS = [-2, 2].map((degrees) => (degrees * Math.PI) / 180)
/** How much of a picture that was turned back is looked at: without its corners. */
const TURNED_SIZE = 0.93

function middle({ width, height }: Grey, size: number): Rect {
  return {
    x: (width * (1 - size)) / 2,
    y: (height * (1 - size)) / 2,
    w: width * size,
    h: height * size,
  }
}
