import { type Day, daysAfter, daysBetween } from '../calendar.ts'

const relative: Record<string, number> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2 }

/** A day at the front of a text: 昨天, 4月12日, 4.12, 2021-04-12; a date without a year is the one nearest to `today`. null when there is none. */
export function readDay(text: string, today: Day): { day: Day; rest: string } | null {
  const word = Object.keys(relative).find((one) => text.startsWith(one))
  if (word) return { day: daysAfter(today, relative[word]!), rest: text.slice(word.length).trim() }
  const found = /^(?:(\d{4})[-年/])?(\d{1,2})[-月./](\d{1,2})[日号]?(?=\s|$|[^\d.])/.exec(text)
  if (!found) return null
  const [whole, year, month = '', date = ''] = found
  const inYear = (one: string) => `${one}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const own = Number(today.slice(0, 4))
  const days = (year ? [Number(year)] : [own, own - 1, own + 1])
    .map((one) => inYear(String(one)))
    .filter(isOnCalendar)
  const [day] = days.toSorted((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)))
  if (!day) return null
  return { day, rest: text.slice(whole.length).trim() }
}

/** 2月30日 and 4月31日 are no days. */
const isOnCalendar = (day: Day): boolean =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && daysAfter(day, 0) === day
