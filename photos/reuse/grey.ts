import sharp from 'sharp'
import type { Picture } from '../picture.ts'

/** A small grey picture, a byte a pixel, row by row. */
export type Grey = { data: Uint8Array; width: number; height: number }

/** A rectangle in pixels; may have fractions. */
export type Rect = { x: number; y: number; w: number; h: number }

/** What is compared: the shapes of a photo, with the longer side at 160 pixels. Enough for hashes and for confirming. */
export async function greyOf(picture: Picture): Promise<Grey> {
  const { width, height } = picture
  const { data, info } = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .resize(SIDE, SIDE, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

const SIDE = 160

/** The part of a picture that `rect` is of its grey. */
export function cropOf(picture: Picture, rect: Rect, grey: Grey): Picture {
  const scale = picture.width / grey.width
  const left = Math.ceil(rect.x * scale)
  const top = Math.ceil(rect.y * scale)
  const width = Math.max(1, Math.min(picture.width - left, Math.floor(rect.w * scale)))
  const height = Math.max(1, Math.min(picture.height - top, Math.floor(rect.h * scale)))
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * picture.width + left) * 3
    data.set(picture.data.subarray(start, start + width * 3), y * width * 3)
  }
  return { data, width, height }
}

export const wholeRect = ({ width, height }: Grey): Rect => ({ x: 0, y: 0, w: width, h: height })

/** A grey picture as a mirror shows it. */
export function mirrored({ data, width, height }: Grey): Grey {
  const flipped = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) flipped[y * width + x] = data[(y + 1) * width - 1 - x]!
  return { data: flipped, width, height }
}

/** A grey picture so many times smaller, each pixel the mean of a square; what is left over at the end is left out. */
export function shrunk({ data, width, height }: Grey, times: number): Grey {
  const [w, h] = [Math.max(2, Math.floor(width / times)), Math.max(2, Math.floor(height / times))]
  const small = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let sum = 0
      for (let j = y * times; j < (y + 1) * times; j++)
        for (let i = x * times; i < (x + 1) * times; i++)
          sum += data[Math.min(j, height - 1) * width + Math.min(i, width - 1)]!
      small[y * w + x] = sum / (times * times) + 0.5
    }
  return { data: small, width: w, height: h }
}

/** A grey picture turned by `turn` radians about its middle, as large as before; its edges reach outward. */
export function turned(grey: Grey, turn: number): Grey {
  const { width, height } = grey
  const data = new Uint8Array(width * height)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x - (width - 1) / 2, y - (height - 1) / 2]
      data[y * width + x] =
        0.5 + at(grey, u * cos - v * sin + (width - 1) / 2, u * sin + v * cos + (height - 1) / 2)
    }
  return { data, width, height }
}

/** The grey between pixels. */
export function at({ data, width, height }: Grey, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)))
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)))
  const fx = Math.max(0, Math.min(1, x - left))
  const fy = Math.max(0, Math.min(1, y - top))
  const p = top * width + left
  return (
    (data[p]! * (1 - fx) + data[p + 1]! * fx) * (1 - fy) +
    (data[p + width]! * (1 - fx) + data[p + width + 1]! * fx) * fy
  )
}

/** Sums over a grey picture, so that the mean of any rectangle is quickly had. */
export function shrinker(grey: Grey): (rect: Rect, size: number) => Float64Array {
  const { width, height } = grey
  const sums = sumsOf(grey)
  const row = width + 1
  /** The sum of what lies left of x and above y, x and y with fractions. */
  const sum = (x: number, y: number) => {
    const left = Math.max(0, Math.min(width - 1, Math.floor(x)))
    const top = Math.max(0, Math.min(height - 1, Math.floor(y)))
    const fx = Math.max(0, Math.min(1, x - left))
    const fy = Math.max(0, Math.min(1, y - top))
    const p = top * row + left
    return (
      (sums[p]! * (1 - fx) + sums[p + 1]! * fx) * (1 - fy) +
      (sums[p + row]! * (1 - fx) + sums[p + row + 1]! * fx) * fy
    )
  }
  return ({ x, y, w, h }, size) => {
    const out = new Float64Array(size * size)
    const corners = new Float64Array((size + 1) * (size + 1))
    for (let j = 0; j <= size; j++)
      for (let i = 0; i <= size; i++)
        corners[j * (size + 1) + i] = sum(x + (i * w) / size, y + (j * h) / size)
    const area = (w * h) / (size * size)
    for (let j = 0; j < size; j++)
      for (let i = 0; i < size; i++) {
        const p = j * (size + 1) + i
        const below = p + size + 1
        out[j * size + i] = (corners[below + 1]! - corners[below]! - corners[p + 1]! + corners[p]!) / area
      }
    return out
  }
}

function sumsOf({ data, width, height }: Grey): Float64Array {
  const row = width + 1
  const sums = new Float64Array(row * (height + 1))
  for (let y = 0; y < height; y++) {
    let across = 0
    for (let x = 0; x < width; x++) {
      across += data[y * width + x]!
      sums[(y + 1) * row + x + 1] = sums[y * row + x + 1]! + across
    }
  }
  return sums
}
