import { bitsIn } from './hash.ts'

/**
 * Hashes in memory, found by likeness. Two hashes that differ in 11 bits differ in 3 at most in one of their three thirds. So it
 * is enough to look at those that have the same third, or one that 1, 2 or 3 changed bits make of it: 5,000 short chains instead
 * of millions of hashes.
 */
export class NearHashes {
  /** Five words a place: the halves of the hash, and the next place in each chain, counted from 1. */
  private records = new Uint32Array(WORDS * 1024)
  /** The first place of each chain, counted from 1. A word of memory that nobody wrote costs nothing. */
  private readonly heads = THIRD_BITS.map((bits) => new Uint32Array(2 ** bits))

  /** Puts a hash into an empty place; places are whole numbers from 0 without large gaps. */
  put(place: number, low: number, high: number): void {
    this.reserve(place)
    const at = place * WORDS
    this.records[at] = low
    this.records[at + 1] = high
    for (let third = 0; third < 3; third++) {
      const key = keyOf(third, low, high)
      this.records[at + 2 + third] = this.heads[third]![key]!
      this.heads[third]![key] = place + 1
    }
  }

  /** Takes a hash out of the place that it was put into. */
  take(place: number): void {
    const { records } = this
    const at = place * WORDS
    for (let third = 0; third < 3; third++) {
      const head = this.heads[third]!
      const key = keyOf(third, records[at]!, records[at + 1]!)
      const after = records[at + 2 + third]!
      if (head[key] === place + 1) head[key] = after
      else {
        let before = head[key]!
        while (before && records[(before - 1) * WORDS + 2 + third] !== place + 1)
          before = records[(before - 1) * WORDS + 2 + third]!
        if (before) records[(before - 1) * WORDS + 2 + third] = after
      }
    }
    records.fill(0, at, at + WORDS)
  }

  /** Tells of each hash that differs in `reach` bits or fewer, 11 at most; of some more than once. */
  near(low: number, high: number, reach: number, tell: (place: number, bits: number) => void): void {
    const { records } = this
    const changes = Math.floor(reach / 3)
    for (let third = 0; third < 3; third++) {
      const head = this.heads[third]!
      const key = keyOf(third, low, high)
      const masks = masksOf[third]!
      const count = maskCounts[third]![changes]!
      for (let i = 0; i < count; i++) {
        let next = head[key ^ masks[i]!]!
        while (next) {
          const at = (next - 1) * WORDS
          const bits = bitsIn(records[at]! ^ low) + bitsIn(records[at + 1]! ^ high)
          if (bits <= reach) tell(next - 1, bits)
          next = records[at + 2 + third]!
        }
      }
    }
  }

  private reserve(place: number) {
    if ((place + 1) * WORDS <= this.records.length) return
    const larger = new Uint32Array(
      Math.max(Math.ceil((this.records.length / WORDS) * 1.5), place + 1024) * WORDS,
    )
    larger.set(this.records)
    this.records = larger
  }
}

const WORDS = 5
const THIRD_BITS = [22, 21, 21] as const

/** The thirds of a hash: bits 0 to 21, 22 to 42 and 43 to 63. */
function keyOf(third: number, low: number, high: number): number {
  if (third === 0) return low & 0x3fffff
  return third === 1 ? (low >>> 22) | ((high & 0x7ff) << 10) : high >>> 11
}

/** All the ways to change up to 3 bits of so many, fewer changes first. */
function changesOf(bits: number): Uint32Array[] {
  const byChanges: number[][] = [[0]]
  for (let changes = 1; changes <= 3; changes++)
    byChanges.push(
      byChanges[changes - 1]!.flatMap((mask) =>
        Array.from({ length: bits }, (_, bit) => bit)
          .filter((bit) => 1 << bit > mask)
          .map((bit) => mask | (1 << bit)),
      ),
    )
  return byChanges.map((masks) => Uint32Array.from(masks))
}

const changesOfThirds = THIRD_BITS.map(changesOf)
const masksOf = changesOfThirds.map((byChanges) => Uint32Array.from(byChanges.flatMap((masks) => [...masks])))
const maskCounts = changesOfThirds.map((byChanges) =>
  byChanges.map((_, changes) =>
    byChanges.slice(0, changes + 1).reduce((sum, masks) => sum + masks.length, 0),
  ),
)
