import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import { type Month, monthsAfter } from './month.ts'

/** What somebody has agreed to: so many entries that come to so much. When either changes, he is asked again. */
export type Agreement = { at: Moment; count: number; fen: number }

/** A month on its way to being closed, or closed. */
export type Closing = {
  month: Month
  startedAt: Moment
  by: string
  /** When it locks by itself, whoever has not answered. */
  lockAt: Moment
  /** Person → what he has agreed to. */
  agreed: Record<string, Agreement>
  lockedAt?: Moment
  /** Who locked it; nobody when its time had passed. */
  lockedBy?: string
}

export type AccountsState = {
  closings: Record<Month, Closing>
  /** Entries that were under appeal when their month was locked, and the month in which they count since. */
  carried: Record<string, Month>
}

export type AccountsFact =
  | { kind: 'closingStarted'; month: Month; at: Moment; by: string; lockAt: Moment }
  | { kind: 'sheetAgreed'; month: Month; personId: string; at: Moment; count: number; fen: number }
  | { kind: 'monthLocked'; month: Month; at: Moment; by?: string; left: string[] }

export const emptyAccounts = (): AccountsState => ({ closings: {}, carried: {} })

export const accountsEvolvers: Evolvers<AccountsFact> = {
  closingStarted(world, { month, at, by, lockAt }) {
    world.accounts.closings[month] ??= { month, startedAt: at, by, lockAt, agreed: {} }
  },
  sheetAgreed(world, { month, personId, at, count, fen }) {
    const closing = world.accounts.closings[month]
    if (closing) closing.agreed[personId] = { at, count, fen }
  },
  monthLocked(world, { month, at, by, left }) {
    const { closings, carried } = world.accounts
    const closing = closings[month]
    if (!closing) return
    Object.assign(closing, { lockedAt: at, lockedBy: by })
    const next = openFrom(closings, monthsAfter(month, 1))
    for (const id of left) carried[id] = next
  },
}

/** The first month from this one on that is not locked. */
export function openFrom(closings: AccountsState['closings'], month: Month): Month {
  let open = month
  while (closings[open]?.lockedAt !== undefined) open = monthsAfter(open, 1)
  return open
}
