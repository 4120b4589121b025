import { type Day, daysAfter, type Moment } from '../calendar.ts'
import { dateNear, fromToday, weekdayOn } from '../said-day.ts'
import type { Situation } from '../situation.ts'

/** A stretch of time `[from, to)` and what stood behind it. */
export type Period = { from: Moment; to: Moment; rest: string }

/**
 * Reads `<起> <止> …` at the beginning of a text: dates (`4月7日`, `4-7`, `2021-04-07`, `今天`, `昨天`, `周三`, `下周一`), each
 * with a time or 上午/下午 if need be, joined by a space, `到`, `至` or `-`; or one date with hours (`4月7日 9:00-12:00`).
 * A date alone is the whole day, the last one included; noon parts its halves. null when there is no such thing.
 */
export function readSpan(text: string, { cal, day }: Pick<Situation, 'cal' | 'day'>): Period | null {
  const first = takeDay(text, day, day)
  const start = takeClock(first?.rest ?? text)
  if (!first && !start) return null
  const startDay = first?.day ?? day
  const half = start ? null : takeHalf(first!.rest)
  const joined = takeJoint(start?.rest ?? half?.rest ?? first!.rest)
  const next = takeDay(joined, startDay, day) ?? takeDate(joined, startDay)
  const second = next && isReason(joined, next.rest) ? null : next
  const end = takeClock(second?.rest ?? joined, start?.half)
  const endHalf = end ? null : (takeHalf(second?.rest ?? joined) ?? (second ? null : half))
  const endDay = second?.day ?? startDay
  const from = cal.momentOn(startDay, start?.clock ?? half?.from ?? '00:00')
  const to = cal.momentOn(endDay, end?.clock ?? endHalf?.to ?? '24:00')
  const left = end?.rest ?? (endHalf !== half ? endHalf?.rest : undefined) ?? second?.rest ?? joined
  return { from, to, rest: left.replace(/^[\s,,;]+/, '') }
}

/** In `明天 上周日加班` the second day is said of the reason: a word, not a date, with more glued to it. */
const isReason = (joined: string, rest: string): boolean =>
  /^\s+[^\s\d]/.test(joined) && /^(?!上午|下午|中午|晚上)[^\s\d,;]/.test(rest)

/** As `readSpan`, and null as well when it ends before it begins. */
export function readPeriod(text: string, ground: Pick<Situation, 'cal' | 'day'>): Period | null {
  const span = readSpan(text, ground)
  return span && span.to > span.from ? span : null
}

/** `4月7日`, `4月7日 09:00-12:00`, `4月7日-4月9日` for a period, as short as it can be. */
export function periodText({ cal }: Pick<Situation, 'cal'>, from: Moment, to: Moment): string {
  const [startDay, start] = [cal.dayOf(from), cal.shortClockOf(from)]
  const [endDay, end] = [cal.dayOf(to - 1), cal.shortClockOf(to)]
  const date = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  if (start === '00:00' && end === '00:00')
    return startDay === endDay ? date(startDay) : `${date(startDay)}至${date(endDay)}`
  if (startDay === endDay) return `${date(startDay)} ${start}-${end === '00:00' ? '24:00' : end}`
  return `${date(startDay)} ${start}至${date(endDay)} ${end === '00:00' ? '24:00' : end}`
}

/** `near` settles what a date without a year or a bare weekday means; the other words count from today. */
function takeDay(text: string, near: Day, today: Day): { day: Day; rest: string } | null {
  const said = text.replace(/^\s+/, '')
  for (const [word, later] of Object.entries(fromToday)) {
    if (said.startsWith(word)) return { day: daysAfter(today, later), rest: said.slice(word.length) }
  }
  const weekday = /^(上|本|这|下)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(said)
  if (weekday) {
    const [whole, which, name = ''] = weekday
    const day = weekdayOn(which, name, near, today)
    return { day: !which && day < near ? daysAfter(day, 7) : day, rest: said.slice(whole.length) }
  }
  const date = /^(?:(\d{4})[年/.-])?(\d{1,2})(?:月|[/.-])(\d{1,2})(?:日|号|(?![\d:]))/.exec(said) ?? null
  if (!date) return null
  const day = dateNear(date[1] ? Number(date[1]) : undefined, Number(date[2]), Number(date[3]), near)
  return day ? { day, rest: said.slice(date[0].length) } : null
}

/** `22日` after `4月20日` is of the same month. */
function takeDate(text: string, start: Day): { day: Day; rest: string } | null {
  const found = /^\s*(\d{1,2})[日号]/.exec(text)
  const day = found && dateNear(Number(start.slice(0, 4)), Number(start.slice(5, 7)), Number(found[1]), start)
  return day ? { day, rest: text.slice(found[0].length) } : null
}

/** 上午 or 下午 without an hour: noon parts the day. */
function takeHalf(text: string): { from: string; to: string; rest: string } | null {
  const [whole, half] = /^\s*(上午|下午)(?!\d)/.exec(text) ?? []
  if (whole === undefined) return null
  const [from, to] = half === '上午' ? ['00:00', '12:00'] : ['12:00', '24:00']
  return { from: from!, to: to!, rest: text.slice(whole.length) }
}

/** `half` is the half of the day that was said before: in `下午2点-5点` it holds for both. */
function takeClock(text: string, half?: string): { clock: string; rest: string; half?: string } | null {
  const said = text.replace(/^\s+/, '')
  const found = /^(上午|下午|晚上|中午)?(\d{1,2})(?::(\d{2})|[点时](?:(\d{1,2})分?|(半))?)/.exec(said)
  if (!found) return null
  const minutes = found[5] ? 30 : Number(found[3] ?? found[4] ?? 0)
  const number = Number(found[2])
  const halfSaid = found[1] ?? half
  const hours = (halfSaid === '下午' || halfSaid === '晚上') && number < 12 ? number + 12 : number
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null
  const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  return { clock, rest: said.slice(found[0].length), half: halfSaid }
}

const takeJoint = (text: string): string => text.replace(/^\s*(?:到|至|~|-|—|–)+\s*/, '')
