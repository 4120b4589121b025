import { isOwn } from '../ledger/rights.ts'
import type { Entry } from '../ledger/state.ts'
import { isAbove, isManager, type PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'

/** Whose lines somebody may take out of the chat: managers, finance and clerks all, a leader those of his people and his own. */
export function mayExport(scene: Scene, person: PersonThen, entry: Entry): boolean {
  if (isManager(person) || person.role === 'finance' || person.role === 'clerk') return true
  if (person.role !== 'supervisor') return false
  if (isOwn(scene, entry, person.id)) return true
  const at = scene.cal.momentOn(entry.day, '12:00')
  return 'person' in entry.subject && isAbove(scene.world, person.id, entry.subject.person, at)
}
