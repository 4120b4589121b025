import { type Calendar, calendarOf, type Day, type Moment } from './calendar.ts'
import type { Message } from './message.ts'
import type { Group } from './org/state.ts'
import type { Pack } from './pack/schema.ts'
import type { PersonThen } from './people.ts'
import { type Policy, policyAt } from './policy.ts'
import { only, type Packs, packIdAt } from './rulebook/packs.ts'
import type { World } from './world.ts'

/** What every decision looks at. `now` is the moment it is taken; the policy of another moment is `policyOn(moment)`. */
export type Scene = {
  world: World
  cal: Calendar
  now: Moment
  today: Day
  policy: Policy
  policyOn(moment: Moment): Policy
  /** Every rulebook there is; the house's own is chosen by dates. */
  packs: Packs
  /** Nobody hears what is said here: what only tells somebody something may be left out. */
  unheard?: boolean
}

/** A scene in which somebody has said something. `at` is when he sent it, in whole seconds (G1). */
export type Situation = Scene & {
  message: Message
  at: Moment
  /** Business day of `at`. */
  day: Day
  sender: PersonThen
  /** The group it was said in; undefined in a private chat. */
  group?: Group
}

/**
 * The scene of a moment, over all rulebooks or a single one. The rulebook, too, is the one of the moment asked about (G4).
 * `unheard` when nobody will hear what is said.
 */
export function sceneAt(world: World, rulebooks: Packs | Pack, now: Moment, unheard = false): Scene {
  const cal = calendarOf(world.timezone)
  const packs = 'of' in rulebooks ? rulebooks : only(rulebooks)
  const policyOn = (moment: Moment) =>
    policyAt(packs.of(packIdAt(world, moment)), world.settings, moment, cal.dayOf(moment))
  return { world, cal, now, today: cal.dayOf(now), policy: policyOn(now), policyOn, packs, unheard }
}
