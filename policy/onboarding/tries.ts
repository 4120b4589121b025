import { HOUR, type Moment } from '../calendar.ts'
import type { OnboardingState } from './state.ts'

/** When wrong codes and names were tried, and until when nothing is heard of that account. */
export type Tries = { at: Moment[]; silentUntil?: Moment }

const MOST = 5

type Ground = Pick<OnboardingState, 'tries'>

/** One more wrong try: the fifth within an hour is followed by an hour's silence. */
export function triedAgain(ground: Ground, account: string, at: Moment): Tries {
  const tries = [...recent(ground, account, at), at]
  return tries.length < MOST ? { at: tries } : { at: [], silentUntil: at + HOUR }
}

export const isSilenced = (ground: Ground, account: string, at: Moment): boolean =>
  at < (of(ground, account)?.silentUntil ?? Number.NEGATIVE_INFINITY)

/** Is one more wrong try the last one before the silence? */
export const isLastTry = (ground: Ground, account: string, at: Moment): boolean =>
  recent(ground, account, at).length === MOST - 1

const recent = (ground: Ground, account: string, at: Moment) =>
  (of(ground, account)?.at ?? []).filter((one) => one > at - HOUR)

const of = ({ tries }: Ground, account: string) =>
  Object.hasOwn(tries, account) ? tries[account] : undefined
