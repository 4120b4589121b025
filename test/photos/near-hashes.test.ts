import { describe, expect, test } from 'vitest'
import { bitsIn, distance, type Hash, hashOfText, hashText } from '../../photos/reuse/hash.ts'
import { NearHashes } from '../../photos/reuse/near-hashes.ts'
import { chances } from './pictures.ts'

const chance = chances(11)
const word = () => Math.floor(chance() * 2 ** 32)
const anyHash = (): Hash => ({ low: word(), high: word() })

/** The hash with so many bits changed. */
function changed({ low, high }: Hash, bits: number): Hash {
  const places = Array.from({ length: 64 }, (_, bit) => bit)
    .map((bit) => ({ bit, order: chance() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, bits)
  for (const { bit } of places)
    if (bit < 32) low ^= 1 << bit
    else high ^= 1 << (bit - 32)
  return { low: low >>> 0, high: high >>> 0 }
}

function foundNear(hashes: NearHashes, { low, high }: Hash, reach: number): Map<number, number> {
  const found = new Map<number, number>()
  hashes.near(low, high, reach, (place, bits) => found.set(place, bits))
  return found
}

describe('bits', () => {
  test.each([
    [0, 0],
    [1, 1],
    [0x80000000, 1],
    [0xffffffff, 32],
    [0x0f0f0f0f, 16],
  ])('%i has %i', (value, bits) => {
    expect(bitsIn(value)).toBe(bits)
  })

  test('a hash is the same after it was written down', () => {
    for (const hash of [anyHash(), { low: 0, high: 0 }, { low: 0xffffffff, high: 1 }])
      expect(hashOfText(hashText(hash))).toEqual(hash)
    expect(() => hashOfText('12345')).toThrow('not a perceptual hash')
  })
})

describe('hashes in memory', () => {
  test('all within reach are found, and none beyond it', () => {
    const asked = anyHash()
    const hashes = new NearHashes()
    const stored = Array.from({ length: 3000 }, (_, i) => (i < 300 ? changed(asked, i % 20) : anyHash()))
    stored.forEach(({ low, high }, place) => {
      hashes.put(place, low, high)
    })
    for (const reach of [0, 3, 8, 11]) {
      const expected = stored.flatMap((hash, place) => {
        const bits = distance(hash, asked)
        return bits <= reach ? [[place, bits] as const] : []
      })
      expect(expected.length).toBeGreaterThan(reach * 10)
      expect([...foundNear(hashes, asked, reach)].sort((a, b) => a[0] - b[0])).toEqual(expected)
    }
  })

  test('what is taken out is not found, and its neighbours in the chains are', () => {
    const hashes = new NearHashes()
    const asked = anyHash()
    const near = [asked, asked, asked, changed(asked, 1), asked]
    near.forEach(({ low, high }, place) => {
      hashes.put(place, low, high)
    })
    for (const taken of [2, 4, 0]) hashes.take(taken)
    expect([...foundNear(hashes, asked, 5).keys()].sort()).toEqual([1, 3])
    const other = anyHash()
    hashes.put(2, other.low, other.high)
    expect([...foundNear(hashes, asked, 5).keys()].sort()).toEqual([1, 3])
    expect([...foundNear(hashes, other, 0).keys()]).toEqual([2])
  })
})
