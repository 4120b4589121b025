import { readCount, tidyText } from '../text.ts'
import { type MetricName, metricNames, metrics } from './names.ts'

/** More than this in one message is a slip of the thumb. */
export const MOST = 500

export type CountFault = 'negative' | 'decimal' | 'tooMany' | 'none'

export type Tally = { metric: MetricName; count: number }

/**
 * What was read off the front of a text: pairs of a word and a count (`咨询30 留电18组,转访三`), and what was left.
 * A fault names the word whose count makes no sense.
 */
export type Read =
  | { tallies: Tally[]; rest: string }
  | { fault: CountFault; metric: MetricName; said: string }

const words = metricNames
  .flatMap((metric) => metrics[metric].words.map((word) => ({ metric, word })))
  .sort((a, b) => b.word.length - a.word.length)

/** A sign, digits or numerals, and a measure word: attached, or apart when nothing else hangs on it (`3 人流好` has none). */
const number =
  /^([-−–+]?)\s?(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+)((?:组|个|家|人(?!流)|位|批|张|通|次)|\s(?:组|个|家|人|位|批|张|通|次)(?=$|[\s,,、;;。]))?/u
const gap = /^[\s:,,、;;。/|]+/u

/** Reads pairs from the front; stops, without a fault, at the first text that is no metric's word. */
export function readTallies(text: string): Read {
  const tallies: Tally[] = []
  let rest = tidyText(text)
  for (;;) {
    rest = rest.replace(gap, '')
    const found = words.find(({ word }) => rest.slice(0, word.length).toUpperCase() === word)
    if (!found) return { tallies, rest }
    const after = rest.slice(found.word.length).replace(/^[\s:=为是共]+/u, '')
    const read = readNumber(after)
    if ('fault' in read) {
      if (read.fault === 'none' && tallies.length > 0) return { tallies, rest }
      return { fault: read.fault, metric: found.metric, said: after.split(/[\s,;]/)[0] ?? '' }
    }
    tallies.push({ metric: found.metric, count: read.count })
    rest = read.rest
  }
}

/** A count at the front of a text, with what follows its measure word; nothing but a boundary or a word may follow. */
export function readNumber(text: string): { count: number; rest: string } | { fault: CountFault } {
  const found = number.exec(text)
  if (!found) return { fault: 'none' }
  const [whole, sign = '', digits = '', unit] = found
  const rest = text.slice(whole.length)
  if (!unit && rest && !gap.test(rest) && !startsWithMetric(rest)) return { fault: 'none' }
  if (/^[-−–]/.test(sign)) return { fault: 'negative' }
  if (digits.includes('.')) return { fault: 'decimal' }
  const count = readCount(digits)
  if (count === null) return { fault: /^\d+$/.test(digits) ? 'tooMany' : 'none' }
  return count > MOST ? { fault: 'tooMany' } : { count, rest }
}

const startsWithMetric = (text: string): boolean =>
  words.some(({ word }) => text.slice(0, word.length).toUpperCase() === word)
