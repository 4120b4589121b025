import { subjectName } from '../../policy/ledger/balance.ts'
import type { Entry, Subject } from '../../policy/ledger/state.ts'
import type { World } from '../../policy/world.ts'

export type Change = { beforeFen: number; afterFen: number; differenceFen: number }
/** Who would gain or lose what, and by which rules. Rewards are positive, fines negative; fen. */
export type Difference = {
  perPerson: ({ subject: string } & Change)[]
  perRule: ({ rule: string; title: string } & Change)[]
}

/** Compares what stands in two worlds that lived through the same events under different rulebooks. */
export function differenceOf(before: World, after: World, titleOf: (rule: string) => string): Difference {
  const byPerson = ({ subject }: Entry, world: World) => `${whose(subject)}${subjectName(world, subject)}`
  return {
    perPerson: changes(before, after, byPerson).map(([subject, change]) => ({ subject, ...change })),
    perRule: changes(before, after, ({ rule }) => rule).map(([rule, change]) => ({
      rule,
      title: titleOf(rule),
      ...change,
    })),
  }
}

function changes(
  before: World,
  after: World,
  keyOf: (entry: Entry, world: World) => string,
): [string, Change][] {
  const [was, is] = [sums(before, keyOf), sums(after, keyOf)]
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => {
    const [beforeFen, afterFen] = [was.get(key) ?? 0, is.get(key) ?? 0]
    return [key, { beforeFen, afterFen, differenceFen: afterFen - beforeFen }]
  })
}

/** A reversing entry counts against what it takes back, so the plain sum is what stands. */
function sums(world: World, keyOf: (entry: Entry, world: World) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const id of world.ledger.order) {
    const entry = world.ledger.entries[id]!
    if (entry.amountFen === null || (entry.kind !== 'fine' && entry.kind !== 'reward')) continue
    const key = keyOf(entry, world)
    sums.set(key, (sums.get(key) ?? 0) + entry.amountFen)
  }
  return sums
}

/** Teams of different channels bear the same names. */
const whose = (subject: Subject) => ('team' in subject ? subject.channel : '')
