import { type Day, daysAfter } from '../calendar.ts'
import { dateNear, fromToday } from '../said-day.ts'

/** A day at the front of a text: 昨天, 4月12日, 4.12, 2021-04-12; a date without a year is the one nearest to `today`. null when there is none. */
export function readDay(text: string, today: Day): { day: Day; rest: string } | null {
  const [word] = /^(?:前天|[昨今][天日])/.exec(text) ?? []
  if (word) return { day: daysAfter(today, fromToday[word]!), rest: text.slice(word.length).trim() }
  const found = /^(?:(\d{4})[-年/])?(\d{1,2})[-月./](\d{1,2})[日号]?(?=\s|$|[^\d.])/.exec(text)
  if (!found) return null
  const [whole, year, month, date] = found
  const day = dateNear(year ? Number(year) : undefined, Number(month), Number(date), today)
  return day === null ? null : { day, rest: text.slice(whole.length).trim() }
}
