import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/**
 * The code points a `.woff` font file has glyphs for, read from its `cmap` table (formats 4 and 12; OpenType 1.9).
 * The canvas cannot be asked, and would take a glyph from whatever else the machine has installed.
 */
export function charactersOf(woffFile: string): Set<number> {
  const cmap = tableOf(readFileSync(woffFile), 'cmap')
  const found = new Set<number>()
  for (let entry = 0; entry < cmap.readUInt16BE(2); entry++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + entry * 8))
    const format = subtable.readUInt16BE(0)
    if (format === 4) addSegments(subtable, found)
    if (format === 12) addGroups(subtable, found)
  }
  return found
}

function tableOf(woff: Buffer, tag: string): Buffer {
  for (let entry = 44; entry < 44 + woff.readUInt16BE(12) * 20; entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue
    const offset = woff.readUInt32BE(entry + 4)
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8))
    return packed.length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed
  }
  throw new Error(`font without a ${tag} table`)
}

function addSegments(table: Buffer, found: Set<number>): void {
  const size = table.readUInt16BE(6)
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + size * 2, 16 + size * 3] as const
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [table.readUInt16BE(starts + at), table.readUInt16BE(ends + at)]
    const [delta, offset] = [table.readUInt16BE(deltas + at), table.readUInt16BE(offsets + at)]
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : table.readUInt16BE(offsets + at + offset + (code - start) * 2)
      if (glyph !== 0) found.add(code)
    }
  }
}

function addGroups(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) found.add(code)
  }
}
