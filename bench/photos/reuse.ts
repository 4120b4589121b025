import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { type Fingerprint, fingerprint } from '../../photos/reuse/fingerprint.ts'
import { distance, hashOfText } from '../../photos/reuse/hash.ts'
import { openReuseIndex } from '../../photos/reuse/reuse-index.ts'
import { greyOfThumb } from '../../photos/reuse/thumb.ts'
import { viewsOf } from '../../photos/reuse/views.ts'
import { copies } from './copies.ts'
import { quantile } from './figures.ts'
import { describeReuse } from './reuse-print.ts'
import { type SearchFigures, searchFigures } from './search.ts'

export type ReuseFile = { file: string; person: string; source: string }
export type CopyFigures = { copy: string; of: number; met: number; confirmed: number; missed: string[] }
export type PairFigures = { of: number; met: number; confirmed: number; wrong: string[] }

/** `lines` say all of it in words, with the bars. */
export type ReuseBars = {
  photos: number
  copies: CopyFigures[]
  unrelated: PairFigures
  samePerson: PairFigures
  search: SearchFigures | null
  fingerprintMs: number
  findMs: number
  lines: string[]
}

type Options = { searched?: number }

/**
 * Measures finding used photos again: each photo's copies, sent one by one to an index that holds all of them; every pair of
 * different people's photos, and of one person's, which may be all but the same; and the search among `searched` photos
 * (1,000,000 unless told; 0 leaves it out). Photos below 200 pixels are no photos that the bot takes, and are left out.
 */
export async function reuseBars(files: readonly ReuseFile[], options: Options = {}): Promise<ReuseBars> {
  const { searched = 1_000_000 } = options
  const photos = await fingerprinted(files)
  const index = openReuseIndex()
  for (const { file, print } of photos) index.add(file, print)

  const findMs: number[] = []
  const rows: CopyFigures[] = []
  for (const [copy, make] of Object.entries(copies)) {
    const row: CopyFigures = { copy, of: photos.length, met: 0, confirmed: 0, missed: [] }
    for (const photo of photos) {
      const print = await fingerprint(await make(photo.bytes))
      const start = performance.now()
      const matches = await index.find(print, { limit: 24 })
      findMs.push(performance.now() - start)
      const match = matches.find(({ photoId }) => photoId === photo.file)
      if (match) row.met += 1
      if (match?.confirmed) row.confirmed += 1
      else row.missed.push(photo.file)
    }
    rows.push(row)
  }
  const measured = {
    photos: photos.length,
    copies: rows,
    unrelated: await pairs(photos, (a, b) => a.person !== b.person),
    samePerson: await pairs(photos, (a, b) => a.person === b.person),
    search: searched && photos.length > 1 ? searchFigures(photos.map(greyOf), searched) : null,
    fingerprintMs: quantile(
      photos.map(({ ms }) => ms),
      0.5,
    ),
    findMs: quantile(findMs, 0.5),
  }
  return { ...measured, lines: describeReuse(measured) }
}

type Photo = ReuseFile & { bytes: Buffer; print: Fingerprint; ms: number }

const greyOf = ({ print }: Photo) => greyOfThumb(print.thumb)

async function fingerprinted(files: readonly ReuseFile[]): Promise<Photo[]> {
  const photos: Photo[] = []
  for (const { file, person, source } of files) {
    const bytes = readFileSync(file)
    const { width, height } = await sharp(bytes).metadata()
    if (Math.min(width, height) < 200) continue
    const start = performance.now()
    const print = await fingerprint(bytes)
    photos.push({ file, person, source, bytes, print, ms: performance.now() - start })
  }
  return photos
}

/** Of the pairs (either way round) that are meant, how many are met by their hashes and how many confirmed. */
async function pairs(photos: readonly Photo[], meant: (a: Photo, b: Photo) => boolean): Promise<PairFigures> {
  const figures: PairFigures = { of: 0, met: 0, confirmed: 0, wrong: [] }
  const hashes = photos.map(({ print }) => print.hashes.flatMap((text) => (text ? [hashOfText(text)] : [])))
  for (const asked of photos) {
    const views = viewsOf(greyOf(asked), asked.print.inners.map(greyOfThumb))
    const near: Photo[] = []
    for (const [at, stored] of photos.entries()) {
      if (stored === asked || !meant(asked, stored)) continue
      figures.of += 1
      if (views.some(({ hash, reach }) => hashes[at]!.some((other) => distance(hash, other) <= reach)))
        near.push(stored)
    }
    figures.met += near.length
    for (const stored of await confirmed(asked, near)) {
      figures.confirmed += 1
      figures.wrong.push(`${asked.file} = ${stored}`)
    }
  }
  return figures
}

/** As the bot would, in an index of those that are near. */
async function confirmed(asked: Photo, near: readonly Photo[]): Promise<string[]> {
  if (near.length === 0) return []
  const index = openReuseIndex()
  for (const { file, print } of near) index.add(file, print)
  const matches = await index.find(asked.print, { limit: near.length, compared: near.length })
  return matches.filter((match) => match.confirmed).map(({ photoId }) => photoId)
}
