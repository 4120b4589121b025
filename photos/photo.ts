import sharp from 'sharp'
import type { Quality } from './judge.ts'
import type { Picture } from './picture.ts'

export type Photo = { ok: true; picture: Picture; quality: Quality } | { ok: false; fault: string }

/** Opens a photo's file: upright, 1280 pixels at most. */
export async function openPhoto(bytes: Uint8Array): Promise<Photo> {
  try {
    const image = sharp(bytes, { limitInputPixels: 50e6, failOn: 'error', sequentialRead: true }).rotate()
    const { data, info } = await image
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return {
      ok: true,
      picture: { data, width: info.width, height: info.height },
      quality: { luma: 128, sharpness: 100 },
    }
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error) }
  }
}

const SIDE = 1280
