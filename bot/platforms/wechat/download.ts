import { type Puppet, types } from 'wechaty-puppet'
import { SECOND } from '../../../policy/calendar.ts'
import { within } from './within.ts'

export type DownloadTimes = { openMs: number; bytesMs: number; attempts: number; pauseMs: number }

export const downloadTimes: DownloadTimes = {
  openMs: 10 * SECOND,
  bytesMs: 30 * SECOND,
  attempts: 4,
  pauseMs: 0.5 * SECOND,
}

/** Larger than any photo or table that a phone sends. */
const BYTES_MOST = 25 * 1024 * 1024

/**
 * The bytes behind `image/id` or `file/id`: opened and read anew for each attempt, each step within its time.
 * @throws Error with what went wrong last
 */
export async function download(puppet: Puppet, ref: string, times = downloadTimes): Promise<Buffer> {
  const [kind, id = ''] = ref.split(/\/(.*)/s)
  let last: unknown
  for (let attempt = 0; attempt < times.attempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, times.pauseMs * 2 ** (attempt - 1)))
    try {
      const opening = kind === 'image' ? puppet.messageImage(id, types.Image.Artwork) : puppet.messageFile(id)
      const box = await within(opening, times.openMs, `opening ${ref}`)
      const bytes = await within<Buffer>(box.toBuffer(), times.bytesMs, `reading ${ref}`)
      if (bytes.length === 0) throw new Error(`${ref} came empty`)
      if (bytes.length > BYTES_MOST) throw new Error(`${ref} is too large: ${bytes.length} bytes`)
      return bytes
    } catch (error) {
      last = error
    }
  }
  throw new Error(`${ref} could not be fetched: ${(last as Error).message}`)
}
