import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { pngOf } from '../../../bot/pictures/png.ts'

test('a picture reads back as the pixels that were written', async () => {
  const pixels = Buffer.from(
    Array.from({ length: 37 * 11 * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 7) % 251)),
  )
  const context = createCanvas(37, 11).getContext('2d')
  context.drawImage(await loadImage(pngOf(pixels, 37, 11)), 0, 0)
  expect(Buffer.from(context.getImageData(0, 0, 37, 11).data).equals(pixels)).toBe(true)
})
