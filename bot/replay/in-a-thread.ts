import { Worker } from 'node:worker_threads'
import type { Counted } from '../../policy/ledger/difference.ts'
import type { ReplayOptions } from './options.ts'
import type { outcomeOf } from './outcome.ts'

export type OtherAsked = Pick<ReplayOptions, 'file' | 'store' | 'json'> & { pack: string }
export type OtherPlayed = { counted: Counted[]; outcome: ReturnType<typeof outcomeOf> | null }

/** Plays the same file by another rulebook in a thread of its own, so that both lives take the time of one. */
export function playInAThread(asked: OtherAsked): Promise<OtherPlayed> {
  const worker = new Worker(new URL('./other-thread.mjs', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxYoungGenerationSizeMb: 192 },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)))
  })
}
