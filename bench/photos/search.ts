import type { Grey } from '../../photos/reuse/grey.ts'
import { NearHashes } from '../../photos/reuse/near-hashes.ts'
import { PARTS } from '../../photos/reuse/parts.ts'
import { viewsOf } from '../../photos/reuse/views.ts'
import { crowd } from './crowd.ts'
import { quantile } from './figures.ts'

export type SearchFigures = {
  photos: number
  medianMs: number
  p95Ms: number
  medianMet: number
  memoryMb: number
}

/** How long all views of one photo are looked for among so many stored photos, seven hashes each. */
export function searchFigures(greys: readonly Grey[], photos: number): SearchFigures {
  const [stored, asked] = [greys.filter((_, i) => i % 2 === 0), greys.filter((_, i) => i % 2 === 1)]
  const before = process.memoryUsage().arrayBuffers
  const hashes = new NearHashes()
  let place = 0
  for (const parts of crowd(stored, photos)) for (const { low, high } of parts) hashes.put(place++, low, high)
  const memoryMb = Math.round((process.memoryUsage().arrayBuffers - before) / 1e6)

  const rounds = asked.slice(0, 100).map((grey) => {
    const views = viewsOf(grey, [])
    const met = new Set<number>()
    const start = performance.now()
    for (const { hash, reach } of views)
      hashes.near(hash.low, hash.high, reach, (at) => met.add(Math.floor(at / PARTS)))
    return { ms: performance.now() - start, met: met.size }
  })
  const ms = rounds.map((round) => round.ms)
  const medianMet = quantile(
    rounds.map((round) => round.met),
    0.5,
  )
  return { photos, medianMs: quantile(ms, 0.5), p95Ms: quantile(ms, 0.95), medianMet, memoryMb }
}
