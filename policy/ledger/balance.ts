import type { World } from '../world.ts'
import { entriesUnder } from './lists.ts'
import { type Subject, subjectKey } from './state.ts'

/** A subject as the ledger's readers name it: the person's name, the team's name, the contact's name. */
export function subjectName(world: World, subject: Subject): string {
  if ('person' in subject) return world.people[subject.person]?.name ?? subject.person
  return 'team' in subject ? subject.team : subject.contact
}

/** Fen that stand per subject name. Reversals cancel what they reverse, so the plain sum of entries is the balance. */
export function balances(world: World): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const id of world.ledger.order) {
    const entry = world.ledger.entries[id]!
    if (entry.amountFen === null || (entry.kind !== 'fine' && entry.kind !== 'reward')) continue
    const name = subjectName(world, entry.subject)
    sums[name] = (sums[name] ?? 0) + entry.amountFen
  }
  return sums
}

/** What stands for one person, in fen: all, and the part not yet confirmed. */
export function balanceOf(world: World, personId: string): { fen: number; proposedFen: number } {
  let [fen, proposedFen] = [0, 0]
  for (const entry of entriesUnder({ world }, [subjectKey({ person: personId })])) {
    if (entry.amountFen === null) continue
    if (entry.kind !== 'fine' && entry.kind !== 'reward') continue
    fen += entry.amountFen
    if (entry.state === 'proposed') proposedFen += entry.amountFen
  }
  return { fen, proposedFen }
}
