import dayjs from 'dayjs'
import timezonePlugin from 'dayjs/plugin/timezone.js'
import utcPlugin from 'dayjs/plugin/utc.js'

dayjs.extend(utcPlugin)
dayjs.extend(timezonePlugin)

/** A moment in epoch milliseconds. */
export type Moment = number
/** A calendar day of the house's time zone, `YYYY-MM-DD`. */
export type Day = string
/** A time of day, `HH:mm` or `HH:mm:ss`. */
export type Clock = string
/** An ISO week, `2021-W15` (Monday to Sunday, G3). */
export type Week = string

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type Calendar = ReturnType<typeof calendarIn>

const calendars = new Map<string, Calendar>()

/** The calendar of a time zone (IANA name). Zones are remembered, so calling it often costs nothing. */
export function calendarOf(timezone: string): Calendar {
  const calendar = calendars.get(timezone) ?? calendarIn(timezone)
  calendars.set(timezone, calendar)
  return calendar
}

const midnights = new Map<Day, number>()

/** Days are few and asked for often. */
function midnightUtc(day: Day): number {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const midnight = Date.parse(`${day}T00:00:00Z`)
  midnights.set(day, midnight)
  return midnight
}

const daysByMidnight = new Map<number, Day>()

function dayFrom(midnight: number): Day {
  let day = daysByMidnight.get(midnight)
  if (day === undefined) {
    day = new Date(midnight).toISOString().slice(0, 10)
    daysByMidnight.set(midnight, day)
  }
  return day
}

function calendarIn(timezone: string) {
  const asked = (moment: Moment) => dayjs(moment).tz(timezone).utcOffset() * MINUTE
  const ofDays = new Map<number, number | null>()
  const ofHours = new Map<number, number>()

  /**
   * Milliseconds to add to UTC at `moment`. Asking dayjs is slow: a day that begins and ends with one offset has it
   * throughout, and only where clocks change that day is each of its hours asked.
   */
  function offsetAt(moment: Moment): number {
    const day = Math.floor(moment / DAY)
    let offset = ofDays.get(day)
    if (offset === undefined) {
      offset = asked(day * DAY)
      if (asked((day + 1) * DAY) !== offset) offset = null
      ofDays.set(day, offset)
    }
    return offset ?? offsetOfHour(moment)
  }

  function offsetOfHour(moment: Moment): number {
    const hour = Math.floor(moment / HOUR)
    const offset = ofHours.get(hour) ?? asked(moment)
    ofHours.set(hour, offset)
    return offset
  }
  const local = (moment: Moment) => new Date(moment + offsetAt(moment)).toISOString()

  const days = new Map<number, Day>()

  /** The day of a moment; the hour tells it, so its text is made once an hour of history. */
  function dayOf(moment: Moment): Day {
    const hour = Math.floor((moment + offsetAt(moment)) / HOUR)
    const known = days.get(hour)
    if (known !== undefined) return known
    const day = local(moment).slice(0, 10)
    days.set(hour, day)
    return day
  }

  const moments = new Map<Clock, Map<Day, Moment>>()

  /** The moment of a wall-clock time; `24:00` is the end of the day. Rulebooks name few, so they are remembered. */
  function momentOn(day: Day, clock: Clock): Moment {
    let ofClock = moments.get(clock)
    if (!ofClock) {
      ofClock = new Map()
      moments.set(clock, ofClock)
    }
    let moment = ofClock.get(day)
    if (moment === undefined) {
      moment = momentOf(day, clock)
      ofClock.set(day, moment)
    }
    return moment
  }

  function momentOf(day: Day, clock: Clock): Moment {
    const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
    return fromUtc(midnightUtc(day) + hours * HOUR + minutes * MINUTE + seconds * SECOND)
  }

  /** The moment at which the wall clock shows what UTC shows at another. */
  const fromUtc = (shown: number): Moment => shown - offsetAt(shown - offsetAt(shown))

  return {
    timezone,
    momentOn,
    dayOf,
    /** `09:31:00` */
    clockOf: (moment: Moment): Clock => local(moment).slice(11, 19),
    /** `09:31` */
    shortClockOf: (moment: Moment): Clock => local(moment).slice(11, 16),
    /** `2021-04-05T09:31:00`, the transcript's form. */
    stampOf: (moment: Moment): string => local(moment).slice(0, 19),
    /** `4月5日 09:31:00` */
    dateClockOf: (moment: Moment): string =>
      `${dateOf(local(moment).slice(0, 10))} ${local(moment).slice(11, 19)}`,
    /** Reads `YYYY-MM-DDTHH:mm:ss[.SSS]` in this zone, or with its own offset. NaN when it is neither. */
    read(stamp: string): Moment {
      const whole = secondsIn(stamp)
      if (whole !== null) return fromUtc(midnightUtc(stamp.slice(0, 10)) + whole * SECOND)
      if (/(?:Z|[+-]\d\d:?\d\d)$/.test(stamp)) return Date.parse(stamp)
      const [day = '', clock = '00:00:00'] = stamp.split('T')
      const [seconds = '', fraction = ''] = clock.split('.')
      return momentOf(day, seconds) + Number(fraction.padEnd(3, '0').slice(0, 3))
    },
  }
}

/**
 * The second of the day in `YYYY-MM-DDTHH:mm:ss`, the usual form of a stamp; null for any other. By its characters:
 * a history holds a hundred thousand of them, each read several times.
 */
function secondsIn(stamp: string): number | null {
  if (stamp.length !== 19 || stamp[10] !== 'T' || stamp[13] !== ':' || stamp[16] !== ':') return null
  const digit = (at: number) => stamp.charCodeAt(at) - 48
  for (const at of clockDigits) if (!(digit(at) >= 0 && digit(at) <= 9)) return null
  const two = (at: number) => digit(at) * 10 + digit(at + 1)
  return two(11) * 3600 + two(14) * 60 + two(17)
}

const clockDigits = [11, 12, 14, 15, 17, 18]

/** `4月5日` */
export function dateOf(day: Day): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** The day `count` days later (earlier when negative). */
export function daysAfter(day: Day, count: number): Day {
  return dayFrom(midnightUtc(day) + count * 24 * HOUR)
}

/** Days from `from` to `to`; 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnightUtc(to) - midnightUtc(from)) / (24 * HOUR))
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(midnightUtc(day)).getUTCDay() || 7
}

/** Monday to Friday by the calendar, not by public holidays (G3). */
export const isWeekday = (day: Day): boolean => weekdayOf(day) <= 5

/** `周一` … `周日`. */
export const weekdayName = (day: Day): string => `周${'一二三四五六日'[weekdayOf(day) - 1]}`

export const mondayOf = (day: Day): Day => daysAfter(day, 1 - weekdayOf(day))

/** The ISO week of a day: the week's year is that of its Thursday. */
export function weekOf(day: Day): Week {
  const thursday = daysAfter(day, 4 - weekdayOf(day))
  const year = thursday.slice(0, 4)
  const week = 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Whole seconds, as every comparison uses them (G1). */
export const floorToSecond = (moment: Moment): Moment => Math.floor(moment / SECOND) * SECOND
