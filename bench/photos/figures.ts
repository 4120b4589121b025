import type { Outcome, Seen } from '../../photos/verdict.ts'
import { askableGestures } from '../../policy/photo/gestures.ts'
import { judgeSeen } from '../../policy/photo/judge.ts'
import { mostLikely } from '../../policy/photo/shapes.ts'
import type { Quality } from '../../policy/photo/verdict.ts'
import { cropped, isNatural, labelledGesture, labelledShape, rightfulGestures } from './labels.ts'

/** What figures are made from: a label and what was seen. */
export type Sight = { label: string; source: string; seen: Seen | null }
export type Share = { of: number; share: number; count: number }

/** Whether a hand's most probable shape is the labelled one (for both hands: two hands'). */
export function readRight({ label, seen }: Sight): boolean {
  const labelled = labelledShape(label)
  if (!labelled || !seen) return false
  const shapes = seen.hands.map(({ likelihoods }) => mostLikely(likelihoods).shape)
  return shapes.filter((shape) => shape === labelled.shape).length >= labelled.hands
}

/** Of the photos that show a gesture: how many are read right, and in how many no hand is found. */
export function reading(sights: Sight[]): { right: Share; noHand: Share } {
  const shown = sights.filter(({ label }) => labelledShape(label))
  return {
    right: share(shown, readRight),
    noHand: share(shown, ({ seen }) => !seen?.hands.length),
  }
}

export type Asking = { outcomes: Record<Outcome, Share>; wrongPassed: Share; naturalPassed: Share }

/**
 * Every gesture that may be asked, asked of every photo. `person`: whether a person must be seen as well, as the bot
 * demands; without, photos of hands alone tell about the hands.
 */
export function asking(sights: Sight[], { person }: { person: boolean }): Asking {
  const able = person ? sights.filter(({ source }) => !cropped.has(source)) : sights
  const genuine = able.filter(({ label }) => askableGestures.includes(labelledGesture(label) ?? ''))
  const pairs = able.flatMap((sight) =>
    askableGestures
      .filter((gesture) => !rightfulGestures(sight.label).includes(gesture))
      .map((gesture) => ({ sight, gesture })),
  )
  const answer = (sight: Sight, gesture: string) => outcome(sight, gesture, person)
  const of = (wanted: Outcome) =>
    share(genuine, (sight) => answer(sight, labelledGesture(sight.label)!) === wanted)
  const passed = ({ sight, gesture }: (typeof pairs)[number]) => answer(sight, gesture) === 'pass'
  return {
    outcomes: { pass: of('pass'), retake: of('retake'), review: of('review'), refused: of('refused') },
    wrongPassed: share(
      pairs.filter(({ sight, gesture }) => labelledShape(sight.label) && !gesture.startsWith('both_')),
      passed,
    ),
    naturalPassed: share(
      pairs.filter(({ sight }) => isNatural(sight.label)),
      passed,
    ),
  }
}

function outcome({ seen }: Sight, gesture: string, person: boolean): Outcome {
  if (!seen) return 'refused'
  const ask = { kind: 'gesture', gesture } as const
  return judgeSeen({ ask, retakeLeft: true }, person ? seen : { ...seen, person: 1 }, fair).outcome
}

/** Quality only adds hints. */
const fair: Quality = { dark: false, blurred: false }

export function share<T>(all: T[], is: (item: T) => boolean): Share {
  const count = all.filter(is).length
  return { of: all.length, count, share: all.length ? count / all.length : Number.NaN }
}

/** The value below which this part of the values lies. */
export function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
