import { createHash } from 'node:crypto'
import type { World } from '../world.ts'
import { canonical, sealedFields } from './chain.ts'
import type { Entry } from './state.ts'

/** How many entries there are, and a hash over all of them in their order (SHA-256, hex). Anyone can compute it. */
export type Head = { count: number; hash: string }

/**
 * The hash of an entry over the hash of the one before it; without a key, so that a reader can check it by himself. The keys of
 * its evidence are left out: they are the platform's, and a replay of the same history must come to the same head.
 */
export const headHash = (previous: string, entry: Entry): string =>
  createHash('sha256')
    .update(`${previous}\n${canonical({ ...sealedFields(entry), evidence: undefined })}`)
    .digest('hex')

/**
 * The ledger's head as it stood when it had `count` entries; all of them unless given. Said in the manager's summary, it
 * binds everything before it: no entry can be changed, moved or cut off later without another head.
 */
export function headOf({ ledger }: Pick<World, 'ledger'>, count = ledger.order.length): Head {
  const hashes = known.get(ledger.order) ?? []
  known.set(ledger.order, hashes)
  for (let place = hashes.length; place < count; place++) {
    hashes.push(headHash(hashes[place - 1] ?? '', ledger.entries[ledger.order[place]!]!))
  }
  return { count, hash: hashes[count - 1] ?? '' }
}

/** Entries are only added, so what was hashed once stays. */
const known = new WeakMap<readonly string[], string[]>()

/** As much of a hash as a person compares. */
export const shortHash = (hash: string): string => hash.slice(0, 8) || '空'
