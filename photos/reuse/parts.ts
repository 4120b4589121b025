import type { Grey, Rect } from './grey.ts'

/** How many parts of a photo are hashed. */
export const PARTS = 7

/**
 * The seven parts under which a photo is found again: the whole, without 4.5 % and 9 % at each edge, and without 5 % at two edges,
 * for each corner. A cut copy is like one of them.
 */
export function storedRects(grey: Grey): Rect[] {
  const { width, height } = grey
  const part = (left: number, top: number, size: number): Rect => ({
    x: left * width,
    y: top * height,
    w: size * width,
    h: size * height,
  })
  return [
    part(0, 0, 1),
    part(0.045, 0.045, 0.91),
    part(0.09, 0.09, 0.82),
    part(0.05, 0.05, 0.95),
    part(0, 0.05, 0.95),
    part(0.05, 0, 0.95),
    part(0, 0, 0.95),
  ]
}
