import { evolve } from '../../policy/evolve.ts'
import type { Fact } from '../../policy/facts.ts'
import { emptyWorld, type World } from '../../policy/world.ts'
import { type Heads, noHeads } from './heads.ts'

/** This process's copy of the world, the last fact of the log that is in it, and where the chains end there. */
export type Replica = { world: World; seq: number; heads: Heads }

export const emptyReplica = (): Replica => ({ world: emptyWorld(), seq: 0, heads: noHeads() })

/** Folds what the log has gained. Facts come in the log's order, without a gap; `hash` is what the log has beside one. */
export function follow(
  replica: Replica,
  facts: readonly { seq: number; fact: Fact; hash?: string | null }[],
): void {
  for (const { seq, fact, hash } of facts) {
    if (seq !== replica.seq + 1) throw new Error(`the log jumps from ${replica.seq} to ${seq}`)
    evolve(replica.world, fact)
    replica.seq = seq
    if (hash === null) replica.heads.unsealed = seq
    else if (hash !== undefined) replica.heads.factHash = hash
  }
}
