import type { Day, Moment } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import type { Scene } from '../situation.ts'
import type { World } from '../world.ts'
import { wasServed } from './served.ts'

type Ground = Pick<Scene, 'world' | 'policy'>

/** When a duty had to be done; and where, if it had to be said in a group. */
export type Span = { from: Moment; until: Moment; where?: { channel: string } | { groupId: string } }

/**
 * What is left of verdicts when nobody owes anything for a time in which he could not do it: before the rulebook began,
 * before he joined, and while he had no account, or his channel no group, to be heard by. What follows from a verdict that falls, falls with it.
 * `spanOf` is the time in which a verdict's duty had to be done. Rewards stay.
 */
export function withoutNewcomers(
  ground: Ground,
  verdicts: Verdict[],
  spanOf: (verdict: Verdict) => Span,
): Verdict[] {
  if (isSettled(ground.world)) return verdicts
  const fallen = new Set<string>()
  for (const verdict of verdicts) if (isSpared(ground, verdict, spanOf(verdict))) fallen.add(verdict.key)
  for (let before = -1; before !== fallen.size; ) {
    before = fallen.size
    for (const { key, linkedTo } of verdicts) if (linkedTo && fallen.has(linkedTo)) fallen.add(key)
  }
  return fallen.size > 0 ? verdicts.filter(({ key }) => !fallen.has(key)) : verdicts
}

/** A house in which everybody was there at the founding: the usual case of a transcript. */
const isSettled = ({ onboarding }: World) =>
  onboarding.begunAt === undefined && !onboarding.awaiting && Object.keys(onboarding.heard).length === 0

function isSpared(ground: Ground, { kind, subject }: Verdict, { from, until, where }: Span): boolean {
  const { world, policy } = ground
  if (kind === 'reward' || kind === 'needsAmount') return false
  const { awaiting, begunAt } = world.onboarding
  if (awaiting || (begunAt !== undefined && from < begunAt)) return true
  if (begunAt !== undefined && where && !wasServed(world, policy, where, from, until)) return true
  return 'person' in subject && !couldBeHeard(ground, subject.person, { from, until })
}

/** Was somebody there for a whole day? */
export const couldBeHeardOn = (scene: Pick<Scene, 'world' | 'cal'>, personId: string, day: Day): boolean =>
  couldBeHeard(scene, personId, {
    from: scene.cal.momentOn(day, '00:00'),
    until: scene.cal.momentOn(day, '24:00'),
  })

/** The time from a sign-in's opening to its deadline. */
export const windowOf = ({ opensAt, deadline }: { opensAt: Moment; deadline: Moment }): Span => ({
  from: opensAt,
  until: deadline,
})

/** Was somebody there all that time, under a rulebook and with an account? Before that he owed nothing. */
export function couldBeHeard(
  { world: { onboarding, people } }: Pick<Scene, 'world'>,
  personId: string,
  { from, until }: Span,
): boolean {
  const { awaiting, begunAt, heard } = onboarding
  if (awaiting || (begunAt !== undefined && from < begunAt)) return false
  const joinedAt = people[personId]?.joinedAt
  if (joinedAt === undefined) return true
  const spans = heard[personId] ?? []
  return from >= joinedAt && spans.some(({ from: since, to = Infinity }) => since <= from && until <= to)
}
