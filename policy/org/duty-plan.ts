import type { Moment } from '../calendar.ts'
import type { DutyItem, Unit } from './state.ts'

/** A day's list as it stands at a moment. */
export type DutyPlan = {
  /** Who is to work. */
  named: ReadonlySet<string>
  /** Teams (`商超外展/一组`) that a filed list speaks for. */
  units: ReadonlySet<string>
  /** Whom a plan without teams names, or named: it goes on speaking for their channels. */
  loose: ReadonlySet<string>
}

const none: DutyPlan = { named: new Set(), units: new Set(), loose: new Set() }

/** A day's list, by the moments at which it changes. A list is never changed, only replaced by a new one. */
const known = new WeakMap<readonly DutyItem[], { changes: Moment[]; plans: Map<number, DutyPlan> }>()

/** The list of a day at a moment; between two changes it is the same object. An area says where somebody is, not who works. */
export function dutyPlanAt(items: readonly DutyItem[] | undefined, at: Moment): DutyPlan {
  if (!items) return none
  let day = known.get(items)
  if (!day) {
    day = { changes: changesIn(items), plans: new Map() }
    known.set(items, day)
  }
  const span = day.changes.findLastIndex((change) => change <= at)
  let plan = day.plans.get(span)
  if (!plan) {
    plan = planAt(items, at)
    day.plans.set(span, plan)
  }
  return plan
}

/** The rows that are in force at a moment, without reported areas. */
export const dutyItemsAt = (items: readonly DutyItem[] = [], at: Moment): DutyItem[] =>
  items.filter(({ source, from = -Infinity, to = Infinity }) => source !== 'area' && from <= at && at < to)

function planAt(items: readonly DutyItem[], at: Moment): DutyPlan {
  const standing = dutyItemsAt(items, at)
  const loose = items.filter(({ source, unit, from = -Infinity }) => source !== 'area' && !unit && from <= at)
  return {
    named: new Set(standing.map(({ personId }) => personId)),
    units: new Set(
      [...standing, ...betweenLists(items, at)].flatMap(({ unit }) => (unit ? [unitKey(unit)] : [])),
    ),
    loose: new Set(loose.map(({ personId }) => personId)),
  }
}

function changesIn(items: readonly DutyItem[]): Moment[] {
  const moments = items
    .filter(({ source }) => source !== 'area')
    .flatMap(({ from, to }) => [from, to].filter((moment) => moment !== undefined))
  return [...new Set(moments)].sort((a, b) => a - b)
}

/** Rows that have ended where others of their team begin later: in between the team's list names nobody. */
function betweenLists(items: readonly DutyItem[], at: Moment): DutyItem[] {
  const later = items.filter(({ unit, from = -Infinity }) => unit && from > at)
  return items.filter(
    ({ unit, to = Infinity }) =>
      unit && to <= at && later.some((item) => unitKey(item.unit!) === unitKey(unit)),
  )
}

/** `商超外展/一组` */
export const unitKey = ({ channel, team }: Unit): string => `${channel}/${team ?? ''}`
