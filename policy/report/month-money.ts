import { totalOf } from '../ledger/amount.ts'
import { entriesUnder } from '../ledger/lists.ts'
import { subjectKey } from '../ledger/state.ts'
import type { Scene } from '../situation.ts'

/** What stands for a person in the calendar month of `scene.today`, in words: all, and the part not yet confirmed if there is any. */
export function monthMoney(
  { world, today }: Scene,
  personId: string,
  kind: 'fine' | 'reward',
): { total: string; proposed: string | null } {
  const month = today.slice(0, 7)
  const standing = entriesUnder({ world }, [subjectKey({ person: personId })])
    .filter((entry) => entry.kind === kind)
    .filter((entry) => !entry.reverses && entry.state !== 'reversed' && entry.state !== 'waived')
    .filter((entry) => entry.day.startsWith(month))
  const proposed = standing.filter(({ state, amountFen }) => state === 'proposed' && amountFen)
  return { total: totalOf(standing), proposed: proposed.length > 0 ? totalOf(proposed) : null }
}
