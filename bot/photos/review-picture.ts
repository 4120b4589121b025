import sharp from 'sharp'
import type { PhotoStore } from '../../photos/keep/photo-store.ts'

const HEIGHT = 480
const GAP = 8

/** Kept photos side by side, for whoever is to look at them; undefined when none of them is there any more. */
export async function reviewPicture(
  photos: Pick<PhotoStore, 'thumb'>,
  hashes: readonly string[],
): Promise<Buffer | undefined> {
  const thumbs = (await Promise.all(hashes.map((hash) => photos.thumb(hash)))).filter((one) => one !== null)
  if (thumbs.length <= 1) return thumbs[0]
  const scaled = await Promise.all(
    thumbs.map((thumb) => sharp(thumb).resize({ height: HEIGHT }).toBuffer({ resolveWithObject: true })),
  )
  let left = 0
  const placed = scaled.map(({ data, info }) => {
    const place = { input: data, left, top: 0 }
    left += info.width + GAP
    return place
  })
  return sharp({ create: { width: left - GAP, height: HEIGHT, channels: 3, background: '#ffffff' } })
    .composite(placed)
    .jpeg({ quality: 82 })
    .toBuffer()
}
