import { type Day, daysAfter, daysBetween, mondayOf } from '../calendar.ts'
import { readDay } from '../metric/read-day.ts'

const fromToday: Record<string, number> = {
  大后天: 3, 后天: 2, 明天: 1, 明日: 1, 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2,
} // biome-ignore format: one line reads better

const weekdays = /^(下|本|这|上)?(?:周|星期|礼拜)([一二三四五六日天])/
const dates = /^(?:\d{4}[-年/.])?\d{1,2}[-月/.]\d{1,2}[日号]?(?![\d:])/

/**
 * The day that a text begins with: 明天, 周三, 下周一, 4月7日. A bare weekday is that of the week of `monday`, or the next
 * one from today on where none is given. null when it begins with none.
 */
export function dayAtStart(text: string, today: Day, monday?: Day): { day: Day; rest: string } | null {
  const word = Object.keys(fromToday).find((one) => text.startsWith(one))
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
  const index = '一二三四五六日'.indexOf(name.replace('天', '日'))
  if (which) {
    const weeks = which === '下' ? 7 : which === '上' ? -7 : 0
    return daysAfter(mondayOf(today), index + weeks)
  }
  const day = daysAfter(monday ?? mondayOf(today), index)
  return monday === undefined && day < today ? daysAfter(day, 7) : day
}
