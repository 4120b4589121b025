import type { Moment } from '../calendar.ts'
import { leaderToTell } from '../habit/leader.ts'
import { accountsOf } from '../org/identities.ts'
import { everyone, isManager, type PersonThen } from '../people.ts'
import type { World } from '../world.ts'
import { canBeHeard } from './hearing.ts'

/** May the bot write to him? */
const isReachable = (world: World, personId: string) =>
  accountsOf(world, personId).length > 0 && canBeHeard(world, personId)

/** Admins who can be written to. */
export const admins = (world: World, at: Moment): PersonThen[] =>
  everyone(world, at, ({ role }) => role === 'admin').filter(({ id }) => isReachable(world, id))

/** Who looks after the roster: the admins; without one, the managers. */
export function keepers(world: World, at: Moment): PersonThen[] {
  const found = admins(world, at)
  return found.length > 0
    ? found
    : everyone(world, at, ({ role }) => role === 'manager').filter(({ id }) => isReachable(world, id))
}

/** Who is asked about something of this person: his leader; if that one cannot be written to, whoever is above all. */
export function whoDecidesOn(world: World, personId: string, at: Moment): PersonThen | undefined {
  const leader = leaderToTell(world, personId, at)
  if (leader && isReachable(world, leader.id)) return leader
  const managers = everyone(world, at).filter(
    (one) => isManager(one) && one.id !== personId && isReachable(world, one.id),
  )
  return managers.find(({ role }) => role === 'manager') ?? managers[0]
}

/** May `by` change what somebody of this role is or has? Only an admin may, and those above him, once he is 经理 or more. */
export const isAdminOnly = (person: PersonThen, by: PersonThen): boolean =>
  isManager(person) && by.role !== 'admin'

/** Is he the only admin who can be heard? Then he must stay one. */
export const isLastAdmin = (world: World, personId: string, at: Moment): boolean => {
  const all = admins(world, at)
  return all.length === 1 && all[0]!.id === personId
}

/** Has the house nobody yet who could set it up? Then a code is issued. */
export const needsAdmin = (world: World, at: Moment): boolean => admins(world, at).length === 0
