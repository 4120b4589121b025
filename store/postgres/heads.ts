import { chainHash, logHash, signatureOf } from '../../policy/ledger/chain.ts'
import type { Entry } from '../../policy/ledger/state.ts'
import type { LoggedFact } from '../contract.ts'

/** Where the two chains end: the log of facts and the ledger in it. `unsealed` facts are older than the log's chain. */
export type Heads = { facts: number; factHash: string; entries: number; entryHash: string; unsealed: number }

/** What `keeps` remembers under `ledger-head`: without it rows could be cut off at the end and nothing would show. */
export type SignedHeads = Heads & { signature: string }

export const noHeads = (): Heads => ({ facts: 0, factHash: '', entries: 0, entryHash: '', unsealed: 0 })

/** An entry with its place in the ledger and its keyed hash. */
export type ChainedEntry = { seq: number; entry: Entry; hash: string }

/** The chains with these facts added: each fact's hash, each entry's place and hash, and where they end now. */
export function extend(
  heads: Heads,
  facts: readonly LoggedFact[],
  key: string,
): { heads: Heads; hashes: string[]; entries: ChainedEntry[] } {
  const next = { ...heads }
  const entries: ChainedEntry[] = []
  const hashes = facts.map((logged) => {
    next.factHash = logHash(next.factHash, logged, key)
    next.facts = logged.seq
    if (logged.fact.kind === 'entered') {
      const { entry } = logged.fact
      next.entryHash = chainHash(next.entryHash, entry, key)
      next.entries += 1
      entries.push({ seq: next.entries, entry, hash: next.entryHash })
    }
    return next.factHash
  })
  return { heads: next, hashes, entries }
}

export const signed = (heads: Heads, key: string): SignedHeads => ({
  ...heads,
  signature: signatureOf(heads, key),
})

/** Was it signed with this key? */
export function isSigned({ signature, ...heads }: SignedHeads, key: string): boolean {
  return signatureOf(heads, key) === signature
}
