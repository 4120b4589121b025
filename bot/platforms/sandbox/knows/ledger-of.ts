import { entriesOf } from '../../../../policy/ledger/find.ts'
import type { Scene } from '../../../../policy/situation.ts'
import { maskPhones } from '../../../../policy/text.ts'
import type { Knows } from '../wire.ts'

/** A person's entries and those of his team, oldest first. */
export function ledgerOf(scene: Scene, personId: string): Knows['ledger'] {
  return entriesOf(scene, personId).map(({ id, at, kind, amountFen, unit, rule, because, state }) => ({
    id,
    at,
    kind,
    amountFen: amountFen ?? 0,
    unit,
    rule,
    because: maskPhones(because),
    state,
  }))
}
