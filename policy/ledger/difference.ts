import type { World } from '../world.ts'
import { subjectName } from './balance.ts'
import type { EntryKind, Subject } from './state.ts'

export type Change = { beforeFen: number; afterFen: number; differenceFen: number }
/** Who would gain or lose what, and by which rules. Rewards are positive, fines negative; fen. */
export type Difference = {
  perPerson: ({ subject: string } & Change)[]
  perRule: ({ rule: string; title: string } & Change)[]
}

/** What a difference is counted from: entries, or verdicts that were never entered. */
export type Counted = { subject: Subject; rule: string; kind: EntryKind; amountFen: number | null }

/** Compares two sums of the same people's money. A reversing entry counts against what it takes back. */
export function differenceBetween(
  world: World,
  before: readonly Counted[],
  after: readonly Counted[],
  titleOf: (rule: string) => string,
): Difference {
  const byPerson = ({ subject }: Counted) => `${whose(subject)}${subjectName(world, subject)}`
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
  before: readonly Counted[],
  after: readonly Counted[],
  keyOf: (one: Counted) => string,
): [string, Change][] {
  const [was, is] = [sums(before, keyOf), sums(after, keyOf)]
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => {
    const [beforeFen, afterFen] = [was.get(key) ?? 0, is.get(key) ?? 0]
    return [key, { beforeFen, afterFen, differenceFen: afterFen - beforeFen }]
  })
}

function sums(some: readonly Counted[], keyOf: (one: Counted) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of some) {
    if (one.amountFen === null || (one.kind !== 'fine' && one.kind !== 'reward')) continue
    const key = keyOf(one)
    sums.set(key, (sums.get(key) ?? 0) + one.amountFen)
  }
  return sums
}

/** Teams of different channels bear the same names. */
const whose = (subject: Subject) => ('team' in subject ? subject.channel : '')
