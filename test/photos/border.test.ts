import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { decode } from '../../photos/files/decode.ts'
import { withoutBorders } from '../../photos/reuse/border.ts'
import { fingerprint } from '../../photos/reuse/fingerprint.ts'
import { greyOf } from '../../photos/reuse/grey.ts'
import { openReuseIndex } from '../../photos/reuse/reuse-index.ts'
import { plain, scene, sceneJpeg } from './pictures.ts'

const bordersOf = async (file: Buffer) => withoutBorders(await greyOf(await decode(file, 1280)))

describe('the borders of a screenshot', () => {
  test('are found at the top and the bottom, of unlike height and colour', async () => {
    const shot = await sharp(await scene(1, 480, 480).png().toBuffer())
      .extend({ top: 120, background: '#000' })
      .png()
      .toBuffer()
    const both = await sharp(shot).extend({ bottom: 240, background: '#fff' }).jpeg().toBuffer()
    // 480 × 840 is seen as 91 × 160: the photo from 23 to 114, less the line where it meets the border.
    const [rect, ...more] = await bordersOf(both)
    expect(more).toEqual([])
    expect(rect!.y).toBeGreaterThanOrEqual(23)
    expect(rect!.y).toBeLessThanOrEqual(25)
    expect(rect!.y + rect!.h).toBeGreaterThanOrEqual(112)
    expect(rect!.y + rect!.h).toBeLessThanOrEqual(114)
    expect(rect).toMatchObject({ x: 1, w: 89 })
  })

  test('are none in a photo without any, nor in one plain picture', async () => {
    expect(await bordersOf(await sceneJpeg(2))).toEqual([])
    expect(await bordersOf(await plain(400, 300).jpeg().toBuffer())).toEqual([])
  })

  test('may be a plain wall in the photo: it is found with the wall and without', async () => {
    const wall = await sharp(await scene(3, 320, 400).png().toBuffer())
      .extend({ left: 160, background: '#000' })
      .png()
      .toBuffer()
    const shot = await sharp(wall).extend({ top: 200, bottom: 200, background: '#000' }).jpeg().toBuffer()
    const [narrow, wide, ...more] = await bordersOf(shot)
    expect(more).toEqual([])
    expect(narrow!.w).toBeLessThan(wide!.w * 0.75)
    expect([narrow!.y, narrow!.h]).toEqual([wide!.y, wide!.h])

    const index = openReuseIndex()
    index.add('before the wall', await fingerprint(await sharp(wall).jpeg().toBuffer()))
    expect(await index.find(await fingerprint(shot))).toMatchObject([{ confirmed: true }])
  })
})
