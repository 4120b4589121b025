import type { PairFigures, ReuseBars } from './reuse.ts'

/** The figures in words, a line each, with the bars they are held against. */
export function describeReuse(bars: Omit<ReuseBars, 'lines'>): string[] {
  const { photos, copies, unrelated, samePerson, search, fingerprintMs, findMs } = bars
  return [
    `used photos: ${photos} photos of 200 pixels and more, each copied in ${copies.length} ways`,
    ...copies.map(
      ({ copy, of, met, confirmed }) =>
        `found again, ${copy}: ${percent(confirmed, of)} (${confirmed}/${of}; by hash alone ${percent(met, of)}), bar ≥ ${barOf(copy)} %`,
    ),
    `unrelated pairs taken for the same: ${pairs(unrelated)}, bar ≤ 1e-5`,
    `pairs of one person taken for the same (bursts are): ${pairs(samePerson)}`,
    `fingerprint of a photo: ${fingerprintMs.toFixed(1)} ms; asking for it: ${findMs.toFixed(1)} ms (medians)`,
    ...(search
      ? [
          `search among ${search.photos} photos: median ${search.medianMs.toFixed(1)} ms, 95 % within ${search.p95Ms.toFixed(1)} ms, bar ≤ 20 ms; ${search.memoryMb} MB; met by hash (median): ${search.medianMet}`,
        ]
      : []),
  ]
}

function barOf(copy: string): number {
  if (copy.startsWith('screenshot')) return 92
  return copy.startsWith('turned') ? 70 : 99
}

const percent = (count: number, of: number) => `${((count / of) * 100).toFixed(1)} %`

const pairs = ({ of, met, confirmed }: PairFigures) =>
  `${confirmed} of ${of} (${of ? (confirmed / of).toExponential(1) : '-'}; by hash alone ${met})`
