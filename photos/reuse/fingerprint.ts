import { decode } from '../files/decode.ts'
import { contentHash } from '../keep/content-hash.ts'
import type { Picture } from '../picture.ts'
import { withoutBorders } from './border.ts'
import { cropOf, greyOf } from './grey.ts'
import { hashText } from './hash.ts'
import { type Thumb, thumbOf } from './thumb.ts'
import { storedHashes } from './views.ts'

/** By what a photo is found again; plain JSON. */
export type Fingerprint = {
  /** `sha256-` and 64 hexadecimal digits of the file's bytes. */
  sha256: string
  /** The perceptual hashes of seven parts, 16 hexadecimal digits each; null where there is nothing but a plain surface. */
  hashes: (string | null)[]
  /** The photo in grey, 160 pixels at most. */
  thumb: Thumb
  /** The photo in grey without its plain borders, if it has any (two opinions at most); needed for asking only. */
  inners: Thumb[]
}

/** What of a fingerprint is kept to find the photo again. */
export type KeptFingerprint = Omit<Fingerprint, 'inners'>

/** Makes a photo's fingerprint; `picture`, if it is decoded already. Throws UnreadablePhoto. */
export async function fingerprint(bytes: Uint8Array, picture?: Picture): Promise<Fingerprint> {
  const photo = picture ?? (await decode(bytes, DECODED_SIDE))
  const grey = await greyOf(photo)
  const inners = await Promise.all(withoutBorders(grey).map((rect) => greyOf(cropOf(photo, rect, grey))))
  return {
    sha256: contentHash(bytes),
    hashes: storedHashes(grey).map((hash) => hash && hashText(hash)),
    thumb: thumbOf(grey),
    inners: inners.map(thumbOf),
  }
}

const DECODED_SIDE = 1280
