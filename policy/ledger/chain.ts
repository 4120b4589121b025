import { createHmac } from 'node:crypto'
import type { Entry } from './state.ts'

/** What of an entry can never change; its state, its freeze and its steps are not part of the seal. */
const sealed = [
  'id', 'at', 'key', 'rule', 'subject', 'kind', 'amountFen', 'occasion', 'day', 'because', 'evidence', 'linkedTo', 'restsOn',
  'arithmetic', 'forfeit', 'clause', 'packVersion', 'switches', 'reverses', 'account', 'unit',
] as const satisfies readonly (keyof Entry)[] // biome-ignore format: one line reads better

/** The hash before the first entry. */
export const chainStart = ''

/**
 * The keyed hash of an entry over the one before it (HMAC-SHA256, hex): whoever changes, removes or moves an entry must
 * make all later hashes anew, for which he needs the key. `previous` is the hash of the entry before, `chainStart` for the first.
 */
export function chainHash(previous: string, entry: Entry, key: string): string {
  return createHmac('sha256', key)
    .update(`${previous}\n${canonical(sealedFields(entry))}`)
    .digest('hex')
}

/** What of an entry a hash covers. */
export const sealedFields = (entry: Entry) => Object.fromEntries(sealed.map((name) => [name, entry[name]]))

/** One fact of the log as its hash covers it; `at` in milliseconds. */
export type SealedFact = { seq: number; causeKey: string; at: number; fact: unknown }

/** The keyed hash of a fact of the log over the one before it, as `chainHash` is for entries. */
export const logHash = (previous: string, { seq, causeKey, at, fact }: SealedFact, key: string): string =>
  createHmac('sha256', key)
    .update(`${previous}\n${seq} ${Math.round(at)} ${causeKey}\n${canonical(fact)}`)
    .digest('hex')

/** A keyed signature of some value, to tell whether it was written by us. */
export const signatureOf = (value: unknown, key: string): string =>
  createHmac('sha256', key)
    .update(`signed\n${canonical(value)}`)
    .digest('hex')

/** Null when every hash is right; else the id of the first entry that does not fit, in the order given. */
export function verifyChain(
  rows: Iterable<{ entry: Entry; hash: string }>,
  key: string,
  previous = chainStart,
): string | null {
  let before = previous
  for (const { entry, hash } of rows) {
    if (chainHash(before, entry, key) !== hash) return entry.id
    before = hash
  }
  return null
}

/** JSON with its keys sorted and nothing undefined, so that the same content always reads the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`
}
