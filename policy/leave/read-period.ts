import { type Day, daysAfter, daysBetween, type Moment, mondayOf } from '../calendar.ts'
import type { Situation } from '../situation.ts'

/** A stretch of time `[from, to)` and what stood behind it. */
export type Period = { from: Moment; to: Moment; rest: string }

/**
 * Reads `<起> <止> …` at the beginning of a text: dates (`4月7日`, `4-7`, `2021-04-07`, `今天`, `明天`, `周三`), each
 * with a time if need be, joined by a space, `到`, `至` or `-`; or one date with hours (`4月7日 9:00-12:00`).
 * A date alone is the whole day, the last one included. null when there is no such thing, or it ends before it begins.
 */
export function readPeriod(text: string, { cal, day }: Pick<Situation, 'cal' | 'day'>): Period | null {
  const first = takeDay(text, day)
  const start = takeClock(first?.rest ?? text)
  if (!first && !start) return null
  const startDay = first?.day ?? day
  const joined = takeJoint(start?.rest ?? first?.rest ?? text)
  const second = takeDay(joined, startDay)
  const end = takeClock(second?.rest ?? joined, start?.half)
  const endDay = second?.day ?? startDay
  const from = cal.momentOn(startDay, start?.clock ?? '00:00')
  const to = end ? cal.momentOn(endDay, end.clock) : cal.momentOn(daysAfter(endDay, 1), '00:00')
  const rest = (end?.rest ?? second?.rest ?? joined).replace(/^[\s,,;]+/, '')
  return to > from ? { from, to, rest } : null
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

function takeDay(text: string, today: Day): { day: Day; rest: string } | null {
  const said = text.replace(/^\s+/, '')
  const relative = /^(今天|今日|明天|明日|后天|大后天)/.exec(said)
  if (relative) {
    const later = { 今: 0, 明: 1, 后: 2, 大: 3 }[relative[1]!.slice(0, 1)] ?? 0
    return { day: daysAfter(today, later), rest: said.slice(relative[0].length) }
  }
  const weekday = /^(下)?(?:周|星期)([一二三四五六日天])/.exec(said)
  if (weekday) {
    const index = '一二三四五六日'.indexOf(weekday[2]!.replace('天', '日'))
    const day = daysAfter(mondayOf(today), index + (weekday[1] ? 7 : 0))
    return { day: day < today && !weekday[1] ? daysAfter(day, 7) : day, rest: said.slice(weekday[0].length) }
  }
  const date = /^(?:(\d{4})[年/.-])?(\d{1,2})(?:月|[/.-])(\d{1,2})(?:日|号|(?![\d:]))/.exec(said) ?? null
  if (!date) return null
  const day = dayNamed(date[1], Number(date[2]), Number(date[3]), today)
  return day ? { day, rest: said.slice(date[0].length) } : null
}

/** Without a year it is the date nearest to today. */
function dayNamed(year: string | undefined, month: number, date: number, today: Day): Day | null {
  const of = (inYear: number) =>
    `${inYear}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (new Date(`${of(2020)}T00:00:00Z`).toJSON()?.slice(0, 10) !== of(2020)) return null
  if (year) return of(Number(year))
  const now = Number(today.slice(0, 4))
  return [now - 1, now, now + 1]
    .map(of)
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]!
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

const takeJoint = (text: string): string => text.replace(/^\s*(?:到|至|~|-|—|–)+\s*/, ' ')
