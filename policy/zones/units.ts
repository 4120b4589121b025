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

/** Those who may choose for a squad: each of its supervisors. */
export const supervisorsOf = (scene: Pick<Scene, 'world' | 'policy' | 'now'>, unit: string): PersonThen[] =>
  everyone(scene.world, scene.now, ({ role }) => role === 'supervisor').filter(
    (person) => unitOf(scene, person) === unit,
  )

/** Whom a turn is told to: its supervisors who are there, else the managers, who may choose for it. */
export function askedFor(scene: Pick<Scene, 'world' | 'policy' | 'now'>, unit: string): PersonThen[] {
  const there = supervisorsOf(scene, unit).filter(({ id }) => !isAbsent(scene.world, id, scene.now))
  return there.length > 0 ? there : everyone(scene.world, scene.now).filter(({ role }) => role === 'manager')
}

/** May this person choose for that squad? */
export const mayChooseFor = (scene: Pick<Scene, 'policy'>, person: PersonThen, unit: string): boolean =>
  isManager(person) || (person.role === 'supervisor' && unitOf(scene, person) === unit)
