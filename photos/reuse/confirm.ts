import { align, type Placed } from './align.ts'
import type { Grey, Rect } from './grey.ts'
import { likeness, taken } from './likeness.ts'

/** How alike two photos are once laid over each other: -1 to 1 for the whole, and for the block that a quarter are below. */
export type Evidence = { whole: number; lowBlock: number }

/** Above both, it is the same picture; another photo taken at the same place by the same person is below. */
export const confirmLimits = { whole: 0.95, lowBlock: 0.85 }

export const isConfirmed = ({ whole, lowBlock }: Evidence) =>
  whole >= confirmLimits.whole && lowBlock >= confirmLimits.lowBlock

/** A part of a picture. */
export type Part = { grey: Grey; rect: Rect }

/**
 * Lays a part of one picture over another picture as well as it goes, and compares block by block, so that a new face before an
 * old wall is seen.
 */
export function compare(asked: Part, stored: Grey): Evidence {
  const placed = align(asked, stored)
  return { whole: placed.likeness, lowBlock: lowBlock(placed, asked) }
}

const BLOCKS = 6
const BLOCK_SIDE = 16
/** Blocks plainer than this (variance) say nothing. */
const PLAIN = 60

function lowBlock(placed: Placed, asked: Part): number {
  const side = BLOCKS * BLOCK_SIDE
  const one = taken(asked.grey, { ...asked.rect, turn: 0 }, side)
  const other = taken(placed.grey, placed.place, side)
  const values: number[] = []
  for (let down = 0; down < BLOCKS; down++)
    for (let across = 0; across < BLOCKS; across++) {
      const start = down * BLOCK_SIDE * side + across * BLOCK_SIDE
      const block = (from: Float64Array) => {
        const out = new Float64Array(BLOCK_SIDE * BLOCK_SIDE)
        for (let y = 0; y < BLOCK_SIDE; y++)
          out.set(from.subarray(start + y * side, start + y * side + BLOCK_SIDE), y * BLOCK_SIDE)
        return out
      }
      const { value, variance } = likeness(block(one), block(other))
      if (variance >= PLAIN) values.push(value)
    }
  values.sort((a, b) => a - b)
  return values.length >= 4 ? values[Math.floor(values.length / 4)]! : 0
}
