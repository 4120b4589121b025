import { type Day, daysAfter, daysBetween, mondayOf } from './calendar.ts'

/** Days as people say them, counted from today. */
export const fromToday: Record<string, number> = {
  大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3,
} // biome-ignore format: one line reads better

/** 0 for 一 to 6 for 日 or 天. */
export const weekdayIndex = (name: string): number => '一二三四五六日'.indexOf(name.replace('天', '日'))

/** 上周三, 本周三, 下周三 count from today's week; a bare 周三 is that of the week of `near`. */
export function weekdayOn(which: string | undefined, name: string, near: Day, today: Day): Day {
  const weeks = which === '上' ? -7 : which === '下' ? 7 : 0
  return daysAfter(mondayOf(which ? today : near), weekdayIndex(name) + weeks)
}

/** 4月12日: without a year it is the date nearest to `near`, of two equally near the one in its year. null for 2月30日. */
export function dateNear(year: number | undefined, month: number, date: number, near: Day): Day | null {
  const own = Number(near.slice(0, 4))
  const far = (day: Day) => Math.abs(daysBetween(near, day))
  const days = (year === undefined ? [own, own - 1, own + 1] : [year])
    .map(
      (one) =>
        `${String(one).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    )
    .filter(isOnCalendar)
  return days.toSorted((a, b) => far(a) - far(b))[0] ?? null
}

/** 2月30日 reads as a date to JavaScript and comes back as another day. */
const isOnCalendar = (day: Day): boolean =>
  !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && daysAfter(day, 0) === day
