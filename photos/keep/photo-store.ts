import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { fileLimits } from '../files/limits.ts'
import { isContentHash } from './content-hash.ts'
import { type Kind, kindsOfFile, listKept } from './listing.ts'
import { reviewThumb } from './review-thumb.ts'

export type Kept =
  | { ok: true; sha256: string; bytes: number }
  | { ok: false; fault: 'empty' | 'too-many-bytes' }

/** The pixels of photos, in a folder that no web server shows. What is known of a photo (hashes, verdicts) is kept elsewhere. */
export interface PhotoStore {
  /** Keeps a photo under the hash of its content; the same photo twice is one. Nothing stays of one that is too large. */
  keep(content: Uint8Array | Readable | AsyncIterable<Uint8Array>): Promise<Kept>
  /** The file's bytes; null when there is none (any more). */
  read(sha256: string): Promise<Buffer | null>
  /** The same as a stream. */
  stream(sha256: string): Promise<Readable | null>
  /** A JPEG for whoever reviews it: upright, 480 pixels at most, without EXIF; null when the photo is gone or unreadable. */
  thumb(sha256: string): Promise<Buffer | null>
  /** Keeps something small beside a photo, such as the greys by which it is compared; it goes when the photo goes. */
  keepBeside(sha256: string, bytes: Uint8Array): Promise<void>
  readBeside(sha256: string): Promise<Buffer | null>
  /** Deletes these photos with all that was made of them; answers whose pixels were there. */
  remove(sha256s: readonly string[]): Promise<string[]>
  /** Deletes what was kept before this instant (milliseconds), and what a crash left half written; answers whose. */
  removeOlder(before: number): Promise<string[]>
}

/** Opens the folder, which is made when the first photo comes; `maxBytes` of one photo, 15 MB by default. */
export function openPhotoStore(folder: string, { maxBytes = fileLimits.bytes } = {}): PhotoStore {
  const fileOf = (sha256: string, kind: Kind) => path.join(folder, sha256.slice(7, 9), `${sha256}${kind}`)
  const read = async (sha256: string, kind: Kind) =>
    isContentHash(sha256) ? await readFile(fileOf(sha256, kind)).catch(nullIfMissing) : null

  async function write(sha256: string, kind: Kind, bytes: Uint8Array) {
    const half = await openHalf(folder)
    await half.file.writeFile(bytes).finally(() => half.file.close())
    await moveTo(half.name, fileOf(sha256, kind))
  }

  async function remove(sha256s: readonly string[]): Promise<string[]> {
    const gone: string[] = []
    for (const sha256 of new Set(sha256s)) {
      if (!isContentHash(sha256)) continue
      const there = await stat(fileOf(sha256, '')).catch(nullIfMissing)
      for (const kind of kindsOfFile) await rm(fileOf(sha256, kind), { force: true })
      if (there) gone.push(sha256)
    }
    return gone
  }

  return {
    async keep(content) {
      const half = await openHalf(folder)
      const received = await receive(content, half.file, maxBytes)
        .finally(() => half.file.close())
        .catch(async (error: unknown) => {
          await rm(half.name, { force: true })
          throw error
        })
      if (received.ok) await moveTo(half.name, fileOf(received.sha256, ''))
      else await rm(half.name, { force: true })
      return received
    },
    read: (sha256) => read(sha256, ''),
    async stream(sha256) {
      const there = isContentHash(sha256) && (await stat(fileOf(sha256, '')).catch(nullIfMissing))
      return there ? createReadStream(fileOf(sha256, '')) : null
    },
    async thumb(sha256) {
      const made = await read(sha256, '.thumb.jpg')
      if (made) return made
      const bytes = await read(sha256, '')
      const thumb = bytes && (await reviewThumb(bytes))
      if (thumb) await write(sha256, '.thumb.jpg', thumb)
      return thumb
    },
    async keepBeside(sha256, bytes) {
      if (!isContentHash(sha256)) throw new Error(`not a content hash: ${sha256}`)
      await write(sha256, '.beside', bytes)
    },
    readBeside: (sha256) => read(sha256, '.beside'),
    remove,
    async removeOlder(before) {
      const { photos, halves } = await listKept(folder)
      for (const half of halves) if (half.keptAt < before) await rm(half.file, { force: true })
      return await remove(photos.filter(({ keptAt }) => keptAt < before).map(({ sha256 }) => sha256))
    },
  }
}

async function openHalf(folder: string): Promise<{ file: FileHandle; name: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = path.join(folder, `half-${randomUUID()}`)
  return { name, file: await open(name, 'wx', 0o600) }
}

async function moveTo(from: string, to: string) {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
}

/** Writes what comes, and stops reading as soon as it is too much. */
async function receive(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  file: FileHandle,
  maxBytes: number,
): Promise<Kept> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    bytes += chunk.length
    if (bytes > maxBytes) return { ok: false, fault: 'too-many-bytes' }
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  if (bytes === 0) return { ok: false, fault: 'empty' }
  return { ok: true, sha256: `sha256-${hash.digest('hex')}`, bytes }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
