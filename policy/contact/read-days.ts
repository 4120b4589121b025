import { type Day, daysAfter, daysBetween } from '../calendar.ts'
import { dateNear, fromToday, weekdayOn } from '../said-day.ts'
import { readCount } from '../text.ts'

/** A stretch longer than this is a slip of the thumb. */
const LONGEST = 62

const one = [
  String.raw`(?<!\d)(?:\d{4}[-年/.])?\d{1,2}(?:月|[/.-])\d{1,2}(?:[日号]|(?![\d:人位名.]))`,
  '(?:上|本|这|下)?(?:周|星期|礼拜)[一二三四五六日天]',
  '大?[前后]天|[昨今明][天日]',
  String.raw`(?<!\d)\d{1,2}[日号]`,
].join('|')
const joint = String.raw`\s*(?:到|至|-|~|—|–)+\s*`
/** A day, or days from one to another; behind a date the month may be left out (`4月12-15日`, `4/12、13`). */
const stretch = new RegExp(
  `(${one})(?:${joint}(${one}|\\d{1,2}(?![\\d人位名:])))?|(?<=[日号\\d][、,]\\s?)(\\d{1,2})(?![\\d人位名:.])`,
  'gu',
)
const lasting = /(?:共|连续|持续|为期|历时)?\s?([\d一二两三四五六七八九十]+)\s?天/u

/**
 * The days a text speaks of, earliest first, wherever they stand in it, and the text without them: `4月12日-4月15日`,
 * `周一到周四`, `4/12、4/13`, `4月12日 3天`. Dates without a year are those nearest to `today`, weekdays are of this week.
 * null when a stretch runs backwards or is longer than two months.
 */
export function readDays(text: string, today: Day): { days: Day[]; rest: string } | null {
  const days = new Set<Day>()
  let [near, bad] = [today, false]
  let rest = text.replace(stretch, (whole, first?: string, last?: string, bare?: string) => {
    const from = dayOf(first ?? bare!, near, today)
    if (!from) return whole
    const to = last ? lastOf(last, from, today) : from
    if (!to || to < from || daysBetween(from, to) > LONGEST) {
      bad = true
      return ' '
    }
    for (let day = from; day <= to; day = daysAfter(day, 1)) days.add(day)
    near = to
    return ' '
  })
  if (bad) return null
  const [first, last] = [...days].sort()
  if (days.size === 2 && /开始|结束|截止|起止/u.test(rest)) {
    for (let day = first!; day < last!; day = daysAfter(day, 1)) days.add(day)
    rest = rest.replace(/(?:开始|结束|截止|起止)(?:日期|时间)?:?/gu, ' ')
  }
  const more = days.size > 0 ? readLasting(rest) : null
  if (more) {
    const [only] = days
    if (days.size === 1) for (let next = 1; next < more.count; next++) days.add(daysAfter(only!, next))
    rest = more.rest
  }
  return { days: [...days].sort(), rest: rest.replace(/\s+/g, ' ').trim() }
}

/** `3天`, `连续两天`: how many days a text speaks of, and the text without it. null when it speaks of none, or of too many. */
export function readLasting(text: string): { count: number; rest: string } | null {
  const found = lasting.exec(text)
  const count = found && readCount(found[1]!)
  if (!found || count === null || count < 1 || count > LONGEST) return null
  return { count, rest: text.replace(found[0], ' ').replace(/\s+/g, ' ').trim() }
}

/** The end of a stretch; a weekday that has no week of its own is the next one (`周五到周一`). */
function lastOf(said: string, from: Day, today: Day): Day | null {
  const day = dayOf(said, from, today)
  return day && day < from && /^(?:周|星期|礼拜)/u.test(said) ? daysAfter(day, 7) : day
}

function dayOf(said: string, near: Day, today: Day): Day | null {
  if (said in fromToday) return daysAfter(today, fromToday[said]!)
  const weekday = /^(上|本|这|下)?(?:周|星期|礼拜)([一二三四五六日天])$/u.exec(said)
  if (weekday) return weekdayOn(weekday[1], weekday[2]!, near, today)
  const [date, month, year] = (said.match(/\d+/g) ?? []).map(Number).reverse()
  return dateNear(year, month ?? Number(near.slice(5, 7)), date!, near)
}
