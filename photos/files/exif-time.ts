/**
 * When the camera says that a photo was taken (DateTimeOriginal, else DateTime), as ISO time with the offset if it is there.
 * Null when there is none or the block is damaged: nothing in it can be trusted, not even its lengths.
 */
export function exifTime(exif: Uint8Array): string | null {
  const block = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength)
  const start = block.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? 6 : 0
  const tiff = block.subarray(start)
  const order = tiff.subarray(0, 2).toString('latin1')
  if (order !== 'II' && order !== 'MM') return null
  try {
    const fields = reader(tiff, order === 'II')
    const first = fields(fields.u32(4))
    const camera = first.has(EXIF) ? fields(first.get(EXIF)!.value) : first
    const time = camera.get(DATE_TIME_ORIGINAL) ?? first.get(DATE_TIME)
    const offset = camera.get(OFFSET_TIME_ORIGINAL)
    return time ? isoTime(fields.text(time), offset && fields.text(offset)) : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const DATE_TIME = 0x0132
const EXIF = 0x8769
const DATE_TIME_ORIGINAL = 0x9003
const OFFSET_TIME_ORIGINAL = 0x9011

type Field = { at: number; count: number; value: number }

/** Reads TIFF directories: twelve bytes a field (tag, type, count, value or where it is). */
function reader(tiff: Buffer, little: boolean) {
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = (at: number): Map<number, Field> => {
    const fields = new Map<number, Field>()
    for (let i = 0; i < u16(at); i++) {
      const field = at + 2 + i * 12
      fields.set(u16(field), { at: field + 8, count: u32(field + 4), value: u32(field + 8) })
    }
    return fields
  }
  const text = ({ at, count, value }: Field) => {
    const from = count <= 4 ? at : value
    return tiff.subarray(from, from + Math.min(count, 32)).toString('latin1')
  }
  return Object.assign(directory, { u32, text })
}

function isoTime(time: string, offset?: string): string | null {
  const [, year, month, day, clock] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(time) ?? []
  if (!clock || year === '0000') return null
  const iso = `${year}-${month}-${day}T${clock}`
  if (Number.isNaN(Date.parse(`${iso}Z`))) return null
  return iso + (/^[+-]\d\d:\d\d/.exec(offset ?? '')?.[0] ?? '')
}
