import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, test } from 'vitest'
import { drawGesture, isGesture } from '../../../bot/pictures/gesture.ts'

const ids = ['fist', 'one', 'victory', 'three', 'four', 'palm', 'call', 'eight', 'ok', 'thumbs_up']

describe('the drawing of a gesture', () => {
  test.each(ids)('%s has a hand, and both_%s has two', async (id) => {
    expect(isGesture(id)).toBe(true)
    const [one, two] = [await inked(drawGesture(id)), await inked(drawGesture(`both_${id}`))]
    expect(one.width).toBe(240)
    expect(two.width).toBe(400)
    expect(one.pixels).toBeGreaterThan(5_000)
    expect(two.pixels).toBeGreaterThan(one.pixels * 1.6)
  })

  test('is another for each', () => {
    expect(new Set(ids.map(drawGesture)).size).toBe(ids.length)
  })

  test('does not exist for what is no gesture', () => {
    expect(isGesture('none')).toBe(false)
    expect(isGesture('toString')).toBe(false)
    expect(() => drawGesture('none')).toThrow('none')
  })
})

async function inked(svg: string) {
  const image = await loadImage(Buffer.from(svg))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return { width: image.width, pixels: data.filter((value, at) => at % 4 === 3 && value > 128).length }
}
