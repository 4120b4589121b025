import type { Moment } from '../calendar.ts'
import { nameOf } from '../people.ts'
import type { Scene } from '../situation.ts'
import type { World } from '../world.ts'
import type { Away, AwayKind } from './state.ts'

/** The announced absence that covers a moment (S0-KA-17, G10): announced by then, within its time, not yet back. */
export const awayAt = ({ away }: Pick<World, 'away'>, personId: string, at: Moment): Away | null =>
  away.of[personId]?.findLast(
    (one) => one.at <= at && at <= one.until && (one.backAt === undefined || at < one.backAt),
  ) ?? null

/** The absence that somebody has announced and not yet ended, whether in its time or over it. */
export const openAwayOf = ({ away }: Pick<World, 'away'>, personId: string, at: Moment): Away | null =>
  away.of[personId]?.findLast((one) => one.at <= at && (one.backAt === undefined || at < one.backAt)) ?? null

export type AwayNow = {
  personId: string
  name: string
  groupId: string
  reason: string
  kind: AwayKind | null
  at: Moment
  until: Moment
  /** He said that he would be back by now. */
  overdue: boolean
}

/** Who of today is off his post at this moment, with until when he said he would be. */
export function awayNow({
  world,
  cal,
  now,
  today,
}: Pick<Scene, 'world' | 'cal' | 'now' | 'today'>): AwayNow[] {
  const open = new Map<string, Away>()
  for (const one of Object.values(world.away.of).flat()) {
    if (cal.dayOf(one.at) !== today || one.at > now) continue
    if (one.backAt === undefined || now < one.backAt) open.set(one.personId, one)
  }
  return [...open.values()].map(({ personId, groupId, reason, kind, at, until }) => ({
    ...{ personId, name: nameOf(world, personId), groupId, reason, kind, at, until },
    overdue: until < now,
  }))
}
