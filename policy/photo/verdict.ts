import type { Likelihoods } from './shapes.ts'

/** What a photo is asked to show. */
export type Ask =
  /** A gesture by its id, `both_…` for both hands. */
  | { kind: 'gesture'; gesture: string }
  /** A number of two digits, one shown by each hand, in either order: front cameras mirror. */
  | { kind: 'number'; number: string }
  /** A person; from head to foot, if `wholeBody`, which is only ever a hint. */
  | { kind: 'person'; wholeBody: boolean }

/**
 * `retake` asks for another photo at once, within the same deadline; `review` asks a supervisor and counts for the person
 * until one has looked. No verdict is a fine.
 */
export type Judged = 'pass' | 'retake' | 'review'

/** Why a photo did not simply pass, as far as what is seen in it tells. */
export type SeenReason =
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

/** A hand that was seen; `share` is its longer side as a part of the photo's longer side. */
export type SeenHand = { share: number; likelihoods: Likelihoods }

/**
 * Why a file is no usable photo. `not-a-picture`: another kind of file, SVG included. `heic`: what an iPhone keeps; it must be
 * sent as JPG. `animation`: a GIF. `broken`: cut short or damaged. `too-small`: a preview, not the photo.
 */
export type FileFault =
  | 'empty'
  | 'not-a-picture'
  | 'heic'
  | 'animation'
  | 'too-many-bytes'
  | 'too-many-pixels'
  | 'too-small'
  | 'broken'

/** What of the photo's quality explains why nothing was found. */
export type Quality = { dark: boolean; blurred: boolean }

/** What a machine has seen in a photo. */
export type EyeSeen = {
  hands: readonly SeenHand[]
  /** The ids of gestures that hands clearly make; `both_…` when two hands make the same. */
  gestures: readonly string[]
  /** How sure it is that there is a person, 0 to 1. */
  person: number
  /** Null when nobody asked. */
  wholeBody: boolean | null
}
