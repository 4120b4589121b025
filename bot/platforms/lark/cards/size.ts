import type { LarkCard } from './elements.ts'

/** 30 KB by the documentation, with some room. */
const BYTES_MOST = 28_000
/** 200 by the documentation. */
const ELEMENTS_MOST = 190

/** Would Lark refuse a card for its size? */
export function tooLarge(card: LarkCard): boolean {
  return Buffer.byteLength(JSON.stringify(card)) > BYTES_MOST || elementsIn(card) > ELEMENTS_MOST
}

/** Everything with a tag counts, also texts within buttons. */
function elementsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + elementsIn(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  const own = 'tag' in value ? 1 : 0
  return Object.values(value).reduce((sum: number, one) => sum + elementsIn(one), own)
}
