import type { Day, Week } from '../calendar.ts'
import { canonicalKey } from '../claim/name.ts'
import { stands, totalOf } from '../metric/total.ts'
import { daysOfWeek } from '../metric/week-days.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { creditOf } from './broker.ts'
import { dutyIn, quotaOf } from './duty.ts'

/** What one kind of work came to in a week, beside what it was to be. */
export type Tally = { count: number; quota: number; evidence: string[] }

/** A specialist's week in agency pitching. */
export type SpecialistWeek = {
  person: PersonThen
  /** Days on duty, of those planned. */
  worked: number
  planned: number
  stores: Tally
  brokers: Tally
}

/** Everybody who had a day of duty in agency pitching in that week, in the roster's order. */
export const specialistsIn = (scene: Scene, week: Week): SpecialistWeek[] =>
  Object.keys(scene.world.people).flatMap((id) => specialistWeek(scene, id, week) ?? [])

/** One of them; null for who had no such day. */
export function specialistWeek(scene: Scene, personId: string, week: Week): SpecialistWeek | null {
  const duty = dutyIn(scene, personId, week)
  if (!duty) return null
  const { agency } = scene.policyOn(scene.cal.momentOn(daysOfWeek(week)[6]!, '12:00'))
  return {
    person: duty.person,
    worked: duty.worked.length,
    planned: duty.planned,
    stores: { ...storesIn(scene, personId, week), quota: quotaOf(agency.storesPerWeek, duty) },
    brokers: { ...brokersIn(scene, personId, week), quota: quotaOf(agency.brokersPerWeek, duty) },
  }
}

/** S0-SH-05: different stores in the week; those reported by number count as different ones, unless the house says no. */
export function storesIn(scene: Scene, personId: string, week: Week): Pick<Tally, 'count' | 'evidence'> {
  const days = daysOfWeek(week)
  const { unnamedStores } = scene.policyOn(scene.cal.momentOn(days[6]!, '12:00')).agency
  return tallied(scene, personId, days, 'stores', {
    same: (item) => sameStore(scene, item),
    valid: () => true,
    unnamed: unnamedStores === 'count',
  })
}

/** S0-SH-06: brokers whose number they are his by `creditOf`, and those reported by number. */
export const brokersIn = (scene: Scene, personId: string, week: Week): Pick<Tally, 'count' | 'evidence'> =>
  brokersOf(scene, personId, daysOfWeek(week))

function brokersOf(scene: Scene, personId: string, days: readonly Day[]): Pick<Tally, 'count' | 'evidence'> {
  const credits = new Map<string, Day>()
  for (const broker of Object.values(scene.world.agency.brokers)) {
    if (!broker.joins.some((join) => join.personId === personId)) continue
    const credit = creditOf(scene, broker)
    if (credit?.personId === personId) credits.set(broker.id, credit.day)
  }
  return tallied(scene, personId, days, 'brokers', {
    same: (item) => item,
    valid: (item, day) => credits.get(item) === day,
    unnamed: true,
  })
}

/** Brokers of several people on one day, each counted where it counts. */
export const brokersOn = (scene: Scene, personIds: readonly string[], day: Day): number =>
  personIds.reduce((sum, id) => sum + brokersOf(scene, id, [day]).count, 0)

/** How one store is kept, whatever names it has had. */
export const sameStore = (scene: Pick<Scene, 'world'>, item: string): string =>
  storeKey(canonicalKey(scene.world, item))

/** The names of stores that somebody has reported on these days. */
export const storesNamed = (scene: Scene, personId: string, days: readonly Day[]): string[] =>
  days.flatMap((day) => namedOn(scene, personId, day, 'stores'))

/** 链家人民路店, 链家人民路门店 and 链家人民路 are one store. */
export const storeKey = (key: string): string => key.replace(/(?:门店|分店|店面|店)$/u, '') || key

type Reading = {
  /** What two names of one thing share. */
  same(item: string): string
  valid(item: string, day: Day): boolean
  /** Does what was reported without a name count? */
  unnamed: boolean
}

/**
 * The week of one person: what has a name once, plus each day's total beyond its names. A day corrected to less than its
 * names keeps those that no other day has.
 */
function tallied(
  scene: Scene,
  personId: string,
  days: readonly Day[],
  metric: 'stores' | 'brokers',
  { same, valid, unnamed }: Reading,
): Pick<Tally, 'count' | 'evidence'> {
  const ofDays = days.map((day) => ({
    ...totalOf(scene, [personId], day, metric),
    day,
    items: namedOn(scene, personId, day, metric),
  }))
  const times = new Map<string, number>()
  for (const { items } of ofDays)
    for (const item of new Set(items.map(same))) times.set(item, (times.get(item) ?? 0) + 1)
  const names = new Set<string>()
  let extra = 0
  for (const { day, count, items } of ofDays) {
    const kept = items.toSorted((a, b) => times.get(same(a))! - times.get(same(b))!).slice(0, count)
    for (const item of kept) if (valid(item, day)) names.add(same(item))
    if (unnamed) extra += Math.max(0, count - items.length)
  }
  return { count: names.size + extra, evidence: ofDays.flatMap(({ evidence }) => evidence) }
}

/** The names said of one metric on a day, each once, but for what was taken back. */
function namedOn({ world, cal }: Scene, personId: string, day: Day, metric: 'stores' | 'brokers'): string[] {
  const said = world.metrics.days[day]?.[personId]?.[metric] ?? []
  const standing = said.filter(({ messageKey }) => stands(world.recalled[messageKey], day, cal))
  return [...new Set(standing.flatMap(({ item }) => item ?? []))]
}
