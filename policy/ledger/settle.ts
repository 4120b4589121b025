import { accountFor, accountForReversal } from '../accounts/account-of.ts'
import { monthName } from '../accounts/month.ts'
import { dateOf, type Moment } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import type { Policy } from '../policy.ts'
import { switchesKept } from '../switches.ts'
import type { World } from '../world.ts'
import type { Entry, EntryKind, Verdict } from './state.ts'

const letters: Record<EntryKind, string> = {
  fine: 'F',
  reward: 'R',
  notice: 'N',
  flag: 'N',
  needsAmount: 'R',
  forfeit: 'K',
}

/** What settling an occasion did: the facts, and which entries came and went, for the sentences. */
export type Settlement = { facts: Fact[]; entered: Entry[]; reversed: Entry[] }

/**
 * Brings the ledger of one occasion in line with `verdicts`, what the rules find on all that is known now.
 * What already stands is left alone, so settling twice changes nothing (G7); what no longer holds is taken back by a
 * reversing entry; what a human waived, or took back on appeal, stays so. Links fall with their principal (G9).
 * `policy` is that of the event's time (G4). What is corrected after its month was closed stands in a later month's accounts.
 */
export function settle(
  world: World,
  occasion: string,
  verdicts: Verdict[],
  policy: Policy,
  now: Moment,
): Settlement {
  const numbers = numbering(world)
  const standing = standingOf(world, occasion)
  const settlement: Settlement = { facts: [], entered: [], reversed: [] }

  for (const entry of standing) {
    const still = verdicts.find((verdict) => verdict.key === entry.key)
    if (
      still &&
      still.amountFen === entry.amountFen &&
      still.kind === entry.kind &&
      sameForfeit(still, entry)
    )
      continue
    if (entry.state === 'waived') continue
    takeBack(world, entry, 'reversed', now, numbers, settlement, { reason: '事实已更正' })
  }
  const { upheld } = world.ledger
  const waived = new Set(standing.filter((entry) => entry.state === 'waived').map((entry) => entry.key))
  const kept = new Set(
    standing.filter((entry) => !settlement.reversed.includes(entry)).map((entry) => entry.key),
  )
  for (const verdict of verdicts) {
    const { key, linkedTo } = verdict
    if (kept.has(key) || key in upheld) continue
    if (linkedTo && (waived.has(linkedTo) || linkedTo in upheld)) continue
    const entry = entryOf(world, verdict, policy, now, numbers)
    settlement.facts.push({ kind: 'entered', entry })
    settlement.entered.push(entry)
  }
  return settlement
}

/** Takes entries and everything derived from them back: one reversing entry each, in the same commit (invariant 7). */
export function reverse(
  world: World,
  entries: Entry | readonly Entry[],
  state: 'waived' | 'reversed',
  now: Moment,
  { by, reason }: { by?: string; reason: string },
): Settlement {
  const settlement: Settlement = { facts: [], entered: [], reversed: [] }
  const numbers = numbering(world)
  const all = (Array.isArray(entries) ? entries : [entries]).flatMap((entry) => [
    entry,
    ...derivedFrom(world, entry),
  ])
  for (const one of new Set(all)) takeBack(world, one, state, now, numbers, settlement, { by, reason })
  return settlement
}

/** Entries that stand for an occasion: not reversed and not themselves a reversal. Waived ones are included. */
export function standingOf(world: World, occasion: string): Entry[] {
  return (world.ledger.byOccasion[occasion] ?? [])
    .map((id) => world.ledger.entries[id]!)
    .filter((entry) => !entry.reverses && entry.state !== 'reversed')
}

/** Entries that follow from this one and still stand (the leader's joint share). */
export function derivedFrom(world: World, entry: Entry): Entry[] {
  return standingOf(world, entry.occasion).filter(
    (other) => other.linkedTo === entry.key && other.state !== 'waived',
  )
}

function takeBack(
  world: World,
  entry: Entry,
  state: 'waived' | 'reversed',
  now: Moment,
  number: (letter: string) => string,
  settlement: Settlement,
  { by, reason }: { by?: string; reason: string },
) {
  const later = accountForReversal(world, entry)
  const reversal: Entry = {
    ...entry,
    id: number(letters[entry.kind]),
    at: now,
    amountFen: entry.amountFen === null ? null : 0 - entry.amountFen,
    state: 'confirmed',
    because: `冲回${entry.id}:${reason}${later.account ? `(${dateOf(entry.day)}的事,记入${monthName(later.account)})` : ''}`,
    reverses: entry.id,
    linkedTo: undefined,
    frozen: undefined,
    account: undefined,
    ...later,
  }
  settlement.facts.push(
    { kind: 'entryMarked', id: entry.id, state, at: now, by, reason },
    { kind: 'entered', entry: reversal },
  )
  settlement.reversed.push(entry)
}

function entryOf(
  world: World,
  verdict: Verdict,
  policy: Policy,
  now: Moment,
  number: (letter: string) => string,
): Entry {
  const switches = switchesKept(policy, verdict.rule)
  const unit = policy.unitOf(verdict.rule)
  return {
    ...verdict,
    id: number(letters[verdict.kind]),
    at: now,
    state: 'proposed',
    clause: policy.clauseOf(verdict.rule),
    packVersion: policy.version,
    ...(unit !== '元' && { unit }),
    ...(switches && { switches }),
    ...accountFor(world, verdict.day),
  }
}

/** Gives out the next free short numbers; the `entered` fact itself moves the counter. */
function numbering(world: World) {
  const given: Record<string, number> = {}
  return (letter: string) => {
    given[letter] = (given[letter] ?? world.counters[letter] ?? 0) + 1
    return `${letter}${given[letter]}`
  }
}

const sameForfeit = (a: Verdict, b: Verdict) =>
  a.forfeit?.text === b.forfeit?.text && a.forfeit?.multiplier === b.forfeit?.multiplier
