import type { Day, Moment } from '../calendar.ts'
import { remembered } from '../remember.ts'
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
  scene: Pick<Scene, 'world' | 'cal'>,
  personIds: readonly string[],
  day: Day,
  metric: MetricName,
): Total {
  const ofDay = scene.world.metrics.days[day]
  const totals = personIds.flatMap((personId) => {
    const said = ofDay?.[personId]?.[metric]
    return said ? [ownTotal(scene, said, day)] : []
  })
  if (totals.length === 1) return totals[0]!
  return {
    count: totals.reduce((sum, { count }) => sum + count, 0),
    reachedAt: totals.reduce((latest, { reachedAt }) => Math.max(latest, reachedAt), 0),
    evidence: totals.flatMap(({ evidence }) => evidence),
  }
}

/** What the whole house brought of one metric on a day; days that are over are added up once. */
export function houseCountOn(scene: Pick<Scene, 'world' | 'cal'>, day: Day, metric: MetricName): number {
  const { metrics, recalled } = scene.world
  const ofDay = metrics.days[day]
  if (!ofDay) return 0
  return remembered(
    ofDay,
    metric,
    [metrics.said[day], recalled],
    () => totalOf(scene, Object.keys(ofDay), day, metric).count,
  )
}

/** One person's total is asked for many times between two things that he says. */
function ownTotal({ world, cal }: Pick<Scene, 'world' | 'cal'>, said: readonly Change[], day: Day): Total {
  const { recalled } = world
  return remembered(said, 'total', [said.length, recalled], () =>
    added(said.filter(({ messageKey }) => stands(recalled[messageKey], day, cal))),
  )
}

/** One after another in the order in which he said them. Who corrects his last number back to the one before it has reached that one when he first did. */
function added(changes: readonly Change[]): Total {
  const total: Total = { count: 0, reachedAt: 0, evidence: [] }
  const named = new Set<string>()
  let before: Pick<Total, 'count' | 'reachedAt'> | null = null
  for (const { how, count, at, messageKey, item } of changes.toSorted((a, b) => a.at - b.at)) {
    if (item !== undefined && named.has(item)) continue
    if (item !== undefined) named.add(item)
    const after = how === 'add' ? total.count + count : count
    total.evidence.push(messageKey)
    if (after === total.count) continue
    const back = how === 'set' && after === before?.count ? before.reachedAt : at
    before = { count: total.count, reachedAt: total.reachedAt }
    total.count = after
    total.reachedAt = back
  }
  return Object.freeze(total)
}

export const countOn = (
  scene: Pick<Scene, 'world' | 'cal'>,
  personId: string,
  day: Day,
  metric: MetricName,
): number => totalOf(scene, [personId], day, metric).count

/** Who takes a slip back on the same day takes its number back with it. */
export const stands = (recalledAt: Moment | undefined, day: Day, cal: Scene['cal']) =>
  recalledAt === undefined || recalledAt > cal.momentOn(day, '24:00')

/** Is this phone new to the house? Numbers of messages that were taken back are free again. */
export function isNewPhone({ world }: Pick<Scene, 'world'>, phone: string): boolean {
  const known = world.metrics.phones[phone]
  return !known || (known.messageKey !== undefined && world.recalled[known.messageKey] !== undefined)
}
