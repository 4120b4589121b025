import sharp from 'sharp'
import type { Picture } from '../picture.ts'
import { UnreadablePhoto } from './facts.ts'
import { type Header, readHeader } from './header.ts'
import { fileLimits } from './limits.ts'

/**
 * A photo's pixels: upright as EXIF says, the first frame of a moving one, white where it was transparent, `maxSide` pixels at
 * most on the longer side and never larger than it was. Throws UnreadablePhoto.
 */
export async function decode(bytes: Uint8Array, maxSide: number): Promise<Picture> {
  await readHeader(bytes)
  return pixels(bytes, maxSide)
}

/** The same together with the header. */
export async function decodeWithHeader(
  bytes: Uint8Array,
  maxSide: number,
): Promise<{ header: Header; picture: Picture }> {
  const header = await readHeader(bytes)
  return { header, picture: await pixels(bytes, maxSide) }
}

async function pixels(bytes: Uint8Array, maxSide: number): Promise<Picture> {
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: fileLimits.pixels,
      failOn: 'error',
      sequentialRead: true,
    })
      .autoOrient()
      .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .timeout({ seconds: fileLimits.readSeconds })
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    throw new UnreadablePhoto('broken', error)
  }
}
