import type { Store } from '../store/contract.ts'

/**
 * Marks messages as sent, all that were handed over during one statement in the next. A crash in between leaves them
 * pending, and they are handed over again under the same id.
 */
export function sentMarker(store: Pick<Store, 'markPosts'>) {
  let waiting: number[] = []
  let running: Promise<void> | null = null

  async function run() {
    while (waiting.length > 0) {
      const ids = waiting
      waiting = []
      await store.markPosts(ids, 'sent')
    }
    running = null
  }

  return {
    /** Resolves when these are marked. */
    async mark(ids: readonly number[]): Promise<void> {
      if (ids.length === 0) return
      waiting.push(...ids)
      running ??= run()
      await running
    },
  }
}
