import type { Ask, EyeSeen, FileFault, Judged, SeenHand, SeenReason } from '../policy/photo/verdict.ts'
import type { PhotoFacts } from './files/facts.ts'
import type { Box } from './picture.ts'
import type { Fingerprint } from './reuse/fingerprint.ts'
import type { Engine } from './runtime/runtime.ts'

/** What a photo is asked to show. `retakeLeft`: whether the person may still be asked for another one. */
export type Request = { ask: Ask | Anything; retakeLeft: boolean }

/** Nothing is asked: everything that can be seen is told, for whoever judges later. */
export type Anything = { kind: 'anything' }

/**
 * `retake` asks for another photo at once, within the same deadline; `review` asks a supervisor and counts for the person
 * until one has looked; `refused` is only for files that are no usable photo. No verdict is a fine.
 */
export type Outcome = Judged | 'refused'

export type Reason =
  | SeenReason
  /** The file itself will not do. */
  | { code: 'file'; fault: FileFault }
  /** Photos are not read at all here, now, or this one could not be: it goes to review. */
  | { code: 'not-read'; why: 'no-models' | 'timeout' | 'crash' | 'closed' | 'fault'; detail: string }

/** A hand that was found, with where; its score is how sure it is that it is one. */
export type FoundHand = SeenHand & { box: Box; score: number }

/** What was seen. Boxes are in the upright photo, from 0 to 1. */
export type Seen = EyeSeen & { width: number; height: number; hands: FoundHand[] }

export type Verdict = {
  outcome: Outcome
  reasons: Reason[]
  /** How probable it is that what was asked for is shown, 0 to 1; null when nothing was read. */
  probability: number | null
  seen: Seen | null
  /** What the file tells, and by what the photo is found again; null for a file that will not do or was not opened. */
  file: PhotoFacts | null
  fingerprint: Fingerprint | null
  engine: Engine | null
}
