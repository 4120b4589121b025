import { bestHands, shapesAsked } from './asked.ts'
import { PERSON_MIN } from './body/find.ts'
import type { PhotoFacts } from './files/facts.ts'
import { mostLikely } from './gestures/classify.ts'
import type { Reason, Request, Seen, Verdict } from './verdict.ts'

/** What the file tells of its quality; it only explains why nothing was found. */
export type Quality = Pick<PhotoFacts, 'dark' | 'blurred'>

/** A verdict as far as what was seen decides it. */
export type Judgement = Pick<Verdict, 'outcome' | 'reasons' | 'probability' | 'seen'>

/** What must be reached; found on the photos of README.md. */
export const limits = {
  /** What was asked for must be this probable to pass. */
  pass: 0.6,
  /** Below `unlikely`, with every hand at least `clear` in another shape, it is another gesture. */
  unlikely: 0.03,
  clear: 0.85,
  /** The longer side of a hand, as a part of the photo's longer side: 80 of 1280 pixels. */
  handShare: 80 / 1280,
  person: PERSON_MIN,
}

/**
 * The verdict on what was seen. A photo passes that shows what was asked for, by a hand that is large enough, and a person.
 * Whoever may still take another is told at once what was seen instead; all the rest is for a supervisor to look at.
 */
export function judgeSeen(request: Request, seen: Seen, quality: Quality): Judgement {
  const { ask, retakeLeft } = request
  const shapes = shapesAsked(ask)
  if (!shapes) return { outcome: 'review', reasons: [{ code: 'unknown-gesture' }], probability: null, seen }

  const noPerson: Reason[] = seen.person >= limits.person ? [] : [{ code: 'no-person' }]
  if (ask.kind === 'person') {
    const probability = seen.person
    if (noPerson.length === 0) {
      const hints: Reason[] = seen.wholeBody === false ? [{ code: 'not-whole-body' }] : []
      return { outcome: 'pass', reasons: hints, probability, seen }
    }
    const reasons = [...noPerson, ...hints(quality)]
    return { outcome: retakeLeft ? 'retake' : 'review', reasons, probability, seen }
  }

  const { probability, hands } = bestHands(shapes, seen.hands)
  const small = smallest(hands)
  if (probability >= limits.pass && !small && noPerson.length === 0)
    return { outcome: 'pass', reasons: [], probability, seen }

  const fault = handFault(shapes.length, probability, small, seen)
  const reasons = [...fault, ...noPerson]
  if (seen.hands.length === 0 || noPerson.length > 0) reasons.push(...hints(quality))
  // Who may be right as far as can be told is not asked again: a supervisor can tell.
  const tellable = reasons.some(({ code }) => code !== 'unsure')
  return { outcome: retakeLeft && tellable ? 'retake' : 'review', reasons, probability, seen }
}

function handFault(asked: number, probability: number, small: Reason | null, seen: Seen): Reason[] {
  if (seen.hands.length === 0) return [{ code: 'no-hand' }]
  if (probability >= limits.pass) return small ? [small] : []
  if (seen.hands.length < asked) return [{ code: 'one-hand' }]
  const clearly = seen.hands.every(({ likelihoods }) => mostLikely(likelihoods).probability >= limits.clear)
  const another = probability <= limits.unlikely && clearly
  return [another ? { code: 'another-gesture', gestures: seen.gestures } : { code: 'unsure' }]
}

function smallest(hands: Seen['hands']): Reason | null {
  const share = Math.min(...hands.map((hand) => hand.share))
  return share < limits.handShare ? { code: 'hand-small', share, needed: limits.handShare } : null
}

const hints = ({ dark, blurred }: Quality): Reason[] => [
  ...(dark ? [{ code: 'dark' } as const] : []),
  ...(blurred ? [{ code: 'blurred' } as const] : []),
]
