import type { Clock, Message } from './wire.ts'

/** Everything that is pushed to open pages. */
export type Push =
  | { event: 'message' | 'update'; data: Message }
  | { event: 'clock'; data: Clock }
  | { event: 'knows' | 'reset'; data: Record<string, never> }

export interface Hub {
  push(push: Push): void
  /** Hears everything from now on, until the answer is called. */
  listen(listener: (push: Push) => void): () => void
}

/** Hands what happens to every open page. */
export function hub(): Hub {
  const listeners = new Set<(push: Push) => void>()
  return {
    push(push) {
      for (const listener of listeners) listener(push)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
