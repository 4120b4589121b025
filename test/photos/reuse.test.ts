import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { copies } from '../../bench/photos/copies.ts'
import { type Fingerprint, fingerprint } from '../../photos/reuse/fingerprint.ts'
import { openReuseIndex, type ReuseIndex } from '../../photos/reuse/reuse-index.ts'
import { plain, scene, sceneJpeg } from './pictures.ts'

const seeds = Array.from({ length: 24 }, (_, i) => 100 + i)
const prints = new Map<number, Fingerprint>()
let index: ReuseIndex

beforeAll(async () => {
  index = openReuseIndex()
  for (const seed of seeds) {
    prints.set(seed, await fingerprint(await sceneJpeg(seed)))
    index.add(`photo ${seed}`, prints.get(seed)!)
  }
})

describe('a used photo', () => {
  test('is found by its very bytes', async () => {
    const [match] = await index.find(await fingerprint(await sceneJpeg(105)))
    expect(match).toMatchObject({ photoId: 'photo 105', sameBytes: true, confirmed: true, distance: 0 })
  })

  test.each(Object.keys(copies))('is found after: %s', async (copy) => {
    for (const seed of [101, 108, 117]) {
      const [match] = await index.find(await fingerprint(await copies[copy]!(await sceneJpeg(seed))))
      expect(match).toMatchObject({ photoId: `photo ${seed}`, sameBytes: false, confirmed: true })
    }
  })

  test('is found though somebody wrote the time on it', async () => {
    const mark = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360"><rect x="300" y="320" width="160" height="24" fill="#fff"/></svg>',
    )
    const marked = await sharp(await sceneJpeg(110))
      .composite([{ input: mark }])
      .jpeg()
      .toBuffer()
    expect(await index.find(await fingerprint(marked))).toMatchObject([
      { photoId: 'photo 110', confirmed: true },
    ])
  })

  test('is told with what was measured', async () => {
    const copy = await copies.WeChat!(await sceneJpeg(103))
    const [match] = await index.find(await fingerprint(copy))
    expect(match!.evidence!.whole).toBeGreaterThan(0.95)
    expect(match!.evidence!.lowBlock).toBeGreaterThan(0.85)
  })
})

describe('another photo', () => {
  test('is not found, nor are any two of different scenes alike', async () => {
    for (const seed of seeds) {
      const others = await index.find(prints.get(seed)!, { among: (id) => id !== `photo ${seed}` })
      expect(others.filter(({ confirmed }) => confirmed)).toEqual([])
    }
    expect(await index.find(await fingerprint(await sceneJpeg(999)))).toEqual([])
  })

  test('before the same wall may be met by its hashes, but is not confirmed', async () => {
    const standing = async (person: number, wall: number) => {
      const front = await scene(person, 160, 300).png().toBuffer()
      const back = await scene(wall).png().toBuffer()
      return fingerprint(
        await sharp(back)
          .composite([{ input: front, left: 130, top: 60 }])
          .jpeg()
          .toBuffer(),
      )
    }
    let met = 0
    for (let wall = 500; wall < 508; wall++) {
      const photos = openReuseIndex()
      photos.add('one person', await standing(wall + 101, wall))
      for (const match of await photos.find(await standing(wall + 202, wall))) {
        met += 1
        expect(match).toMatchObject({ confirmed: false })
      }
    }
    expect(met).toBeGreaterThan(2)
  })

  test('of nothing but a plain wall is never like another plain one, only the same file', async () => {
    const walls = openReuseIndex()
    const grey = await plain(400, 300, '#777').jpeg().toBuffer()
    walls.add('grey wall', await fingerprint(grey))
    expect((await fingerprint(grey)).hashes).toEqual(Array(7).fill(null))
    expect(await walls.find(await fingerprint(await plain(400, 300, '#787878').jpeg().toBuffer()))).toEqual(
      [],
    )
    expect(await walls.find(await fingerprint(grey))).toMatchObject([
      { photoId: 'grey wall', sameBytes: true },
    ])
  })
})

describe('the index', () => {
  test('a fingerprint is plain JSON', async () => {
    const written = JSON.parse(JSON.stringify(prints.get(107))) as Fingerprint
    expect(written).toEqual(prints.get(107))
    expect(await index.find(written, { limit: 1 })).toMatchObject([{ photoId: 'photo 107' }])
  })

  test('forgets what is removed, and takes its place for the next', async () => {
    const photos = openReuseIndex()
    photos.add('a', prints.get(100)!)
    photos.add('b', prints.get(101)!)
    photos.remove('a')
    photos.remove('nobody')
    expect(photos.size).toBe(1)
    expect(await photos.find(prints.get(100)!)).toEqual([])
    photos.add('c', prints.get(102)!)
    expect(await photos.find(prints.get(100)!)).toEqual([])
    expect(await photos.find(prints.get(102)!)).toMatchObject([{ photoId: 'c' }])
    expect(await photos.find(prints.get(101)!)).toMatchObject([{ photoId: 'b' }])
  })

  test('a photo added again under its id is one photo', async () => {
    const photos = openReuseIndex()
    photos.add('a', prints.get(100)!)
    photos.add('a', prints.get(101)!)
    expect(photos.size).toBe(1)
    expect(await photos.find(prints.get(100)!)).toEqual([])
  })

  test('the same file of two people is told of both, before what is only alike, and no more than the limit', async () => {
    const photos = openReuseIndex()
    const copy = await fingerprint(await copies.q60!(await sceneJpeg(100)))
    photos.add('a copy', copy)
    photos.add('first', prints.get(100)!)
    photos.add('second', prints.get(100)!)
    const ids = async (limit: number) =>
      (await photos.find(prints.get(100)!, { limit })).map(({ photoId }) => photoId)
    expect(await ids(5)).toEqual(['first', 'second', 'a copy'])
    expect(await ids(2)).toEqual(['first', 'second'])
  })

  test('only those of the organisation that asks are told', async () => {
    expect(await index.find(prints.get(104)!, { among: (id) => id !== 'photo 104' })).toEqual([])
  })

  test('a photo whose thumb is no longer kept is met by its hashes and not confirmed', async () => {
    const { sha256, hashes } = prints.get(109)!
    const photos = openReuseIndex()
    photos.add('old', { sha256, hashes })
    const copy = await fingerprint(await copies['half size']!(await sceneJpeg(109)))
    expect(await photos.find(copy)).toMatchObject([{ photoId: 'old', confirmed: false, evidence: null }])
  })

  test('thumbs may be read from elsewhere', async () => {
    const asked: string[] = []
    const photos = openReuseIndex({
      thumbs: {
        async read(photoId) {
          asked.push(photoId)
          return prints.get(109)!.thumb
        },
      },
    })
    photos.add('far', { ...prints.get(109)!, thumb: undefined })
    const copy = await fingerprint(await copies['half size']!(await sceneJpeg(109)))
    expect(await photos.find(copy)).toMatchObject([{ photoId: 'far', confirmed: true }])
    expect(asked).toEqual(['far'])
  })
})
