import { type Grey, shrinker } from '../../photos/reuse/grey.ts'
import { HASH_SIDE, type Hash, hashOfWaves, slowWaves } from '../../photos/reuse/hash.ts'
import { storedRects } from '../../photos/reuse/parts.ts'

/**
 * Hashes of as many photos as wanted, for measuring the search: each is three real photos laid over each other, so that the bits
 * hang together as in real photos. Waves add up as pictures do, so no picture need be made.
 */
export function* crowd(photos: readonly Grey[], count: number): Generator<Hash[]> {
  const waves = photos.map((grey) => {
    const shrink = shrinker(grey)
    return storedRects(grey).map((rect) => slowWaves(shrink(rect, HASH_SIDE)))
  })
  const chance = chances(1)
  const sum = new Float64Array(64)
  for (let i = 0; i < count; i++) {
    const laid = [1, 2, 3].map(() => ({
      waves: waves[Math.floor(chance() * waves.length)]!,
      weight: (0.2 + chance()) * (chance() < 0.5 ? -1 : 1),
    }))
    yield storedRects(photos[0]!).map((_, part) => {
      for (let wave = 0; wave < 64; wave++)
        sum[wave] = laid.reduce((total, { waves, weight }) => total + weight * waves[part]![wave]!, 0)
      return hashOfWaves(sum)
    })
  }
}

/** The same numbers between 0 and 1 every time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
