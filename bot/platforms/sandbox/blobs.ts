import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Photo } from '../../../policy/message.ts'

export interface Blobs {
  /** Keeps a picture and answers its id, which is made of its bytes; null when the bytes are no picture. */
  keep(bytes: Uint8Array): Promise<string | null>
  read(id: string): Promise<{ bytes: Uint8Array; type: string } | null>
  /** What there is to know of a picture, by whoever looks at real ones here. */
  look(id: string, bytes: Uint8Array): Promise<Photo>
}

export type Look = (bytes: Buffer) => Promise<Photo>

const idShape = /^sha256-[0-9a-f]{64}$/

/** Photos that people sent in the sandbox: in a folder, so that they are there after a restart, or else in memory. */
export function blobs(folder?: string, look?: Look): Blobs {
  const held = new Map<string, Uint8Array>()
  const load = async (id: string) =>
    folder ? await readFile(join(folder, id)).catch(() => undefined) : held.get(id)

  return {
    async keep(bytes) {
      if (!pictureType(bytes)) return null
      const id = `sha256-${createHash('sha256').update(bytes).digest('hex')}`
      if (folder) {
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, id), bytes)
      } else held.set(id, bytes)
      return id
    },
    async read(id) {
      const bytes = idShape.test(id) ? await load(id) : undefined
      const type = bytes && pictureType(bytes)
      return bytes && type ? { bytes, type } : null
    },
    look: async (id, bytes) => (look ? look(Buffer.from(bytes)) : { hash: id, seen: null }),
  }
}

/** The media type by the first bytes; what the sender calls it is not asked. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  if (/^.{4}ftyp(heic|heix|mif1|avif)/s.test(head)) return head.endsWith('avif') ? 'image/avif' : 'image/heic'
  return null
}
