import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { isContentHash } from './content-hash.ts'

/** What is kept of a photo, by the end of its file's name: itself, the picture for review, what lies beside it. */
export const kindsOfFile = ['', '.thumb.jpg', '.beside'] as const
export type Kind = (typeof kindsOfFile)[number]

export type Listing = {
  photos: { sha256: string; keptAt: number }[]
  /** Files that a crash left half written. */
  halves: { file: string; keptAt: number }[]
}

/**
 * All that a folder keeps, with the time of each file in milliseconds. A photo whose pixels are gone but not what was made of them
 * counts by what is left.
 */
export async function listKept(folder: string): Promise<Listing> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const photos = new Map<string, number>()
  const halves: Listing['halves'] = []
  for (const name of names) {
    const [file, base] = [path.join(folder, name), path.basename(name)]
    const sha256 = base.split('.')[0]!
    const half = base.startsWith('half-')
    if (!half && !isContentHash(sha256)) continue
    const keptAt = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    )
    if (keptAt === null) continue
    if (half) halves.push({ file, keptAt })
    else if (base === sha256 || !photos.has(sha256)) photos.set(sha256, keptAt)
  }
  return { photos: [...photos].map(([sha256, keptAt]) => ({ sha256, keptAt })), halves }
}
