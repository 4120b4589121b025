/** What a worker is told, one job at a time, and what it says. */
export type ToWorker = { job: unknown }
export type FromWorker =
  | { kind: 'ready' }
  /** It cannot do any job here. */
  | { kind: 'unable'; reason: string }
  | { kind: 'done'; memoryMb: number; ok: true; answer: unknown }
  | { kind: 'done'; memoryMb: number; ok: false; error: string }
