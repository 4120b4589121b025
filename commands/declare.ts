import type { Day } from '../policy/calendar.ts'
import type { Fact } from '../policy/facts.ts'
import type { MetricName } from '../policy/metric/names.ts'
import type { Tally } from '../policy/metric/read.ts'
import { countOn } from '../policy/metric/total.ts'
import type { Situation } from '../policy/situation.ts'

/** The facts that set somebody's totals of a day, and what each was before. Later words on one metric win. */
export function declared(
  situation: Situation,
  personId: string,
  day: Day,
  tallies: readonly Tally[],
  why: 'report' | 'correction',
): { facts: Fact[]; changes: { metric: MetricName; from: number; to: number }[] } {
  const { at, message, sender } = situation
  const facts = tallies.map(({ metric, count }) =>
    totalDeclared({ personId, day, metric, count, at, messageKey: message.key, by: sender.id, why }),
  )
  const changes = tallies.map(({ metric, count }) => ({
    metric,
    from: countOn(situation, personId, day, metric),
    to: count,
  }))
  return { facts, changes }
}

export const totalDeclared = (fields: Omit<Extract<Fact, { kind: 'totalDeclared' }>, 'kind'>): Fact => ({
  kind: 'totalDeclared',
  ...fields,
})
