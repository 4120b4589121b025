import { entriesUnder } from '../ledger/lists.ts'
import { subjectKey } from '../ledger/state.ts'
import type { Scene } from '../situation.ts'

/** What stands for a person in the calendar month of `scene.today`, in fen: all, and the part not yet confirmed. */
export function monthMoney(
  { world, today }: Scene,
  personId: string,
  kind: 'fine' | 'reward',
): { fen: number; proposedFen: number } {
  const month = today.slice(0, 7)
  const standing = entriesUnder({ world }, [subjectKey({ person: personId })])
    .filter((entry) => entry.kind === kind)
    .filter((entry) => !entry.reverses && entry.state !== 'reversed' && entry.state !== 'waived')
    .filter((entry) => entry.day.startsWith(month))
  const sum = (entries: typeof standing) => entries.reduce((fen, { amountFen }) => fen + (amountFen ?? 0), 0)
  return { fen: sum(standing), proposedFen: sum(standing.filter(({ state }) => state === 'proposed')) }
}
