import { bestHands, shapesAsked } from './asked.ts'
import { mostLikely } from './shapes.ts'
import type { Ask, EyeSeen, Judged, Quality, SeenHand, SeenReason } from './verdict.ts'

/** A verdict as far as what was seen decides it. `probability`: how probable it is that what was asked for is shown. */
export type Judgement = { outcome: Judged; reasons: SeenReason[]; probability: number | null }

/** What must be reached; found on the photos of README.md. */
export const limits = {
  /** What was asked for must be this probable to pass. */
  pass: 0.6,
  /** Below `unlikely`, with every hand at least `clear` in another shape, it is another gesture. */
  unlikely: 0.03,
  clear: 0.85,
  /** The longer side of a hand, as a part of the photo's longer side: 80 of 1280 pixels. */
  handShare: 80 / 1280,
  /** How sure it must be that there is a person. */
  person: 0.18,
}

/**
 * The verdict on what was seen. A photo passes that shows what was asked for, by a hand that is large enough, and a person.
 * Whoever may still take another is told at once what was seen instead; all the rest is for a supervisor to look at.
 */
export function judgeSeen(
  { ask, retakeLeft }: { ask: Ask; retakeLeft: boolean },
  seen: EyeSeen,
  quality: Quality,
): Judgement {
  const shapes = shapesAsked(ask)
  if (!shapes) return { outcome: 'review', reasons: [{ code: 'unknown-gesture' }], probability: null }

  const noPerson: SeenReason[] = seen.person >= limits.person ? [] : [{ code: 'no-person' }]
  if (ask.kind === 'person') {
    const probability = seen.person
    if (noPerson.length === 0) {
      const hints: SeenReason[] = seen.wholeBody === false ? [{ code: 'not-whole-body' }] : []
      return { outcome: 'pass', reasons: hints, probability }
    }
    const reasons = [...noPerson, ...hints(quality)]
    return { outcome: retakeLeft ? 'retake' : 'review', reasons, probability }
  }

  const { probability, hands } = bestHands(shapes, seen.hands)
  const small = smallest(hands)
  if (probability >= limits.pass && !small && noPerson.length === 0)
    return { outcome: 'pass', reasons: [], probability }

  const fault = handFault(shapes.length, probability, small, seen)
  const reasons = [...fault, ...noPerson]
  if (seen.hands.length === 0 || noPerson.length > 0) reasons.push(...hints(quality))
  // Who may be right as far as can be told is not asked again: a supervisor can tell.
  const tellable = reasons.some(({ code }) => code !== 'unsure')
  return { outcome: retakeLeft && tellable ? 'retake' : 'review', reasons, probability }
}

function handFault(
  asked: number,
  probability: number,
  small: SeenReason | null,
  seen: EyeSeen,
): SeenReason[] {
  if (seen.hands.length === 0) return [{ code: 'no-hand' }]
  if (probability >= limits.pass) return small ? [small] : []
  if (seen.hands.length < asked) return [{ code: 'one-hand' }]
  const clearly = seen.hands.every(({ likelihoods }) => mostLikely(likelihoods).probability >= limits.clear)
  const another = probability <= limits.unlikely && clearly
  return [another ? { code: 'another-gesture', gestures: [...seen.gestures] } : { code: 'unsure' }]
}

function smallest(hands: readonly SeenHand[]): SeenReason | null {
  const share = Math.min(...hands.map((hand) => hand.share))
  return share < limits.handShare ? { code: 'hand-small', share, needed: limits.handShare } : null
}

const hints = ({ dark, blurred }: Quality): SeenReason[] => [
  ...(dark ? [{ code: 'dark' } as const] : []),
  ...(blurred ? [{ code: 'blurred' } as const] : []),
]
