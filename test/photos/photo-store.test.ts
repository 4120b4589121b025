import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPhotoStore, type PhotoStore } from '../../photos/keep/photo-store.ts'
import { sceneJpeg } from './pictures.ts'

let folder: string
let photos: PhotoStore

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'photos-'))
  photos = openPhotoStore(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const names = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
const hashOf = (bytes: Uint8Array) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`

async function keep(bytes: Uint8Array): Promise<string> {
  const kept = await photos.keep(bytes)
  if (!kept.ok) throw new Error(kept.fault)
  return kept.sha256
}

describe('keeping a photo', () => {
  test('it is named by its content and read back, in one go or as a stream', async () => {
    const bytes = await sceneJpeg(1)
    expect(await photos.keep(bytes)).toEqual({ ok: true, sha256: hashOf(bytes), bytes: bytes.length })
    expect(await photos.read(hashOf(bytes))).toEqual(bytes)
    expect(await buffer((await photos.stream(hashOf(bytes)))!)).toEqual(bytes)
  })

  test('what comes in pieces is the same photo, and kept once', async () => {
    const bytes = await sceneJpeg(1)
    await keep(bytes)
    const pieces = Array.from({ length: 7 }, (_, i) =>
      bytes.subarray((i * bytes.length) / 7, ((i + 1) * bytes.length) / 7),
    )
    expect(await photos.keep(Readable.from(pieces))).toMatchObject({ ok: true, sha256: hashOf(bytes) })
    expect(await names()).toEqual([hashOf(bytes)])
  })

  test('the limit is the last byte that may come; beyond it nothing stays and no more is read', async () => {
    photos = openPhotoStore(folder, { maxBytes: 1000 })
    let read = 0
    async function* endless() {
      for (;;) {
        read += 300
        yield new Uint8Array(300)
      }
    }
    expect(await photos.keep(endless())).toEqual({ ok: false, fault: 'too-many-bytes' })
    expect(read).toBe(1200)
    expect(await photos.keep(new Uint8Array(1001))).toEqual({ ok: false, fault: 'too-many-bytes' })
    expect(await names()).toEqual([])
    expect(await photos.keep(new Uint8Array(1000))).toMatchObject({ ok: true, bytes: 1000 })
  })

  test('nothing stays of a stream that breaks off, nor of none', async () => {
    async function* broken() {
      yield new Uint8Array(10)
      throw new Error('the connection was lost')
    }
    await expect(photos.keep(broken())).rejects.toThrow('the connection was lost')
    expect(await photos.keep(new Uint8Array(0))).toEqual({ ok: false, fault: 'empty' })
    expect(await names()).toEqual([])
  })

  test('no name but a content hash leads to a file', async () => {
    await writeFile(path.join(folder, 'secret'), 'secret')
    for (const name of ['secret', '../secret', 'sha256-../../secret', `sha256-${'0'.repeat(64)}`]) {
      expect(await photos.read(name)).toBeNull()
      expect(await photos.stream(name)).toBeNull()
      expect(await photos.remove([name])).toEqual([])
    }
    await expect(photos.keepBeside('../secret', new Uint8Array(1))).rejects.toThrow('not a content hash')
    expect(await names()).toEqual(['secret'])
  })
})

describe('the picture for review', () => {
  test('is upright, 480 pixels at most, and has no EXIF', async () => {
    const bytes = await sharp(await sceneJpeg(2, 900, 600))
      .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'a phone' } } })
      .jpeg()
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const thumb = await photos.thumb(await keep(bytes))
    const { exif, orientation, ...found } = await sharp(thumb!).metadata()
    expect(found).toMatchObject({ format: 'jpeg', width: 320, height: 480 })
    expect({ exif, orientation }).toEqual({})
    expect(await photos.thumb(hashOf(bytes))).toEqual(thumb)
  })

  test('there is none of what is no picture, or not there', async () => {
    expect(await photos.thumb(await keep(Buffer.from('no picture')))).toBeNull()
    expect(await photos.thumb(`sha256-${'0'.repeat(64)}`)).toBeNull()
  })
})

describe('forgetting', () => {
  const aged = async (sha256: string, at: number) =>
    utimes(path.join(folder, sha256.slice(7, 9), sha256), at / 1000, at / 1000)

  test('what one person sent goes with all that was made of it; the rest stays', async () => {
    const [mine, theirs] = [await keep(await sceneJpeg(3)), await keep(await sceneJpeg(4))]
    await photos.thumb(mine)
    await photos.keepBeside(mine, Buffer.from('greys'))
    expect(await photos.readBeside(mine)).toEqual(Buffer.from('greys'))
    expect(await photos.remove([mine, mine, `sha256-${'0'.repeat(64)}`])).toEqual([mine])
    expect(await names()).toEqual([theirs])
    expect(await photos.readBeside(mine)).toBeNull()
    expect(await photos.remove([mine])).toEqual([])
  })

  test('what is older than the instant goes, what is of it or younger stays', async () => {
    const limit = Date.UTC(2026, 3, 13)
    const [old, onTime, young] = [
      await keep(await sceneJpeg(5)),
      await keep(await sceneJpeg(6)),
      await keep(await sceneJpeg(7)),
    ]
    await photos.thumb(old)
    await aged(old, limit - 1000)
    await aged(onTime, limit)
    await aged(young, limit + 1000)
    expect(await photos.removeOlder(limit)).toEqual([old])
    expect(await names()).toEqual([onTime, young].sort())
  })

  test('a photo that was sent again counts from then', async () => {
    const bytes = await sceneJpeg(5)
    await aged(await keep(bytes), Date.UTC(2020, 0, 1))
    await keep(bytes)
    expect(await photos.removeOlder(Date.UTC(2021, 0, 1))).toEqual([])
  })

  test('what a crash left half written goes too, and a folder that is not there is no fault', async () => {
    const half = path.join(folder, 'half-1')
    await writeFile(half, 'half')
    await utimes(half, 1000, 1000)
    expect(await photos.removeOlder(Date.UTC(2020, 0, 1))).toEqual([])
    expect(await names()).toEqual([])
    expect(await openPhotoStore(path.join(folder, 'none')).removeOlder(0)).toEqual([])
  })
})
