import type { Day } from '../calendar.ts'
import type { Entry } from '../ledger/state.ts'
import type { World } from '../world.ts'
import { type Month, monthOf } from './month.ts'
import { openFrom } from './state.ts'

/** In which month's accounts an entry stands: that of its day, unless it was made or decided after that one was closed. */
export const accountOf = ({ accounts }: Pick<World, 'accounts'>, entry: Entry): Month =>
  accounts.carried[entry.id] ?? entry.account ?? monthOf(entry.day)

/** What a new entry about a day carries: the first month that is still open, when its own is closed (else nothing). */
export function accountFor(world: Pick<World, 'accounts'>, day: Day): Pick<Entry, 'account'> {
  const own = monthOf(day)
  const open = openFrom(world.accounts.closings, own)
  return open === own ? {} : { account: open }
}

/** The same for the line that takes an entry back: it goes where the entry counts, or after. */
export function accountForReversal(world: Pick<World, 'accounts'>, entry: Entry): Pick<Entry, 'account'> {
  const open = openFrom(world.accounts.closings, accountOf(world, entry))
  return open === monthOf(entry.day) ? {} : { account: open }
}
