import { type Difference, differenceBetween } from '../../policy/ledger/difference.ts'
import type { World } from '../../policy/world.ts'

/** Compares what stands in two worlds that lived through the same events under different rulebooks. */
export const differenceOf = (before: World, after: World, titleOf: (rule: string) => string): Difference =>
  differenceBetween(after, entriesIn(before), entriesIn(after), titleOf)

/** Every entry of a world, in the order they were made. */
export const entriesIn = ({ ledger }: World) => ledger.order.map((id) => ledger.entries[id]!)
