import { appendFile, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PhotoStore } from '../../photos/keep/photo-store.ts'
import type { Fingerprint } from '../../photos/reuse/fingerprint.ts'
import { openReuseIndex, type ReuseIndex } from '../../photos/reuse/reuse-index.ts'
import type { Thumb } from '../../photos/reuse/thumb.ts'

/** As many older pictures are named as a human can look at. */
const NAMED_MOST = 3

/** By what photos are found again. The prints outlive the pixels; what is needed to be certain goes with them. */
export interface Prints {
  /** Remembers a photo, and answers which earlier ones it certainly shows again, the likeliest first; itself is none. */
  meet(print: Fingerprint): Promise<string[]>
}

/**
 * The prints of a folder of photos, a line each in `prints.jsonl`. Each photo is met once at a time, in the order in which
 * they come, so that of two that are the same the later one is told of the earlier.
 */
export async function openPrints(folder: string, photos: PhotoStore): Promise<Prints> {
  const file = path.join(folder, 'prints.jsonl')
  const thumbs = {
    read: async (sha256: string) => {
      const beside = await photos.readBeside(sha256)
      return beside && (JSON.parse(beside.toString('utf8')) as Thumb)
    },
  }
  const index = openReuseIndex({ thumbs })
  const known = await readPrints(file, index)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let last: Promise<unknown> = Promise.resolve()

  async function meetNow(print: Fingerprint): Promise<string[]> {
    const { sha256, hashes, thumb } = print
    const matches = await index.find(print)
    const again = matches.filter(({ confirmed, sameBytes }) => confirmed && !sameBytes)
    if (!known.has(sha256)) {
      await photos.keepBeside(sha256, Buffer.from(JSON.stringify(thumb)))
      await appendFile(file, `${JSON.stringify({ sha256, hashes })}\n`, { mode: 0o600 })
      index.add(sha256, print)
      known.add(sha256)
    }
    return again.slice(0, NAMED_MOST).map(({ photoId }) => photoId)
  }

  return {
    meet(print) {
      const met = last.then(() => meetNow(print))
      last = met.catch(() => undefined)
      return met
    },
  }
}

/** A line that a crash has cut short is left out: its photo is met anew when it comes again. */
async function readPrints(file: string, index: ReuseIndex): Promise<Set<string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const known = new Set<string>()
  for (const line of text.split('\n')) {
    const print = printIn(line)
    if (!print) continue
    index.add(print.sha256, print)
    known.add(print.sha256)
  }
  return known
}

function printIn(line: string): Pick<Fingerprint, 'sha256' | 'hashes'> | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
