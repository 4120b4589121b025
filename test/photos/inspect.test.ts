import sharp, { type Exif, type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { decode } from '../../photos/files/decode.ts'
import { exifTime } from '../../photos/files/exif-time.ts'
import { UnreadablePhoto } from '../../photos/files/facts.ts'
import { inspect, readPhoto } from '../../photos/files/inspect.ts'
import { fileLimits } from '../../photos/files/limits.ts'
import { plain, scene, sceneJpeg } from './pictures.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('a file that is a photo', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s is read, whatever it is called', async (format) => {
    const facts = await inspect(await scene(1).toFormat(format).toBuffer())
    expect(facts).toMatchObject({ ok: true, format, width: 480, height: 360, turned: false, animated: false })
  })

  test('lies upright as EXIF says, in its facts and its pixels', async () => {
    const left = await sharp(await plain(300, 200, '#f00').png().toBuffer())
      .extend({ right: 300, background: '#00f' })
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(await inspect(left)).toMatchObject({ ok: true, width: 200, height: 600, turned: true })
    const { data, width, height } = await decode(left, 300)
    expect({ width, height }).toEqual({ width: 100, height: 300 })
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
    expect(pixel(50, 20)[0]).toBeGreaterThan(200)
    expect(pixel(50, 280)[2]).toBeGreaterThan(200)
  })

  test('is its first frame when it moves', async () => {
    const frames = [
      await plain(300, 300, '#fff').png().toBuffer(),
      await plain(300, 300, '#000').png().toBuffer(),
    ]
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    const facts = await inspect(moving)
    expect(facts).toMatchObject({ ok: true, animated: true, width: 300, height: 300 })
    expect(facts.ok && facts.luma).toBeGreaterThan(250)
  })

  test.each([
    { what: 'grey', make: () => scene(2).greyscale().jpeg().toBuffer() },
    { what: 'of 16 bits', make: () => scene(2).toColourspace('rgb16').png().toBuffer() },
    { what: 'in CMYK', make: () => scene(2).toColourspace('cmyk').jpeg().toBuffer() },
    { what: 'transparent', make: () => scene(2).ensureAlpha(0.5).png().toBuffer() },
  ])('has three colours though its file is $what', async ({ make }) => {
    const { data, width, height } = await decode(await make(), 200)
    expect(width).toBe(200)
    expect(data.length).toBe(width * height * 3)
  })

  test('is never made larger', async () => {
    expect(await decode(await sceneJpeg(3), 1280)).toMatchObject({ width: 480, height: 360 })
  })

  test('is decoded and inspected in one go', async () => {
    const read = await readPhoto(await sceneJpeg(3), 240)
    expect(read).toMatchObject({ ok: true, facts: { width: 480 }, picture: { width: 240, height: 180 } })
  })
})

