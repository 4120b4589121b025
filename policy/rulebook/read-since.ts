import { type Day, daysAfter, daysBetween, mondayOf } from '../calendar.ts'

const relative: Record<string, number> = {
  前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3,
} // biome-ignore format: one line reads better

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
  if (groups.word) return daysAfter(today, relative[groups.word]!)
  if (groups.weekday)
    return daysAfter(mondayOf(today), 7 + '一二三四五六日'.indexOf(groups.weekday.replace('天', '日')))
  const date = groups.date ?? groups.date2 ?? groups.date3 ?? ''
  const inYear = (year: number) => `${year}-${groups.month!.padStart(2, '0')}-${date.padStart(2, '0')}`
  const own = Number(today.slice(0, 4))
  const days = (groups.year ? [Number(groups.year)] : [own, own - 1, own + 1]).map(inYear).filter(isDay)
  const [nearest] = days.sort((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)))
  return nearest ?? null
}

/** 2月30日 reads as a date to JavaScript and comes back as another day. */
const isDay = (day: Day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && daysAfter(day, 0) === day
