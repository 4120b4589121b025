import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type HousePhotos, openHousePhotos } from '../../../bot/photos/house-photos.ts'
import { samplePng } from '../../lark-sim/index.ts'
import { sceneJpeg } from '../../photos/pictures.ts'

let folder: string
let photos: HousePhotos
const faults: string[] = []
const open = () => openHousePhotos(folder, (code) => void faults.push(code))
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'photos-'))
  photos = await open()
})
beforeEach(() => {
  faults.length = 0
})
afterAll(async () => {
  await photos.close()
  await rm(folder, { recursive: true })
})

describe('a photo that comes in', () => {
  test('is kept under its content, looked at by our own eyes, and told in short', async () => {
    const photo = await photos.look(await sceneJpeg(1))
    expect(photo).toMatchObject({
      hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
      seen: { gesture: 'none', people: 0 },
      eye: { hands: [], gestures: [], dark: false },
    })
    expect(JSON.stringify(photo).length).toBeLessThan(2_000)
    expect(faults).toEqual([])
  })

  test.each([
    ['not-a-picture', async () => Buffer.from('%PDF-1.4 hello')],
    ['empty', async () => Buffer.alloc(0)],
    ['broken', async () => (await sceneJpeg(2)).subarray(0, 3_000)],
  ])('that is no usable file says so: %s', async (fault, bytes) => {
    expect(await photos.look(await bytes())).toMatchObject({ seen: null, fault })
    expect(faults).toEqual([])
  })

  test('that is tiny is looked at all the same, down to a single pixel', async () => {
    for (const bytes of [await sceneJpeg(2, 60, 40), samplePng()]) {
      const photo = await photos.look(bytes)
      expect(photo.fault).toBeUndefined()
      expect(photo.eye).toBeDefined()
    }
  })

  test('that shows an older one again is told of it, also after a restart; the very same bytes are no such case', async () => {
    const original = await sceneJpeg(3)
    const first = await photos.look(original)
    expect(first.resembles).toBeUndefined()
    expect((await photos.look(original)).resembles).toBeUndefined()
    await photos.close()
    photos = await open()
    const copy = await photos.look(await sharp(original).resize(400).jpeg({ quality: 60 }).toBuffer())
    expect(copy.hash).not.toBe(first.hash)
    expect(copy.resembles).toEqual([first.hash])
    expect(await readFile(path.join(folder, 'prints.jsonl'), 'utf8')).toContain(first.hash)
  })

  test('is shown beside the older one, and is gone when it is to go; that it was there is still known', async () => {
    const [one, two] = [await photos.look(await sceneJpeg(4)), await photos.look(await sceneJpeg(5))]
    const picture = await sharp((await photos.pictureOf([one.hash, two.hash]))!).metadata()
    expect(picture.width).toBeGreaterThan(picture.height! * 2)
    expect(await photos.remove([one.hash], 0)).toBe(1)
    expect(await photos.pictureOf([one.hash])).toBeUndefined()
    expect(await photos.pictureOf([two.hash])).toBeDefined()
    expect(await readFile(path.join(folder, 'prints.jsonl'), 'utf8')).toContain(one.hash)
  })

  test('our eyes tell how they are', async () => {
    expect(await photos.check()).toMatchObject([
      { tone: 'good', text: expect.stringContaining('照片识别正常') },
    ])
  })
})
