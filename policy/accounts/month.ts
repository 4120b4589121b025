import type { Day } from '../calendar.ts'

/** A calendar month, `2021-04` (G3). */
export type Month = string

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The month `count` months later; earlier when negative. */
export function monthsAfter(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const months = year * 12 + number - 1 + count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** `2021年4月` */
export function monthName(month: Month): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** The day on which a month is over. */
export const dayAfterMonth = (month: Month): Day => `${monthsAfter(month, 1)}-01`
