import { compare, type Evidence, isConfirmed } from './confirm.ts'
import type { Fingerprint, KeptFingerprint } from './fingerprint.ts'
import { hashOfText } from './hash.ts'
import { NearHashes } from './near-hashes.ts'
import { PARTS } from './parts.ts'
import { greyOfThumb, type Thumb } from './thumb.ts'
import { type View, viewsOf } from './views.ts'

/** An older photo that a new one may be. What is not the same bytes is for a person to look at, the two side by side. */
export type ReuseMatch = {
  photoId: string
  /** In how many bits of 64 the nearest hashes differ; 0 for the same bytes. */
  distance: number
  /** Laid over each other, the two are alike block by block. */
  confirmed: boolean
  /** What was measured; null when it was not needed, or the thumb is no longer kept. */
  evidence: Evidence | null
  /** The very same file. */
  sameBytes: boolean
}

export interface ReuseIndex {
  readonly size: number
  /** Remembers a photo; one that is known by this id is replaced. A fingerprint without `thumb` is found, but not confirmed. */
  add(photoId: string, fingerprint: Pick<KeptFingerprint, 'sha256' | 'hashes'> & { thumb?: Thumb }): void
  remove(photoId: string): void
  /** The photos that may be the same: same bytes first, then the confirmed, then the nearest; `limit` at most, 5 by default. */
  find(fingerprint: Fingerprint, options?: FindOptions): Promise<ReuseMatch[]>
}

/**
 * `among`: which photos are asked about, such as those of the same organisation. `compared`: how many of the nearest are laid over
 * the photo, 24 by default; each takes some milliseconds.
 */
export type FindOptions = { limit?: number; compared?: number; among?: (photoId: string) => boolean }

/** Where thumbs are, when there are too many for the memory. */
export interface Thumbs {
  read(photoId: string): Promise<Thumb | null>
}

/** Opens an empty index. With `thumbs`, those are read when needed, and the ones that are added are not held. */
export function openReuseIndex({ thumbs }: { thumbs?: Thumbs } = {}): ReuseIndex {
  const hashes = new NearHashes()
  const photos = new Map<string, Known>()
  const bySlot: (Known | undefined)[] = []
  const freeSlots: number[] = []
  const bySha = new Map<string, Set<Known>>()

  function remove(photoId: string) {
    const known = photos.get(photoId)
    if (!known) return
    for (let part = 0; part < PARTS; part++)
      if (known.parts & (1 << part)) hashes.take(known.slot * PARTS + part)
    photos.delete(photoId)
    bySlot[known.slot] = undefined
    freeSlots.push(known.slot)
    const same = bySha.get(known.sha256)
    same?.delete(known)
    if (same?.size === 0) bySha.delete(known.sha256)
  }

  return {
    get size() {
      return photos.size
    },
    add(photoId, { sha256, hashes: texts, thumb }) {
      if (texts.length > PARTS) throw new Error(`a photo has ${PARTS} hashes at most, not ${texts.length}`)
      const read = texts.map((text) => text && hashOfText(text))
      remove(photoId)
      const slot = freeSlots.pop() ?? bySlot.length
      const known: Known = { photoId, sha256, slot, parts: 0, thumb: thumbs ? undefined : thumb }
      read.forEach((hash, part) => {
        if (!hash) return
        known.parts |= 1 << part
        hashes.put(slot * PARTS + part, hash.low, hash.high)
      })
      photos.set(photoId, known)
      bySlot[slot] = known
      bySha.set(sha256, (bySha.get(sha256) ?? new Set()).add(known))
    },
    remove,
    async find(fingerprint, { limit = 5, compared = 24, among = () => true } = {}) {
      const same = [...(bySha.get(fingerprint.sha256) ?? [])].filter(({ photoId }) => among(photoId))
      const matches = same.map(sameBytes)
      const views = viewsOf(greyOfThumb(fingerprint.thumb), fingerprint.inners.map(greyOfThumb))
      const candidates = nearest(views, hashes, bySlot)
        .filter(({ known }) => !same.includes(known) && among(known.photoId))
        .slice(0, compared)
      for (const { known, near } of candidates) {
        const thumb = known.thumb ?? (await thumbs?.read(known.photoId)) ?? null
        const evidence = thumb && weigh(near, thumb)
        matches.push({
          photoId: known.photoId,
          distance: near[0]!.bits,
          confirmed: evidence !== null && isConfirmed(evidence),
          evidence,
          sameBytes: false,
        })
      }
      return matches.sort(byWeight).slice(0, limit)
    },
  }
}

type Known = { photoId: string; sha256: string; slot: number; parts: number; thumb: Thumb | undefined }
type Near = { view: View; bits: number }

const sameBytes = ({ photoId }: Known): ReuseMatch => ({
  photoId,
  distance: 0,
  confirmed: true,
  evidence: null,
  sameBytes: true,
})

/** The known photos near any view, the nearest first, each with the views that met it, the nearest first. */
function nearest(views: readonly View[], hashes: NearHashes, bySlot: readonly (Known | undefined)[]) {
  const met = new Map<number, Near[]>()
  for (const view of views)
    hashes.near(view.hash.low, view.hash.high, view.reach, (place, bits) => {
      const slot = Math.floor(place / PARTS)
      const near = met.get(slot)
      const before = near?.find((one) => one.view === view)
      if (before) before.bits = Math.min(before.bits, bits)
      else if (near) near.push({ view, bits })
      else met.set(slot, [{ view, bits }])
    })
  return [...met]
    .map(([slot, near]) => ({ known: bySlot[slot]!, near: near.sort((a, b) => a.bits - b.bits) }))
    .sort((a, b) => a.near[0]!.bits - b.near[0]!.bits)
}

/** The best evidence of the two nearest views. */
function weigh(near: readonly Near[], thumb: Thumb): Evidence {
  const grey = greyOfThumb(thumb)
  const [first, second] = near
  const evidence = compare(first!.view, grey)
  if (isConfirmed(evidence) || !second) return evidence
  const other = compare(second.view, grey)
  return isConfirmed(other) || other.whole > evidence.whole ? other : evidence
}

const byWeight = (a: ReuseMatch, b: ReuseMatch) =>
  Number(b.sameBytes) - Number(a.sameBytes) ||
  Number(b.confirmed) - Number(a.confirmed) ||
  a.distance - b.distance
