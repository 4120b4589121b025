import type { Day, Moment } from '../calendar.ts'
import { type PersonThen, peopleIn, postingAt } from '../people.ts'
import { remembered } from '../remember.ts'
import type { Scene } from '../situation.ts'
import { type DutyPlan, dutyPlanAt, unitKey } from './duty-plan.ts'
import type { DutyItem } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal'>

/**
 * Is this person to work on that day? Where a list names anybody of his team, or a plan without teams anybody of his
 * channel, it is those who are named, supervisors too; without one, all staff. Leave is another question (`isAbsent`).
 * `at` is the moment whose roster (G4) and list count, noon unless stated: a list may change during the day.
 */
export function onDuty(ground: Ground, personId: string, day: Day, at = noonOf(ground, day)): boolean {
  const { world } = ground
  const plan = dutyPlanAt(world.duty[day], at)
  if (plan.named.has(personId)) return true
  const person = world.people[personId]
  if (!person) throw new Error(`no person ${personId}`)
  const { role, channel, team } = postingAt(person, at)
  return role === 'staff' && (!channel || !speaksFor(ground, plan, channel, team, at))
}

/** The people of one channel who are to work on that day, in the roster's order. */
export function onDutyIn(ground: Ground, channel: string, day: Day, at = noonOf(ground, day)): PersonThen[] {
  const plan = dutyPlanAt(ground.world.duty[day], at)
  const there = peopleIn(ground.world, channel, at)
  const wholly = isPlannedWholly(ground, plan, channel, at)
  return there.filter(
    ({ id, role, team }) =>
      plan.named.has(id) || (role === 'staff' && !wholly && !plan.units.has(unitKey({ channel, team }))),
  )
}

/**
 * Those of a channel who are on duty for the whole of a window, by the roster of `at`: whoever joins the list after it
 * began is not asked for what began before him, and whoever leaves it before the end need not finish.
 */
export function onDutyThroughout(
  ground: Ground,
  channel: string,
  day: Day,
  { from, until, at }: { from: Moment; until: Moment; at: Moment },
): PersonThen[] {
  const there = onDutyIn(ground, channel, day, at)
  return changesBetween(ground.world.duty[day], from, until)
    ? there.filter(({ id }) => onDuty(ground, id, day, from) && onDuty(ground, id, day, until))
    : there
}

/** Is this person on duty at both ends of a stretch of the day? */
export const onDutyThrough = (ground: Ground, personId: string, day: Day, from: Moment, until: Moment) =>
  onDuty(ground, personId, day, from) &&
  (!changesBetween(ground.world.duty[day], from, until) || onDuty(ground, personId, day, until))

/** Was he, as is known now, taken off that day's list before a moment? */
export function takenOffBy(items: readonly DutyItem[] = [], personId: string, at: Moment): boolean {
  const mine = items.filter((item) => item.personId === personId && item.source !== 'area')
  return mine.some(({ to = Infinity }) => to <= at) && !dutyPlanAt(items, at).named.has(personId)
}

const changesBetween = (items: readonly DutyItem[] | undefined, from: Moment, until: Moment): boolean =>
  dutyPlanAt(items, from) !== dutyPlanAt(items, until)

const speaksFor = (
  ground: Ground,
  plan: DutyPlan,
  channel: string,
  team: string | undefined,
  at: Moment,
): boolean => plan.units.has(unitKey({ channel, team })) || isPlannedWholly(ground, plan, channel, at)

/** A plan without teams speaks for the whole channel of everyone whom it names. */
function isPlannedWholly({ world }: Ground, plan: DutyPlan, channel: string, at: Moment): boolean {
  if (plan.loose.size === 0) return false
  const there = peopleIn(world, channel, at)
  return remembered(there, 'planned wholly', [plan], () => there.some(({ id }) => plan.loose.has(id)))
}

const noonOf = ({ cal }: Ground, day: Day): Moment => cal.momentOn(day, '12:00')
