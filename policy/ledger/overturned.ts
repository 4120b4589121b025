import { type Moment, SECOND } from '../calendar.ts'
import type { World } from '../world.ts'
import type { Entry } from './state.ts'

/** How often something was taken back by a human: `overturned` of `all`. */
export type Overturned = { name: string; all: number; waived: number; upheld: number }

/**
 * Per rule: of the entries made in a span, how many were waived or fell on appeal. What later facts corrected is no overturning.
 * Spans are `(since, until]`. Only what could be appealed counts: no rewards, no reversing lines, nothing that merely follows
 * from another entry.
 */
export function overturnedRules(world: World, since: Moment, until: Moment): Overturned[] {
  return tally(
    entriesIn(world, since, until).map((entry) => ({ name: entry.rule, how: fateOf(world, entry) })),
  )
}

/**
 * Per decider: of the decisions somebody took in a span (confirming, waiving, deciding an appeal), how many took an entry back.
 * Names are person ids.
 */
export function overturnedBy(world: World, since: Moment, until: Moment): Overturned[] {
  const { order, steps, entries } = world.ledger
  const decisions: { name: string; how: string }[] = []
  for (const id of order) {
    const taken = steps[id]!
    if (taken.at(-1)!.at <= since || !ownWorth(entries[id]!)) continue
    for (const { at, by, what } of taken)
      if (by && at > since && at <= until && decisive.has(what)) decisions.push({ name: by, how: what })
  }
  return tally(decisions)
}

/** Was anything taken back by a human in this span? */
export const anyOverturned = (world: World, since: Moment, until: Moment): boolean =>
  overturnedBy(world, since, until).some(({ waived, upheld }) => waived + upheld > 0)

const decisive = new Set<string>(['confirmed', 'waived', 'upheld', 'rejected'])

const ownWorth = (entry: Entry) =>
  !entry.reverses && !entry.linkedTo && entry.kind !== 'reward' && entry.kind !== 'needsAmount'

function entriesIn({ ledger }: World, since: Moment, until: Moment): Entry[] {
  const found: Entry[] = []
  // The newest stand last, so the walk ends where the span begins.
  for (let place = ledger.order.length - 1; place >= 0; place--) {
    const entry = ledger.entries[ledger.order[place]!]!
    if (entry.at <= since - SECOND) break
    if (entry.at > since && entry.at <= until && ownWorth(entry)) found.push(entry)
  }
  return found
}

function fateOf({ ledger }: World, { id }: Entry): string {
  const steps = ledger.steps[id] ?? []
  return steps.find(({ what }) => what === 'upheld' || what === 'waived')?.what ?? ''
}

/** Most overturned first; those without any last. */
function tally(items: { name: string; how: string }[]): Overturned[] {
  const sums = new Map<string, Overturned>()
  for (const { name, how } of items) {
    const sum = sums.get(name) ?? { name, all: 0, waived: 0, upheld: 0 }
    sums.set(name, sum)
    sum.all += 1
    if (how === 'waived') sum.waived += 1
    if (how === 'upheld') sum.upheld += 1
  }
  return [...sums.values()].sort((a, b) => rate(b) - rate(a) || b.all - a.all)
}

const rate = ({ all, waived, upheld }: Overturned) => (waived + upheld) / all
