import { evolve } from '../../policy/evolve.ts'
import type { Fact } from '../../policy/facts.ts'
import { emptyWorld, type World } from '../../policy/world.ts'

/** This process's copy of the world, and the last fact of the log that is in it. */
export type Replica = { world: World; seq: number }

export const emptyReplica = (): Replica => ({ world: emptyWorld(), seq: 0 })

/** Folds what the log has gained. Facts come in the log's order, without a gap. */
export function follow(replica: Replica, facts: readonly { seq: number; fact: Fact }[]): void {
  for (const { seq, fact } of facts) {
    if (seq !== replica.seq + 1) throw new Error(`the log jumps from ${replica.seq} to ${seq}`)
    evolve(replica.world, fact)
    replica.seq = seq
  }
}
