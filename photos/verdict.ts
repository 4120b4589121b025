import type { FileFault, PhotoFacts } from './files/facts.ts'
import type { Likelihoods } from './gestures/classify.ts'
import type { Box } from './picture.ts'
import type { Fingerprint } from './reuse/fingerprint.ts'
import type { Engine } from './runtime/runtime.ts'

/** What a photo is asked to show. `retakeLeft`: whether the person may still be asked for another one. */
export type Request = { ask: Ask; retakeLeft: boolean }

export type Ask =
  /** A gesture by its id, `both_…` for both hands. */
  | { kind: 'gesture'; gesture: string }
  /** A number of two digits, one shown by each hand, in either order: front cameras mirror. */
  | { kind: 'number'; number: string }
  /** A person; from head to foot, if `wholeBody`, which is only ever a hint. */
  | { kind: 'person'; wholeBody: boolean }

/**
 * `retake` asks for another photo at once, within the same deadline; `review` asks a supervisor and counts for the person
 * until one has looked; `refused` is only for files that are no usable photo. No verdict is a fine.
 */
export type Outcome = 'pass' | 'retake' | 'review' | 'refused'

export type Reason =
  /** The file itself will not do. */
  | { code: 'file'; fault: FileFault }
  | { code: 'no-hand' }
  /** The hand is smaller than it must be, both as parts of the photo's longer side. */
  | { code: 'hand-small'; share: number; needed: number }
  /** Another gesture is shown. */
  | { code: 'another-gesture'; gestures: string[] }
  /** Fewer hands than asked for. */
  | { code: 'one-hand' }
  | { code: 'unsure' }
  | { code: 'no-person' }
  | { code: 'not-whole-body' }
  /** Hints why nothing was found. */
  | { code: 'dark' }
  | { code: 'blurred' }
  /** Photos are not read for this gesture. */
  | { code: 'unknown-gesture' }
  /** Photos are not read at all here, now, or this one could not be: it goes to review. */
  | { code: 'not-read'; why: 'no-models' | 'timeout' | 'crash' | 'closed' | 'fault'; detail: string }

/** A hand that was seen; `share` is its longer side as a part of the photo's longer side. */
export type SeenHand = { box: Box; share: number; score: number; likelihoods: Likelihoods }

/** What was seen. Boxes are in the upright photo, from 0 to 1. */
export type Seen = {
  width: number
  height: number
  hands: SeenHand[]
  /** The ids of gestures that hands clearly make; `both_…` when two hands make the same. */
  gestures: string[]
  /** How sure it is that there is a person, 0 to 1. */
  person: number
  /** Null when nobody asked. */
  wholeBody: boolean | null
}

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
