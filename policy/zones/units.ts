import { isAbsent } from '../leave/absent.ts'
import { everyone, isManager, type PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'

/** Whose the zones are: the squad of a person (一组), or his channel when the house gives them to channels. */
export const unitOf = (
  { policy }: Pick<Scene, 'policy'>,
  { team, channel }: Pick<PersonThen, 'team' | 'channel'>,
): string | undefined => (policy.zones.draftUnit === 'squad' ? team : channel)

/** Every squad with people at this moment, in the roster's order. */
export function unitsOf(scene: Pick<Scene, 'world' | 'policy' | 'now'>): string[] {
  const working = everyone(scene.world, scene.now, ({ role }) => role === 'staff' || role === 'supervisor')
  return [...new Set(working.flatMap((person) => unitOf(scene, person) ?? []))]
}

/**
 * Those who may choose for a squad: each of its supervisors. A squad that has none of its own is led by the supervisors
 * whom its people stand under.
 */
export function supervisorsOf(scene: Pick<Scene, 'world' | 'policy' | 'now'>, unit: string): PersonThen[] {
  const all = everyone(scene.world, scene.now, ({ role }) => role === 'supervisor')
  const own = all.filter((person) => unitOf(scene, person) === unit)
  if (own.length > 0) return own
  const members = everyone(scene.world, scene.now, ({ role }) => role === 'staff')
  const leaders = new Set(
    members.filter((person) => unitOf(scene, person) === unit).map((one) => one.leaderId),
  )
  return all.filter(({ id }) => leaders.has(id))
}

/** Whom a turn is told to: its supervisors who are there, else the managers, who may choose for it. */
export function askedFor(scene: Pick<Scene, 'world' | 'policy' | 'now'>, unit: string): PersonThen[] {
  const there = supervisorsOf(scene, unit).filter(({ id }) => !isAbsent(scene.world, id, scene.now))
  return there.length > 0 ? there : everyone(scene.world, scene.now).filter(({ role }) => role === 'manager')
}

/** May this person choose for that squad? */
export const mayChooseFor = (
  scene: Pick<Scene, 'world' | 'policy' | 'now'>,
  person: PersonThen,
  unit: string,
): boolean => isManager(person) || supervisorsOf(scene, unit).some(({ id }) => id === person.id)
