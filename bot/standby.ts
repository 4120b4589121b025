import type { Lease, Store } from '../store/contract.ts'

const ASK_EVERY_MS = 500

/** Waits until this process is the only one to do `name`. `onWait` is called once when another process has it now. */
export async function whenOurs(store: Store, name: string, onWait: () => void): Promise<Lease> {
  for (let asked = 0; ; asked++) {
    const lease = await store.lease(name)
    if (lease) return lease
    if (asked === 0) onWait()
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
}
