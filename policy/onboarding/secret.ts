import { createHash } from 'node:crypto'
import type { Detail } from './state.ts'

/** How a code is kept: sha256, in hex. Spaces and width do not matter, nor do capitals. */
export const hashOf = (code: string): string =>
  sha256(code.normalize('NFKC').replace(/\s/g, '').toUpperCase())

/** A code of eight digits, which nobody can guess who does not know the house's seed. */
export const codeFrom = (seed: string, key: string): string =>
  String(Number.parseInt(sha256(`${seed}/code/${key}`).slice(0, 12), 16) % 100_000_000).padStart(8, '0')

/** G16: what is kept of a phone: enough to find its owner by it, and to tell two people apart. */
export const phoneKept = (seed: string, digits: string): NonNullable<Detail['phone']> => ({
  last4: digits.slice(-4),
  hash: sha256(`${seed}/phone/${digits}`),
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
