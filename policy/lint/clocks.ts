import { readCount } from '../text.ts'

/** The shift that duties may fall in: 08:30 to 18:30, in minutes of the day. */
export const SHIFT = { from: 8 * 60 + 30, until: 18 * 60 + 30 }

/** Minutes of the day of a clock as settings write it (`18:30`, `09:30:00`). */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

export const outsideShift = (minutes: number): boolean => minutes < SHIFT.from || minutes > SHIFT.until

const number = '\\d{1,2}|[一二两三四五六七八九十]{1,3}'
const evening = '晚上?|夜里|夜间|夜晚|傍晚|下午|当晚|每晚|深夜|中午|今晚'
const clock = new RegExp(
  `(凌晨|清晨|早上?|上午|${evening})?(${number})(?:[::](\\d\\d)(?!\\d)|[点时](?!以内|间|长)(半|[一二三四五]?十?[一二三四五六七八九十]?分|\\d{1,2}分?)?)`,
  'g',
)

/** The times of day that a phrase names, in minutes, each with its words and where it stands. */
export function clocksIn(text: string): { words: string; at: number; minutes: number }[] {
  return [...text.matchAll(clock)].flatMap(({ 0: words, 1: half, 2: hour, 3: digits, 4: rest, index }) => {
    const hours = readCount(hour!)
    if (hours === null || hours > 24) return []
    const late = half && new RegExp(`^(?:${evening})$`).test(half) && half !== '中午' && hours < 12
    const minutes = digits
      ? Number(digits)
      : rest === '半'
        ? 30
        : (readCount(rest?.replace('分', '') ?? '') ?? 0)
    return [{ words, at: index, minutes: (late ? hours + 12 : hours) * 60 + minutes }]
  })
}
