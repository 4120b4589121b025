import { checkChanges } from './check-changes.ts'
import { checkNames } from './check-names.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkSwitches } from './check-switches.ts'
import type { Pack } from './schema.ts'
import type { Key } from './walk.ts'

/** What is wrong with a pack beyond its types: where, and what to write instead. */
export type Finding = { path: Key[]; message: string }

/** Part 4 nr 5: names that lead nowhere, times and tiers out of order, switches that switch nothing, changes that break it. */
export const checkPack = (pack: Pack): Finding[] => [
  ...checkNames(pack),
  ...checkNumbers(pack),
  ...checkSwitches(pack),
  ...checkChanges(pack),
]
