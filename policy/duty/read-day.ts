import { type Day, daysAfter, daysBetween } from '../calendar.ts'
import { readDay } from '../metric/read-day.ts'
import { fromToday, weekdayOn } from '../said-day.ts'

const words = /^(?:大后天|后天|前天|[昨今明][天日])/
const weekdays = /^(下|本|这|上)?(?:周|星期|礼拜)([一二三四五六日天])/
const dates = /^(?:\d{4}[-年/.])?\d{1,2}[-月/.]\d{1,2}[日号]?(?![\d:])/

/**
 * The day that a text begins with: 明天, 周三, 下周一, 4月7日. A bare weekday is that of the week of `monday`, or the next
 * one from today on where none is given. null when it begins with none.
 */
export function dayAtStart(text: string, today: Day, monday?: Day): { day: Day; rest: string } | null {
  const [word] = words.exec(text) ?? []
  if (word) return { day: daysAfter(today, fromToday[word]!), rest: text.slice(word.length) }
  const named = weekdays.exec(text)
  if (named) {
    const [whole, which, name = ''] = named
    return { day: weekdayIn(name, which, today, monday), rest: text.slice(whole.length) }
  }
  const [date] = dates.exec(text) ?? []
  const read = date === undefined ? null : readDay(date, monday ?? today)
  return read ? { day: read.day, rest: text.slice(date!.length) } : null
}

/** The days a text begins with, also from one to another: 周一到周五, 4月12日-4月14日. */
export function daysAtStart(text: string, today: Day, monday?: Day): { days: Day[]; rest: string } | null {
  const first = dayAtStart(text, today, monday)
  if (!first) return null
  const joined = /^\s*[到至~—–-]+\s*/.exec(first.rest)
  const last = joined && dayAtStart(first.rest.slice(joined[0].length), today, monday)
  const count = last ? daysBetween(first.day, last.day) : -1
  if (!last || count < 0 || count > 6) return { days: [first.day], rest: first.rest }
  return {
    days: Array.from({ length: count + 1 }, (_, index) => daysAfter(first.day, index)),
    rest: last.rest,
  }
}

function weekdayIn(name: string, which: string | undefined, today: Day, monday?: Day): Day {
  const day = weekdayOn(which, name, monday ?? today, today)
  return !which && monday === undefined && day < today ? daysAfter(day, 7) : day
}
