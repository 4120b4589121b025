import sharp from 'sharp'
import type { Picture } from '../picture.ts'

/** How bright a photo is (mean, 0 to 255) and how sharp (variance of the Laplacian at 640 pixels). */
export async function quality(picture: Picture): Promise<{ luma: number; sharpness: number }> {
  const { width, height } = picture
  const { data, info } = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { luma: mean(data), sharpness: sharpness(data, info.width, info.height) }
}

const SIDE = 640

const mean = (grey: Uint8Array) => grey.reduce((sum, value) => sum + value, 0) / grey.length

function sharpness(grey: Uint8Array, width: number, height: number): number {
  let [sum, squares] = [0, 0]
  for (let y = 1; y < height - 1; y++)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const edge = 4 * grey[at]! - grey[at - 1]! - grey[at + 1]! - grey[at - width]! - grey[at + width]!
      sum += edge
      squares += edge * edge
    }
  const count = Math.max(1, (width - 2) * (height - 2))
  return squares / count - (sum / count) ** 2
}
