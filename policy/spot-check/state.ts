import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import type { Photo } from '../message.ts'

/** Somebody's photo message in the group of a check, from its issue on. `at` is its send time in whole seconds. */
export type Answer = { personId: string; at: Moment; key: string; photos: Photo[]; forwarded?: boolean }

/** A supervisor's word on what the photos up to `at` show. */
export type Ruling = { personId: string; fits: boolean; by: string; at: Moment; key: string }

/** Why somebody who would have had to answer was not asked. Only `leave` and `away` count as excused. */
export type Exclusion = { personId: string; why: 'leave' | 'away' | 'open' | 'recent' }

export type SpotCheck = {
  /** `spot-check/<n>`: also the id of its occasion. */
  id: string
  n: number
  groupId: string
  /** Whom it is for, as people say it: `商超外展一组`. */
  scope: string
  gesture: string
  /** null for one that the bot has drawn. */
  issuedBy: string | null
  /** The message that asked for it. */
  issueKey?: string
  issuedAt: Moment
  /** Inclusive (G2). */
  deadline: Moment
  required: string[]
  excluded: Exclusion[]
  answers: Answer[]
  rulings: Ruling[]
}

/** Somebody has shown a picture; `checkId` when it was meant as an answer. */
export type PhotoUse = { personId: string; at: Moment; key: string; checkId?: string }

export type SpotCheckState = {
  /** In the order of their numbers. */
  checks: SpotCheck[]
  /** Picture hash → everybody who has shown it anywhere, in the order of arrival. */
  uses: Record<string, PhotoUse[]>
  /** Passes that were shown to a human all the same, in their order. */
  samples: Sample[]
  /** Who wanted his photos gone, and when last: what he had shown by then has no pixels any more. */
  forgotten: Record<string, Moment>
}

export type Sample = { checkId: string; personId: string; key: string }

export type SpotCheckFact =
  | { kind: 'spotCheckIssued'; check: Omit<SpotCheck, 'answers' | 'rulings'> }
  | { kind: 'photoShown'; hash: string; use: PhotoUse }
  | { kind: 'spotCheckAnswered'; checkId: string; answer: Answer }
  | ({ kind: 'photoSampled' } & Sample)
  | { kind: 'photosForgotten'; personId: string; at: Moment }
  | { kind: 'gestureRuled'; checkId: string; ruling: Ruling }

export const emptySpotChecks = (): SpotCheckState => ({
  checks: [],
  uses: {},
  samples: [],
  forgotten: {},
})

export const spotCheckEvolvers: Evolvers<SpotCheckFact> = {
  spotCheckIssued({ spotChecks }, { check }) {
    spotChecks.checks.push({ ...structuredClone(check), answers: [], rulings: [] })
  },
  photoShown({ spotChecks }, { hash, use }) {
    spotChecks.uses[hash] ??= []
    spotChecks.uses[hash]!.push({ ...use })
  },
  spotCheckAnswered({ spotChecks }, { checkId, answer }) {
    spotChecks.checks[numberOf(checkId) - 1]?.answers.push(structuredClone(answer))
  },
  photoSampled({ spotChecks }, { checkId, personId, key }) {
    spotChecks.samples.push({ checkId, personId, key })
  },
  photosForgotten({ spotChecks }, { personId, at }) {
    spotChecks.forgotten[personId] = at
  },
  gestureRuled({ spotChecks }, { checkId, ruling }) {
    spotChecks.checks[numberOf(checkId) - 1]?.rulings.push({ ...ruling })
  },
}

/** The check of an occasion's id; undefined for other occasions. Checks are numbered from 1 without gaps. */
export const checkOf = ({ spotChecks }: { spotChecks: SpotCheckState }, id: string): SpotCheck | undefined =>
  id.startsWith(prefix) ? spotChecks.checks[numberOf(id) - 1] : undefined

/** The checks issued from a moment on. They are issued in order, so the newest days are found from the end. */
export function checksSince({ spotChecks }: { spotChecks: SpotCheckState }, since: Moment): SpotCheck[] {
  const { checks } = spotChecks
  let first = checks.length
  while (first > 0 && checks[first - 1]!.issuedAt >= since) first -= 1
  return checks.slice(first)
}

const prefix = 'spot-check/'
const numberOf = (id: string) => Number(id.slice(prefix.length))
