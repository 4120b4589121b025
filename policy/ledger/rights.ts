import { everyone, hasLeft, isAbove, isLeader, isManager, leaderOf, type PersonThen, who } from '../people.ts'
import type { Scene } from '../situation.ts'
import { standingOf } from './settle.ts'
import type { Entry, Subject } from './state.ts'

/** The moment by whose roles and reporting lines an entry is judged (G4): noon of the day it is about. */
const momentOf = ({ cal }: Scene, entry: Entry) => cal.momentOn(entry.day, '12:00:00')

/** Is it his own entry: he is its subject, or of the team that is? */
export function isOwn(scene: Scene, entry: Entry, personId: string): boolean {
  return isSubject(scene, entry, entry.subject, personId)
}

/** The entry, what it follows from or rests on, and all that follow from or rest on the same: who owes one is party to all (G9). */
export function linkedEntries(scene: Scene, entry: Entry): Entry[] {
  const bases = new Set([entry.linkedTo ?? entry.key, ...(entry.restsOn ?? [])])
  return standingOf(scene.world, entry.occasion).filter(
    ({ key, linkedTo, restsOn = [] }) =>
      bases.has(key) ||
      (linkedTo !== undefined && bases.has(linkedTo)) ||
      restsOn.some((one) => bases.has(one)),
  )
}

/** Does he gain or lose by this entry: his own, his team's, or one he owes jointly (linked or principal)? */
export function isParty(scene: Scene, entry: Entry, personId: string): boolean {
  return [entry, ...linkedEntries(scene, entry)].some((one) => isSubject(scene, one, one.subject, personId))
}

/** G9: the direct leader, those above him and managers confirm; nobody his own. */
export function mayConfirm(scene: Scene, entry: Entry, person: PersonThen): boolean {
  return !isOwn(scene, entry, person.id) && leads(scene, entry, person)
}

/** G9: as for confirming, but nobody who is party to it. */
export function mayWaive(scene: Scene, entry: Entry, person: PersonThen): boolean {
  return !isParty(scene, entry, person.id) && leads(scene, entry, person)
}

/**
 * Who decides an appeal (G9): those above the appellant's leader. Where there is nobody, a manager who is not that leader, else
 * an admin; in a house that has neither, the leader himself. Never the appellant, never who owes or gains by it.
 */
export function mayDecideAppeal(
  scene: Scene,
  entry: Entry,
  appellantId: string,
  person: PersonThen,
): boolean {
  return appealDeciders(scene, entry, appellantId).some(({ id }) => id === person.id)
}

/** Nearest first. */
export function appealDeciders(scene: Scene, entry: Entry, appellantId: string): PersonThen[] {
  const { world, now } = scene
  const fair = (person: PersonThen) => person.id !== appellantId && !isParty(scene, entry, person.id)
  const leader = leaderOf(world, appellantId, momentOf(scene, entry))
  const superiors: PersonThen[] = []
  for (
    let above = leader && leaderOf(world, leader.id, now);
    above && above.id !== appellantId && !superiors.some(({ id }) => id === above!.id);
    above = leaderOf(world, above.id, now)
  )
    superiors.push(above)
  const managers = everyone(world, now).filter((person) => isManager(person) && fair(person))
  const beside = managers.filter(({ id }) => id !== leader?.id)
  const choices = [
    superiors.filter((person) => isLeader(person) && fair(person)),
    beside.filter(({ role }) => role !== 'admin'),
    beside.filter(({ role }) => role === 'admin'),
    managers,
  ]
  return choices.find((some) => some.length > 0) ?? []
}

/** Who confirms or waives it, nearest first, for the sentences. */
export function decidersOf(scene: Scene, entry: Entry, may = mayConfirm): PersonThen[] {
  const candidates: PersonThen[] = []
  if ('person' in entry.subject) {
    const { world } = scene
    let above = leaderOf(world, entry.subject.person, momentOf(scene, entry))
    for (let steps = 0; above && steps < 8; steps++) {
      candidates.push(above)
      above = leaderOf(world, above.id, scene.now)
    }
  }
  return [...candidates, ...everyone(scene.world, scene.now).filter(isManager)].filter(
    (person) => !hasLeft(scene.world, person.id, scene.now) && may(scene, entry, person),
  )
}

function leads(scene: Scene, entry: Entry, person: PersonThen): boolean {
  if (isManager(person)) return true
  if ('contact' in entry.subject) return person.role === 'supervisor'
  if ('team' in entry.subject) return false
  return isAbove(scene.world, person.id, entry.subject.person, momentOf(scene, entry))
}

function isSubject(scene: Scene, entry: Entry, subject: Subject, personId: string): boolean {
  if ('person' in subject) return subject.person === personId
  if ('contact' in subject) return false
  const then = who(scene.world, personId, momentOf(scene, entry))
  return then.team === subject.team && (!then.channel || then.channel === subject.channel)
}
