import sharp, { type Metadata } from 'sharp'
import type { FileFault } from '../../policy/photo/verdict.ts'
import { exifTime } from './exif-time.ts'
import { UnreadablePhoto } from './facts.ts'
import { fileKind } from './kind.ts'
import { fileLimits } from './limits.ts'

export type Header = {
  format: 'jpeg' | 'png' | 'webp'
  width: number
  height: number
  turned: boolean
  animated: boolean
  takenAt: string | null
}

/** What a file says of itself, read without a pixel of it: bombs end here. Throws UnreadablePhoto. */
export async function readHeader(bytes: Uint8Array): Promise<Header> {
  if (bytes.length === 0) throw new UnreadablePhoto('empty')
  if (bytes.length > fileLimits.bytes) throw new UnreadablePhoto('too-many-bytes')
  const kind = fileKind(bytes)
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp')
    throw new UnreadablePhoto(kind ? refusedKinds[kind] : 'not-a-picture')

  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new UnreadablePhoto('broken', error)
    })
  if (found.format !== kind) throw new UnreadablePhoto('broken')
  if (found.width * found.height > fileLimits.pixels) throw new UnreadablePhoto('too-many-pixels')
  return { format: kind, ...frame(found) }
}

/** AVIF is kept by few phones, and those that do send it as they send HEIC. */
const refusedKinds: Record<'gif' | 'heic' | 'avif', FileFault> = {
  gif: 'animation',
  heic: 'heic',
  avif: 'heic',
}

/** Orientations from 5 on lie on their side. */
function frame({ width, height, orientation = 1, pages = 1, exif }: Metadata): Omit<Header, 'format'> {
  const [w, h] = orientation >= 5 ? [height, width] : [width, height]
  const takenAt = exif ? exifTime(exif) : null
  return { width: w, height: h, turned: orientation > 1, animated: pages > 1, takenAt }
}
