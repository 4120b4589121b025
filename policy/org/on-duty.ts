import type { Day, Moment } from '../calendar.ts'
import { type PersonThen, peopleIn, postingAt } from '../people.ts'
import type { Scene } from '../situation.ts'
import type { DutyItem } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal'>

/**
 * Is this person to work on that day? Where the day's plan names anybody of his channel, it is those who are named,
 * supervisors too; without a plan, all staff of the channel. Leave is another question (`isAbsent`).
 * `at` is the moment whose roster counts (G4), noon unless stated.
 */
export function onDuty(ground: Ground, personId: string, day: Day, at = noonOf(ground, day)): boolean {
  const { world } = ground
  const planned = plannedOn(ground, day)
  if (planned.has(personId)) return true
  const person = world.people[personId]
  if (!person) throw new Error(`no person ${personId}`)
  const { role, channel } = postingAt(person, at)
  return role === 'staff' && (!channel || !isPlanned(ground, planned, channel, at))
}

/** The people of one channel who are to work on that day, in the roster's order. */
export function onDutyIn(ground: Ground, channel: string, day: Day, at = noonOf(ground, day)): PersonThen[] {
  const planned = plannedOn(ground, day)
  const there = peopleIn(ground.world, channel, at)
  return isPlanned(ground, planned, channel, at)
    ? there.filter(({ id }) => planned.has(id))
    : there.filter(({ role }) => role === 'staff')
}

/** An area that was reported during the day says where somebody is, not who is to work. */
function plannedOn({ world }: Ground, day: Day): Set<string> {
  const items = world.duty[day]
  if (!items) return nobody
  const known = planned.get(items)
  if (known) return known
  const ids = new Set(items.filter(({ source }) => source !== 'area').map(({ personId }) => personId))
  planned.set(items, ids)
  return ids
}

const nobody = new Set<string>()
/** A day's list is asked for each of its people; a list is never changed, only replaced by a longer one. */
const planned = new WeakMap<readonly DutyItem[], Set<string>>()

function isPlanned({ world }: Ground, planned: Set<string>, channel: string, at: Moment): boolean {
  for (const id of planned) {
    const person = world.people[id]
    if (person && postingAt(person, at).channel === channel) return true
  }
  return false
}

const noonOf = ({ cal }: Ground, day: Day): Moment => cal.momentOn(day, '12:00')
