import { seenAs } from '../messages/check-answers.ts'
import { photoCard } from '../messages/photo-card.ts'
import { doubtWords, reviewLines, sampleAsked } from '../messages/photo-reviews.ts'
import { reasonWords } from '../messages/photo-words.ts'
import type { Decision, Post } from '../policy/decision.ts'
import { nothing } from '../policy/decision.ts'
import type { Photo } from '../policy/message.ts'
import { leaderOf } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { gestureName } from '../policy/spot-check/gestures.ts'
import { doubtsAbout, judgedPhoto } from '../policy/spot-check/result.ts'
import { isSampled } from '../policy/spot-check/samples.ts'
import type { Answer, SpotCheck } from '../policy/spot-check/state.ts'

/** What a photo shows, as its sender is told it. */
export function shownIn(photo: Photo, gesture: string): string {
  const judged = judgedPhoto(photo, gesture)
  if (judged) return judged.reasons.map(reasonWords).join(',')
  const { seen } = photo
  return seenAs(seen && seen.gesture !== 'none' ? gestureName(seen.gesture) : null, seen?.people ?? 0)
}

/** The card of a photo that a human must see: the photo, beside it the older one that it may be, and the machine's guess. */
export function reviewOf(
  situation: Situation,
  check: SpotCheck,
  answer: Answer,
): Pick<Post, 'card' | 'photos' | 'mentions'> {
  const { world, cal, sender, at } = situation
  const photo = answer.photos.at(-1)!
  const doubts = doubtsAbout(world.spotChecks.uses, check, answer, photo)
  const lines = [
    ...reviewLines(gestureName(check.gesture), photo.eye ? shownIn(photo, check.gesture) : null),
    ...doubts.map((doubt) => doubtWords(world, cal, doubt)),
  ]
  const older = doubts.flatMap((doubt) => (doubt.code === 'resembles' ? [doubt.hash] : []))
  // Whoever asked sees it first: he, or the leader of whoever answers a drawn check.
  const reviewer = check.issuedBy ?? leaderOf(world, sender.id, at)?.id
  return {
    card: photoCard(check, sender, lines),
    photos: [photo.hash, ...older],
    ...(reviewer ? { mentions: [reviewer] } : {}),
  }
}

/** Of the photos that our eyes pass a few are shown to a human all the same, so that it is known how often they err. */
export function sampled(situation: Situation, check: SpotCheck, answer: Answer): Decision {
  const { world, at, sender } = situation
  const photo = answer.photos.find(({ eye }) => eye)
  const leader = leaderOf(world, sender.id, at)
  if (!photo || !leader || !isSampled(world.seed, answer.key, situation.policy.spotChecks.samplePercent))
    return nothing
  const text = sampleAsked(sender.name, gestureName(check.gesture))
  return {
    facts: [{ kind: 'photoSampled', checkId: check.id, personId: sender.id, key: answer.key }],
    say: [
      {
        to: { person: leader.id },
        text,
        card: photoCard(check, sender, [text]),
        photos: [photo.hash],
      },
    ],
  }
}
