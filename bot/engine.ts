import { createHash } from 'node:crypto'
import type { Decision } from '../policy/decision.ts'
import type { Cause, Committed, Decide, Store } from '../store/contract.ts'
import { afterBreak } from './after-break.ts'

/** As many causes as one commit takes. What arrives while it runs forms the next batch; no timer is needed. */
const BATCH_MOST = 64

export type Engine = {
  /** Handles a cause. Resolves once its outcome is durable; a cause that was handled before is a duplicate. */
  submit(cause: Cause): Promise<Committed>
  /** Resolves when everything submitted so far is durable. */
  idle(): Promise<void>
}

export type EngineOptions = {
  store: Store
  decide: Decide
  /** Called after each commit, in order: what has happened, what is to be said. */
  onCommitted?: (committed: Committed[]) => void
  /** A cause that could not be handled: the code that its sender was told, and the error. */
  onFault?: (code: string, cause: Cause, error: unknown) => void
}

/**
 * Takes causes as they come, one commit at a time, many in one commit. A cause that breaks the decision is handled
 * alone: its sender gets a short code, nothing is recorded of it, and the others are not held up.
 */
export function startEngine({ store, decide, onCommitted, onFault }: EngineOptions): Engine {
  const waiting: { cause: Cause; done: (committed: Committed) => void; failed: (error: unknown) => void }[] =
    []
  let running: Promise<void> | null = null

  async function run() {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH_MOST)
      try {
        const committed = await handle(batch.map(({ cause }) => cause))
        onCommitted?.(committed)
        for (const [index, { done }] of batch.entries()) done(committed[index]!)
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    running = null
  }

  async function handle(causes: Cause[]): Promise<Committed[]> {
    try {
      return await store.transact(causes, guarded)
    } catch (error) {
      if (!(error instanceof DecisionFailed)) throw error
      if (causes.length === 1) return onBreak(causes[0]!, error)
      const alone: Committed[] = []
      for (const cause of causes) alone.push(...(await handle([cause])))
      return alone
    }
  }

  /** Marks faults of ours, so that they are told apart from a store that is down. */
  function* guarded(...[world, cause]: Parameters<Decide>): Iterable<Decision> {
    try {
      yield* decide(world, cause)
    } catch (error) {
      throw new DecisionFailed(cause.key, error)
    }
  }

  function onBreak(cause: Cause, failure: DecisionFailed): Promise<Committed[]> {
    const code = createHash('sha256').update(cause.key).digest('hex').slice(0, 6).toUpperCase()
    onFault?.(code, cause, failure.cause)
    return store.transact([cause], (world) => [afterBreak(world, cause, code)])
  }

  return {
    submit: (cause) =>
      new Promise((done, failed) => {
        waiting.push({ cause, done, failed })
        running ??= Promise.resolve().then(run)
      }),
    async idle() {
      while (running) await running
    },
  }
}

class DecisionFailed extends Error {
  constructor(key: string, cause: unknown) {
    super(`deciding ${key} failed: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
