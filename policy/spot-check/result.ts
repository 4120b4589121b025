import { awayAt } from '../away/away.ts'
import type { Moment } from '../calendar.ts'
import { calendarOf, HOUR, SECOND } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import type { Photo } from '../message.ts'
import { takenOffBy } from '../org/on-duty.ts'
import { type Judgement, judgeSeen } from '../photo/judge.ts'
import type { World } from '../world.ts'
import { askOf } from './gestures.ts'
import type { Answer, PhotoUse, SpotCheck } from './state.ts'

export type Result = 'passed' | 'late' | 'missing' | 'mismatch' | 'review' | 'excused' | 'void'

/** What one person's part in a check comes to, with the answer that decides it and the word on it, if any. */
export type Standing = { personId: string; result: Result; answer?: Answer; ruledBy?: string }

/**
 * What a photo is worth: `used` has been shown before, `unsure` is for a human to see, `unusable` is a file that is no photo.
 */
export type Worth = 'right' | 'wrong' | 'unsure' | 'used' | 'forwarded' | 'unusable'

/** G15: a check during which the bot could not read for more than this is void. */
const OUTAGE_MOST_MS = 60 * SECOND

/** Everybody's standing, those asked first, then those excused at once. While it is open, `missing` means not yet. */
export function standingsIn(world: World, check: SpotCheck): Standing[] {
  const excused = check.excluded.filter(({ why }) => why === 'leave' || why === 'away')
  if (isVoid(world, check)) {
    return [...check.required, ...excused.map(({ personId }) => personId)].map((personId) => ({
      personId,
      result: 'void',
    }))
  }
  return [
    ...check.required.map((personId) => standingOf(world, check, personId)),
    ...excused.map(({ personId }): Standing => ({ personId, result: 'excused' })),
  ]
}

/** What one of those asked comes to. The machine alone never finds a `mismatch`: what it doubts is for a human to see. */
export function standingOf(world: World, check: SpotCheck, personId: string): Standing {
  const answers = check.answers.filter((answer) => answer.personId === personId).sort((a, b) => a.at - b.at)
  const inTime = answers.filter(({ at }) => at <= check.deadline)
  const ruling = check.rulings.findLast((one) => one.personId === personId)
  const ruledOn = ruling ? inTime.filter(({ at }) => at <= ruling.at) : []
  const fresh = ruling ? inTime.filter(({ at }) => at > ruling.at) : inTime
  const seen = ruling?.fits ? ruledOn.at(-1) : undefined
  if (seen) return { personId, result: 'passed', answer: seen, ruledBy: ruling!.by }

  const right = fresh.find((answer) => worthOf(world, check, answer) === 'right')
  if (right) return { personId, result: 'passed', answer: right }
  if (isExcused(world, check, personId)) return { personId, result: 'excused' }
  const doubtful = fresh.findLast((answer) => ['wrong', 'unsure'].includes(worthOf(world, check, answer)))
  if (doubtful) return { personId, result: 'review', answer: doubtful }
  const refused = ruledOn.at(-1)
  if (refused) return { personId, result: 'mismatch', answer: refused, ruledBy: ruling!.by }
  const late = answers.find(
    (answer) =>
      answer.at > check.deadline &&
      !['used', 'forwarded', 'unusable'].includes(worthOf(world, check, answer)),
  )
  return late ? { personId, result: 'late', answer: late } : { personId, result: 'missing' }
}

/** What an answer is worth: that of its best photo. */
export function worthOf({ spotChecks }: Pick<World, 'spotChecks'>, check: SpotCheck, answer: Answer): Worth {
  if (answer.forwarded) return 'forwarded'
  const worths = answer.photos.map((photo): Worth => {
    if (photo.fault) return 'unusable'
    if (earlierUse(spotChecks.uses, check, answer, photo.hash)) return 'used'
    return doubtsAbout(spotChecks.uses, check, answer, photo).length > 0
      ? 'unsure'
      : looks(photo, check.gesture)
  })
  return bestFirst.find((worth) => worths.includes(worth)) ?? 'wrong'
}

