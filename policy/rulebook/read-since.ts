import { type Day, daysAfter } from '../calendar.ts'
import { dateNear, fromToday, weekdayOn } from '../said-day.ts'

const since = new RegExp(
  [
    String.raw`(?:从|自)?\s*(?:`,
    '(?<word>大后天|后天|前天|[昨今明][天日])',
    '|下周(?<weekday>[一二三四五六日天])',
    String.raw`|(?<!\d)(?:(?<year>\d{4})[-年/.])?(?<month>\d{1,2})(?:月(?<date>\d{1,2})[日号]?|(?<=\d{4}[-/.]\d{1,2})[-/.](?<date2>\d{1,2})[日号]?|[-/.](?<date3>\d{1,2})(?=\s*(?:起|开始|生效)))`,
    String.raw`)\s*(?:起|开始|生效|之后|以后)?`,
  ].join(''),
  'u',
)

/**
 * The day since when something is to hold, wherever it stands (`4月20日起`, `明天`, `下周一起`, `2021-04-20`), and the text
 * without it. A date without a year is the one nearest to `today`. `day` is null when there is none, undefined when it is no day.
 */
export function readSince(text: string, today: Day): { day: Day | null | undefined; rest: string } {
  const found = since.exec(text)
  if (!found) return { day: null, rest: text }
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replace(/\s+/g, ' ')
    .trim()
  return { day: dayOf(found.groups!, today) ?? undefined, rest }
}

function dayOf(groups: Record<string, string | undefined>, today: Day): Day | null {
  if (groups.word) return daysAfter(today, fromToday[groups.word]!)
  if (groups.weekday) return weekdayOn('下', groups.weekday, today, today)
  const date = groups.date ?? groups.date2 ?? groups.date3
  return dateNear(groups.year ? Number(groups.year) : undefined, Number(groups.month), Number(date), today)
}
