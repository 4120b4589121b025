import type { FileFault } from '../../policy/photo/verdict.ts'
import type { Picture } from '../picture.ts'
import { decodeWithHeader } from './decode.ts'
import { type FileFacts, type PhotoFacts, UnreadablePhoto } from './facts.ts'
import { fileLimits } from './limits.ts'
import { quality } from './quality.ts'

/** `minSide`: how small the shorter side may be, in pixels. */
export type InspectOptions = { minSide?: number }

/** What a file is and whether it is a usable photo. Never throws for what is in the bytes. */
export async function inspect(bytes: Uint8Array, options: InspectOptions = {}): Promise<FileFacts> {
  const read = await readPhoto(bytes, 640, options)
  return read.ok ? read.facts : read
}

export type ReadPhoto = { ok: true; facts: PhotoFacts; picture: Picture } | { ok: false; fault: FileFault }

/** Inspects a photo and decodes it in one go, upright, `maxSide` pixels at most. Never throws for what is in the bytes. */
export async function readPhoto(
  bytes: Uint8Array,
  maxSide: number,
  { minSide = fileLimits.side }: InspectOptions = {},
): Promise<ReadPhoto> {
  try {
    const { header, picture } = await decodeWithHeader(bytes, maxSide)
    if (Math.min(header.width, header.height) < minSide) return { ok: false, fault: 'too-small' }
    const seen = await quality(picture)
    const dark = seen.luma < fileLimits.dark
    const blurred = seen.sharpness < fileLimits.blurred
    return { ok: true, picture, facts: { ok: true, ...header, bytes: bytes.length, ...seen, dark, blurred } }
  } catch (error) {
    if (error instanceof UnreadablePhoto) return { ok: false, fault: error.fault }
    throw error
  }
}
