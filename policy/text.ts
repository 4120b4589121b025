/** The text as commands read it: half width, single spaces, no invisible characters, no zero-width joiners. */
export function tidyText(text: string): string {
  if (text !== lastSaid) [lastSaid, lastTidy] = [text, tidied(text)]
  return lastTidy
}

/** One message is tidied by everything that reads it. */
let [lastSaid, lastTidy] = ['', '']

function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const digits: Record<string, number> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // biome-ignore format: one line reads better
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 }

/** A count written in digits or Chinese (`12`, `三`, `十二`, `两百零五`), with or without a measure word. null when it is none. */
export function readCount(text: string): number | null {
  const bare = tidyText(text)
    .replace(/(?:组|个|人|家|张|通|次|批|单|分钟|元|块|条)$/u, '')
    .trim()
  if (/^\d{1,9}$/.test(bare)) return Number(bare)
  if (!/^[零〇一二两三四五六七八九十百千万]+$/u.test(bare)) return null
  const [high, low] = bare.includes('万') ? bare.split('万') : [undefined, bare]
  const value = (high === undefined ? 0 : below10k(high) * 10_000) + below10k(low ?? '')
  return Number.isNaN(value) ? null : value
}

function below10k(text: string): number {
  let [total, last] = [0, 1]
  let digit: number | undefined
  for (const character of text) {
    const unit = units[character]
    if (unit === undefined) {
      if (digits[character] === 0) last = 1
      digit = (digit ?? 0) * (digit === undefined || digit === 0 ? 1 : 10) + digits[character]!
    } else {
      total += (digit ?? 1) * unit
      digit = undefined
      last = unit
    }
  }
  // 一百五 is 150 and 两千五 is 2500; 一百零五 has its zero.
  return total + (digit ?? 0) * (last >= 100 ? last / 10 : 1)
}

/** A mobile number as people write it: full width too, with 86 or 0 before it, in groups of 3, 4 and 4. */
const digit = String.raw`[\d\uff10-\uff19]`
const gap = String.raw`[\s.·/–—-]{0,2}`
const mobile = new RegExp(
  `(?<!${digit})(?:\\+?(?:86|\uff18\uff16)${gap}|[0\uff10])?` +
    `([1\uff11][3-9\uff13-\uff19]${digit})${gap}(${digit}{4})${gap}(${digit}{4})(?!${digit})`,
  'g',
)

/** The same spelt digit by digit: `1 3 8 0 0 0 0 1 2 3 4`. */
const spelt = /(?<!\d[\s.-]?)1[\s.-][3-9](?:[\s.-]\d){9}(?![\s.-]?\d)/g

/** G16: every mobile number in a text as `138****1234`. */
export const maskPhones = (text: string): string =>
  text
    .replace(spelt, (digits) => digits.replace(/\D/g, ''))
    .replace(mobile, (_, head: string, _middle, tail: string) => `${head}****${tail}`.normalize('NFKC'))

/** A text of that many characters at most. */
export const inShort = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text

/** The mobile numbers in a text, as eleven digits. */
export const phonesIn = (text: string): string[] =>
  [...tidyText(text).matchAll(mobile)].map(([, head, middle, tail]) => `${head}${middle}${tail}`)

/** Edit distance (insert, delete, replace, swap of neighbours), for "did you mean". */
export function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    rows[row] = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let best = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + cost,
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, rows[row - 2]![column - 2]! + 1)
      }
      rows[row]![column] = best
    }
  }
  return rows[a.length]![b.length]!
}

/** The one of `words` nearest to `text`, when it is near enough to be a slip of the thumb. */
export function nearest(text: string, words: readonly string[], most = 1): string | null {
  let best: { word: string; far: number } | null = null
  for (const word of words) {
    if (Math.abs(word.length - text.length) > most) continue
    const far = distance(text, word)
    if (far <= most && (!best || far < best.far)) best = { word, far }
  }
  return best?.word ?? null
}

/**
 * Fen as people read money: `20元`, `7.50元`. The sign is left to the sentence. A rulebook may count in another unit (分);
 * `unit` is then the entry's, or `policy.unitOf(rule)`.
 */
export function yuan(amountFen: number, unit = '元'): string {
  const fen = Math.abs(amountFen)
  return fen % 100 === 0 ? `${fen / 100}${unit}` : `${(fen / 100).toFixed(2)}${unit}`
}
