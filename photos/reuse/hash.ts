/** A perceptual hash: 64 bits as two unsigned words. */
export type Hash = { low: number; high: number }

/** How many greys across a hash looks at. */
export const HASH_SIDE = 32
const KEPT = 8

/** The perceptual hash of 32 × 32 greys; null where nothing but a plain surface is to be seen: all of those would be alike. */
export function perceptualHash(greys: Float64Array): Hash | null {
  const waves = slowWaves(greys)
  return waves.every((wave) => Math.abs(wave) < PLAIN) ? null : hashOfWaves(waves)
}

/** Which of the 64 slowest waves are above the median of all. */
export function hashOfWaves(waves: Float64Array): Hash {
  const sorted = Float64Array.from(waves).sort()
  const median = (sorted[31]! + sorted[32]!) / 2
  let [low, high] = [0, 0]
  for (let bit = 0; bit < 32; bit++) {
    if (waves[bit]! > median) low |= 1 << bit
    if (waves[bit + 32]! > median) high |= 1 << bit
  }
  return { low: low >>> 0, high: high >>> 0 }
}

/** In how many bits two hashes differ, 0 to 64. */
export const distance = (a: Hash, b: Hash) => bitsIn(a.low ^ b.low) + bitsIn(a.high ^ b.high)

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const hashText = ({ low, high }: Hash) => word(high) + word(low)
const word = (value: number) => value.toString(16).padStart(8, '0')

/** Throws when it is no hash. */
export function hashOfText(text: string): Hash {
  if (!/^[0-9a-f]{16}$/.test(text)) throw new Error(`not a perceptual hash: ${text}`)
  return { high: Number.parseInt(text.slice(0, 8), 16), low: Number.parseInt(text.slice(8), 16) }
}

/** A wave below this is less than one grey level high: a covered lens, a plain wall. */
const PLAIN = 256

/**
 * Which wave each bit stands for: slow and fast ones take turns, so that each third of the hash, by which the index finds it,
 * tells about as much as the others.
 */
const ORDER: readonly (readonly [across: number, down: number])[] = (() => {
  const slowFirst = Array.from(
    { length: (KEPT + 1) ** 2 - 1 },
    (_, i) => [(i + 1) % 9, Math.floor((i + 1) / 9)] as const,
  )
    .sort((a, b) => a[0] ** 2 + a[1] ** 2 - b[0] ** 2 - b[1] ** 2 || a[0] - b[0])
    .slice(0, 64)
  return [0, 1, 2].flatMap((third) => slowFirst.filter((_, i) => i % 3 === third))
})()

const COSINES = Array.from({ length: KEPT + 1 }, (_, k) =>
  Float64Array.from({ length: HASH_SIDE }, (_, i) => Math.cos((Math.PI * k * (2 * i + 1)) / (2 * HASH_SIDE))),
)

/** The 64 slowest waves of 32 × 32 greys (but for the mean) by the cosine transform, in the order of the bits. */
export function slowWaves(greys: Float64Array): Float64Array {
  const across = new Float64Array((KEPT + 1) * HASH_SIDE)
  for (let y = 0; y < HASH_SIDE; y++)
    for (let k = 0; k <= KEPT; k++) {
      let sum = 0
      for (let x = 0; x < HASH_SIDE; x++) sum += greys[y * HASH_SIDE + x]! * COSINES[k]![x]!
      across[k * HASH_SIDE + y] = sum
    }
  return Float64Array.from(ORDER, ([k, l]) => {
    let sum = 0
    for (let y = 0; y < HASH_SIDE; y++) sum += across[k * HASH_SIDE + y]! * COSINES[l]![y]!
    return sum
  })
}