describe('a file that is no usable photo', () => {
  test.each([
    { what: 'nothing', fault: 'empty', bytes: latin1('') },
    { what: 'words', fault: 'not-a-picture', bytes: latin1('hello world, this is no picture') },
    { what: 'SVG', fault: 'not-a-picture', bytes: latin1('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { what: 'SVG after an XML line', fault: 'not-a-picture', bytes: latin1('<?xml version="1.0"?><svg/>') },
    { what: 'PDF', fault: 'not-a-picture', bytes: latin1('%PDF-1.7 and so on') },
    { what: 'MP4', fault: 'not-a-picture', bytes: latin1('\0\0\0\x18ftypisom and so on') },
    { what: 'HEIC', fault: 'heic', bytes: latin1('\0\0\0\x18ftypheic and so on') },
    { what: 'HEIF by its common brand', fault: 'heic', bytes: latin1('\0\0\0\x18ftypmif1 and so on') },
    { what: 'AVIF', fault: 'heic', bytes: latin1('\0\0\0\x18ftypavif and so on') },
    { what: 'GIF', fault: 'animation', bytes: latin1('GIF89a and so on') },
    { what: 'a JPEG of a head only', fault: 'broken', bytes: latin1('\xff\xd8\xff\xe0 and no more') },
    { what: 'a PNG of a head only', fault: 'broken', bytes: latin1('\x89PNG\r\n\x1a\n and no more') },
  ])('$what is refused as $fault', async ({ bytes, fault }) => {
    expect(await inspect(bytes)).toEqual({ ok: false, fault })
  })

  test.each(['jpeg', 'png', 'webp'] as const)('a %s that is cut short is broken', async (format) => {
    const whole = await scene(4).toFormat(format).toBuffer()
    for (const part of [0.5, 0.9])
      expect(await inspect(whole.subarray(0, whole.length * part))).toEqual({ ok: false, fault: 'broken' })
  })

  test('a byte more than 15 MB is too much, 15 MB are not', async () => {
    const photo = await sceneJpeg(5)
    const padded = (length: number) => Buffer.concat([photo, Buffer.alloc(length - photo.length)])
    expect(await inspect(padded(fileLimits.bytes + 1))).toEqual({ ok: false, fault: 'too-many-bytes' })
    expect(await inspect(padded(fileLimits.bytes))).toMatchObject({ ok: true })
  })

  test('more than 50 megapixels are refused before a pixel of them is made', async () => {
    const bomb = await plain(20_000, 2501).png({ palette: true, colours: 2 }).toBuffer()
    expect(await inspect(bomb)).toEqual({ ok: false, fault: 'too-many-pixels' })
    const damaged = bomb.subarray(0, 100)
    expect(await inspect(damaged)).toEqual({ ok: false, fault: 'too-many-pixels' })
  })

  test('a shorter side below the limit is too small, unless less is asked for', async () => {
    const small = await sceneJpeg(6, 400, fileLimits.side - 1)
    expect(await inspect(small)).toEqual({ ok: false, fault: 'too-small' })
    expect(await inspect(small, { minSide: 100 })).toMatchObject({ ok: true })
    expect(await inspect(await sceneJpeg(6, 400, fileLimits.side))).toMatchObject({ ok: true })
  })

  test('decoding says why it cannot', async () => {
    await expect(decode(latin1('hello'), 100)).rejects.toThrow(new UnreadablePhoto('not-a-picture'))
  })
})

describe('hints why nothing is found', () => {
  test.each([
    { what: 'a fair photo', edit: (image: Sharp) => image, dark: false, blurred: false },
    { what: 'a dark one', edit: (image: Sharp) => image.linear(0.15, 0), dark: true },
    { what: 'a blurred one', edit: (image: Sharp) => image.blur(8), blurred: true },
  ])('$what', async ({ edit, what: _, ...hints }) => {
    const photo = await edit(sharp(await scene(7).png().toBuffer()))
      .jpeg()
      .toBuffer()
    expect(await inspect(photo)).toMatchObject({ ok: true, ...hints })
  })
})

describe('when the camera says it was taken', () => {
  const taken = async (exif: Exif) =>
    inspect(await scene(8).jpeg().withExif(exif).toBuffer()).then((facts) => facts.ok && facts.takenAt)

  test.each<{ exif: Exif; at: string | null }>([
    { exif: { IFD2: { DateTimeOriginal: '2026:04:13 08:59:58' } }, at: '2026-04-13T08:59:58' },
    {
      exif: { IFD2: { DateTimeOriginal: '2026:04:13 08:59:58', OffsetTimeOriginal: '+08:00' } },
      at: '2026-04-13T08:59:58+08:00',
    },
    { exif: { IFD0: { DateTime: '2026:04:13 09:10:00' } }, at: '2026-04-13T09:10:00' },
    { exif: { IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } }, at: null },
    { exif: { IFD2: { DateTimeOriginal: '2026:13:45 08:59:58' } }, at: null },
    { exif: { IFD0: { Make: 'a camera' } }, at: null },
  ])('$exif is $at', async ({ exif, at }) => {
    expect(await taken(exif)).toBe(at)
  })

  test('is nothing in a damaged block, wherever it is cut', async () => {
    const { exif } = await sharp(
      await scene(8)
        .jpeg()
        .withExif({ IFD2: { DateTimeOriginal: '2026:04:13 08:59:58' } })
        .toBuffer(),
    ).metadata()
    const cut = Array.from({ length: exif!.length }, (_, length) => exifTime(exif!.subarray(0, length)))
    expect(new Set(cut)).toContain(null)
    expect(exifTime(exif!)).toBe('2026-04-13T08:59:58')
  })
})
