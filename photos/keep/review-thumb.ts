import sharp from 'sharp'
import { decode } from '../files/decode.ts'
import { UnreadablePhoto } from '../files/facts.ts'

/** A photo as a small JPEG for whoever reviews it: upright, 480 pixels at most, pixels only. Null when it cannot be read. */
export async function reviewThumb(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    const { data, width, height } = await decode(bytes, SIDE)
    return await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 80 })
      .toBuffer()
  } catch (error) {
    if (error instanceof UnreadablePhoto) return null
    throw error
  }
}

const SIDE = 480
