import type { Day, Moment } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import type { MetricName } from './names.ts'
import type { Change } from './state.ts'

/** A day's count of one person or of several together. */
export type Total = {
  count: number
  /** When the count became what it is; 0 when nothing was said (G12: who reached his final count earlier). */
  reachedAt: Moment
  /** Keys of the messages that made it. */
  evidence: string[]
}

/** What these people brought of one metric on a day, by all that is known. */
export function totalOf(
  { world, cal }: Pick<Scene, 'world' | 'cal'>,
  personIds: readonly string[],
  day: Day,
  metric: MetricName,
): Total {
  const ofDay = world.metrics.days[day] ?? {}
  const said: { personId: string; change: Change }[] = []
  for (const personId of personIds) {
    for (const change of ofDay[personId]?.[metric] ?? [])
      if (stands(world.recalled[change.messageKey], day, cal)) said.push({ personId, change })
  }
  said.sort((a, b) => a.change.at - b.change.at)

  const perPerson: Record<string, number> = {}
  const total: Total = { count: 0, reachedAt: 0, evidence: [] }
  for (const { personId, change } of said) {
    const { how, count, at, messageKey } = change
    const before = perPerson[personId] ?? 0
    const after = how === 'add' ? before + count : count
    perPerson[personId] = after
    total.evidence.push(messageKey)
    if (after === before) continue
    total.count += after - before
    total.reachedAt = at
  }
  return total
}

export const countOn = (
  scene: Pick<Scene, 'world' | 'cal'>,
  personId: string,
  day: Day,
  metric: MetricName,
): number => totalOf(scene, [personId], day, metric).count

/** Who takes a slip back on the same day takes its number back with it. */
const stands = (recalledAt: Moment | undefined, day: Day, cal: Scene['cal']) =>
  recalledAt === undefined || recalledAt > cal.momentOn(day, '24:00')

/** Is this phone new to the house? Numbers of messages that were taken back are free again. */
export function isNewPhone({ world }: Pick<Scene, 'world'>, phone: string): boolean {
  const known = world.metrics.phones[phone]
  return !known || (known.messageKey !== undefined && world.recalled[known.messageKey] !== undefined)
}
