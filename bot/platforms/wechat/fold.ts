import { foldedReceipts } from '../../../messages/wechat.ts'
import type { Outgoing } from '../platform.ts'

/** As much as one message says; more is hard to read on a phone. */
const LONGEST = 1_800
/** Between what were messages of their own. */
export const BETWEEN = '\n———\n'
/** From so many on, receipts become one line of names. */
const FOLDED_FROM = 3

/**
 * Of what waits in one chat, as much from the front as fits into one message, with nothing left out: words are joined in
 * their order, receipts told together in one line. What carries a picture or a file leaves alone.
 */
export function folded(waiting: readonly Outgoing[]): { message: Outgoing; count: number } {
  const [first] = waiting
  if (!first) throw new Error('nothing waits')
  let count = 1
  while (count < waiting.length && joins(waiting.slice(0, count + 1))) count += 1
  const some = waiting.slice(0, count)
  return { message: count === 1 ? first : joined(first, some), count }
}

function joins(some: readonly Outgoing[]): boolean {
  return some.every(({ picture, file }) => !picture && !file) && wordsOf(some).length <= LONGEST
}

function joined(first: Outgoing, some: readonly Outgoing[]): Outgoing {
  const mentions = some.flatMap((one) => one.mentions)
  const cards = some.flatMap(({ card }) => (card ? [card] : []))
  return {
    ...first,
    text: wordsOf(some),
    card: cards.length > 0 ? { ...cards[0]!, buttons: cards.flatMap(({ buttons }) => buttons) } : undefined,
    mentions: mentions.filter(({ id }, at) => mentions.findIndex((one) => one.id === id) === at),
    asked: some.some(({ asked }) => asked),
    receipt: some.every(({ receipt }) => receipt !== undefined)
      ? some.map(({ receipt }) => receipt).join('、')
      : undefined,
  }
}

function wordsOf(some: readonly Outgoing[]): string {
  const names = some.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt]))
  if (names.length < FOLDED_FROM) return some.map(({ text }) => text).join(BETWEEN)
  const others = some.filter(({ receipt }) => receipt === undefined).map(({ text }) => text)
  return [foldedReceipts([...new Set(names)]), ...others].join(BETWEEN)
}
