import type { Fact } from '../policy/facts.ts'
import type { Store } from '../store/contract.ts'

/** The store with an ear: whatever is committed through it is heard once it is durable. */
export function armed(store: Store, heard: (facts: readonly Fact[]) => void): Store {
  return {
    ...store,
    async transact(causes, decide) {
      const committed = await store.transact(causes, decide)
      heard(committed.flatMap(({ decision }) => decision.facts))
      return committed
    },
  }
}

/** The store for a user who does not own it: closing it leaves it open for the others. */
export const closeLess = (store: Store): Store => ({ ...store, close: async () => undefined })
