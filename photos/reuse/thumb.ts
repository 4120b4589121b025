import type { Grey } from './grey.ts'

/** A small grey picture as plain JSON: its pixels in base64. */
export type Thumb = { width: number; height: number; pixels: string }

export const thumbOf = ({ data, width, height }: Grey): Thumb => ({
  width,
  height,
  pixels: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64'),
})

/** Throws when the pixels are not as many as width and height say. */
export function greyOfThumb({ width, height, pixels }: Thumb): Grey {
  const data = new Uint8Array(Buffer.from(pixels, 'base64'))
  if (data.length !== width * height)
    throw new Error(`a thumb of ${width} × ${height} has ${data.length} pixels`)
  return { data, width, height }
}