const bestFirst = ['right', 'unsure', 'wrong', 'used', 'unusable'] as const

/** Why a human should look at a photo whatever it shows: it may be an older one. Neither is ever a verdict. */
export type Doubt = { code: 'resembles'; hash: string; use: PhotoUse } | { code: 'taken'; at: Moment }

/** A camera's clock may be that wrong. */
const TAKEN_OFF_MS = 2 * HOUR

export function doubtsAbout(
  uses: Record<string, PhotoUse[]>,
  check: Pick<SpotCheck, 'issuedAt'>,
  answer: Pick<Answer, 'personId' | 'at' | 'key'>,
  { resembles = [], takenAt }: Photo,
): Doubt[] {
  const older = resembles.flatMap((hash): Doubt[] => {
    const use = earlierUse(uses, check, answer, hash)
    return use ? [{ code: 'resembles', hash, use }] : []
  })
  const off = takenAt !== undefined && Math.abs(answer.at - takenAt) > TAKEN_OFF_MS
  return [...older.slice(0, 1), ...(off ? [{ code: 'taken' as const, at: takenAt }] : [])]
}

/** Where this very picture was shown before; sending one's own answer to a check again is no re-use. */
export function earlierUse(
  uses: Record<string, PhotoUse[]>,
  check: Pick<SpotCheck, 'issuedAt'>,
  { personId, at, key }: Pick<Answer, 'personId' | 'at' | 'key'>,
  hash: string,
): PhotoUse | undefined {
  const all = uses[hash] ?? []
  const own = all.findIndex((use) => use.key === key)
  return all.find((use, index) => {
    if (use.key === key || (use.personId === personId && use.at >= check.issuedAt)) return false
    return use.at < at || (use.at === at && (own < 0 || index < own))
  })
}

/** G15, and a check that its issuer took back before it was over. */
export function isVoid(
  { outages, recalled }: Pick<World, 'outages' | 'recalled'>,
  check: SpotCheck,
): boolean {
  if (check.issueKey && (recalled[check.issueKey] ?? Infinity) <= check.deadline) return true
  return unread(outages, check.issuedAt, check.deadline) > OUTAGE_MOST_MS
}

/** Milliseconds between two moments in which the bot could not read; outages that overlap count once. */
export function unread(
  outages: readonly { from: Moment; until: Moment }[],
  from: Moment,
  to: Moment,
): number {
  let [sum, reached] = [0, from]
  for (const outage of [...outages].sort((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(outage.from, reached), Math.min(outage.until, to)]
    if (end <= start) continue
    sum += end - start
    reached = end
  }
  return sum
}

/** Did he, as far as is known now, not have to answer when it was issued (G10)? */
const isExcused = (world: World, { issuedAt }: SpotCheck, personId: string): boolean =>
  isAbsent(world, personId, issuedAt) ||
  awayAt(world, personId, issuedAt) !== null ||
  takenOffBy(world.duty[calendarOf(world.timezone).dayOf(issuedAt)], personId, issuedAt)

function looks(photo: Photo, gesture: string): Worth {
  const judged = judgedPhoto(photo, gesture)
  if (judged) return worthOfOutcome[judged.outcome]
  const { seen } = photo
  if (!seen) return 'unsure'
  return seen.gesture === gesture && seen.people >= 1 ? 'right' : 'wrong'
}

const worthOfOutcome = { pass: 'right', retake: 'wrong', review: 'unsure' } as const

/** Our own eyes' verdict on a photo; null when it was not they that looked. */
export const judgedPhoto = ({ eye }: Photo, gesture: string): Judgement | null =>
  eye ? judgeSeen({ ask: askOf(gesture), retakeLeft: true }, eye, eye) : null
