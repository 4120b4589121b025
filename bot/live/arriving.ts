import type { Message, Photo } from '../../policy/message.ts'
import type { Arrival } from '../../store/contract.ts'
import type { Incoming } from '../platforms/platform.ts'
import type { InletOptions } from './inlet.ts'
import { readSheet } from './read-sheet.ts'

/** Photos fetched at the same time; one that hangs holds up no more than its own place. */
const AT_ONCE = 6
/** After these pauses fetching is tried again; then a human looks at what is missing. */
const AGAIN_AFTER_MS = [2_000, 10_000, 60_000, 300_000]

export type Arriving = {
  take(arrival: Arrival): void
  /** Goes on with what an earlier process has left. */
  resume(): Promise<void>
  /** Resolves when nothing is being fetched. */
  idle(): Promise<void>
  close(): void
}

/** Fetches what messages carry, and hands them over complete. What cannot be fetched is a photo that nobody has seen. */
export function arriving({ platform, store, submit, look, onFault }: InletOptions): Arriving {
  const queue: Arrival[] = []
  const running = new Set<Promise<void>>()
  const pauses = new Set<NodeJS.Timeout>()
  let closed = false

  function take(arrival: Arrival) {
    queue.push(arrival)
    next()
  }

  function next() {
    while (!closed && running.size < AT_ONCE && queue.length > 0) {
      const one: Promise<void> = handle(queue.shift()!)
        .catch((error) => onFault('ARRIVAL', null, error)) // it stays on its list, and is taken up at the next start
        .finally(() => {
          running.delete(one)
          next()
        })
      running.add(one)
    }
  }

  async function handle(arrival: Arrival) {
    const { photoRefs, fileRef, ...said } = arrival.body as Incoming
    const message: Message = { ...said, photos: [], arrivedAt: arrival.at }
    for (const [index, ref] of photoRefs.entries()) message.photos.push(await photo(arrival.key, ref, index))
    if (fileRef) {
      const bytes = await persistently(() => platform.fetch(fileRef.ref))
      message.file = { name: fileRef.name, rows: bytes && (await readSheet(fileRef.name, bytes)) }
    }
    if (closed) return
    await submit({ kind: 'message', key: arrival.key, at: arrival.at, message })
  }

  async function photo(key: string, ref: string, index: number): Promise<Photo> {
    const bytes = await persistently(() => platform.fetch(ref))
    return bytes ? look(bytes) : { hash: `unfetched/${key}/${index}`, seen: null }
  }

  async function persistently(fetch: () => Promise<Buffer>): Promise<Buffer | null> {
    for (const pause of [...AGAIN_AFTER_MS, null]) {
      try {
        return await fetch()
      } catch (error) {
        if (pause === null || closed) {
          onFault('FETCH', null, error)
          return null
        }
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          pauses.delete(timer)
          resolve()
        }, pause)
        pauses.add(timer)
      })
    }
    return null
  }

  return {
    take,
    async resume() {
      for (const arrival of await store.arrivals(platform.name)) take(arrival)
    },
    async idle() {
      while (running.size > 0) await Promise.all(running)
    },
    close() {
      closed = true
      for (const timer of pauses) clearTimeout(timer)
    },
  }
}
