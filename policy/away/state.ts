import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/** 公: for the work; 私: his own affair. */
export type AwayKind = '公' | '私'

/** An announced absence from the post (S0-KA-17): from `at` to `until`, both included, unless he is back before. */
export type Away = {
  /** `away/<n>` */
  id: string
  personId: string
  groupId: string
  reason: string
  kind: AwayKind | null
  at: Moment
  until: Moment
  key: string
  backAt?: Moment
}

export type AwayState = {
  /** Person → his absences, in the order of arrival. */
  of: Record<string, Away[]>
  /** How many there have been. */
  count: number
}

export type AwayFact =
  | { kind: 'postLeft'; away: Away }
  | { kind: 'postResumed'; id: string; personId: string; at: Moment; key: string }

export const emptyAway = (): AwayState => ({ of: {}, count: 0 })

export const awayEvolvers: Evolvers<AwayFact> = {
  postLeft({ away }, { away: entry }) {
    away.of[entry.personId] ??= []
    away.of[entry.personId]!.push({ ...entry })
    away.count += 1
  },
  postResumed({ away }, { id, personId, at }) {
    const entry = away.of[personId]?.find((one) => one.id === id)
    if (entry) entry.backAt = at
  },
}
