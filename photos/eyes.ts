import { availableParallelism } from 'node:os'
import { prepareModels } from './models/prepare.ts'
import { openPool, PoolError } from './pool/pool.ts'
import type { Reason, Request, Verdict } from './verdict.ts'
import type { LookJob } from './worker.ts'

export type EyesOptions = {
  /** How many photos at a time; one for each core otherwise. */
  workers?: number
  /** How long a photo may take, in milliseconds. */
  photoMs?: number
  /** How small the shorter side of a photo may be, in pixels, before its file is refused. */
  minSide?: number
  /** Another program for the workers, for tests. */
  program?: URL
}

export type EyesHealth = {
  /** Whether photos are read here; otherwise all of them go to review, and `reason` says why. */
  reads: boolean
  engine: Verdict['engine']
  reason: string | null
  workers: number
  waiting: number
  memoryMb: number[]
  looked: number
  timeouts: number
  crashes: number
}

/** Looks at photos in processes of their own. `look` never fails: what could not be read is for a supervisor to see. */
export interface Eyes {
  look(bytes: Uint8Array, request: Request): Promise<Verdict>
  health(): Promise<EyesHealth>
  close(): Promise<void>
}

/** Nothing starts before the first photo. */
export function openEyes(options: EyesOptions = {}): Eyes {
  const pool = openPool<LookJob, Verdict>({
    program: options.program ?? new URL('./worker.ts', import.meta.url),
    workers: options.workers ?? availableParallelism(),
    jobMs: options.photoMs ?? 10_000,
    startMs: 20_000,
    memoryMb: 350,
    idleMs: 5 * 60_000,
  })
  const counts = { looked: 0, timeout: 0, crash: 0, fault: 0 }
  let last: { engine: Verdict['engine']; reason: string | null } = { engine: null, reason: null }

  async function look(bytes: Uint8Array, request: Request): Promise<Verdict> {
    try {
      const verdict = await pool.ask({ bytes, request, minSide: options.minSide })
      counts.looked += 1
      if (verdict.engine) last = { engine: verdict.engine, reason: null }
      return verdict
    } catch (error) {
      const { kind, message } = error instanceof PoolError ? error : new PoolError('fault', String(error))
      if (kind === 'cannot-start') last = { engine: null, reason: message }
      if (kind === 'timeout' || kind === 'crash' || kind === 'fault') counts[kind] += 1
      return notRead(kind === 'cannot-start' ? 'no-models' : kind, message)
    }
  }

  return {
    look,
    async health() {
      // Whoever asks before the first photo, or after a failure, is told what is so now.
      if (!last.engine) await look(aDarkPhoto, aPersonAsked)
      const { engine, reason } = last
      const { looked, timeout: timeouts, crash } = counts
      return {
        reads: engine !== null,
        engine,
        reason,
        ...pool.state(),
        looked,
        timeouts,
        crashes: crash,
      }
    },
    close: () => pool.close(),
  }
}

/** Makes the models ready, as `npm run setup` does, so that the first photo need not wait for it. */
export const prepareEyes = () => prepareModels()

const aPersonAsked: Request = { ask: { kind: 'person', wholeBody: false }, retakeLeft: false }
/** A PNG of one black pixel. */
const aDarkPhoto = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
)

function notRead(why: Extract<Reason, { code: 'not-read' }>['why'], detail: string): Verdict {
  const reasons: Reason[] = [{ code: 'not-read', why, detail }]
  return {
    outcome: 'review',
    reasons,
    probability: null,
    seen: null,
    file: null,
    fingerprint: null,
    engine: null,
  }
}
