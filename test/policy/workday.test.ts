import { describe, expect, test } from 'vitest'
import { loadPack } from '../../bot/packs.ts'
import { isWorkday, unpublishedYears } from '../../policy/workday.ts'

const { holidays } = loadPack('yundi')
const by = (weekendCalendar: 'weekday' | 'cn-holiday') => ({ weekendCalendar, holidays })

describe('周内 (G3)', () => {
  test.each([
    { day: '2021-04-02', what: 'a Friday before a holiday', weekday: true, holiday: true },
    { day: '2021-04-05', what: 'a Monday that is free', weekday: true, holiday: false },
    { day: '2021-04-06', what: 'the Tuesday after it', weekday: true, holiday: true },
    { day: '2021-04-24', what: 'a Saturday', weekday: false, holiday: false },
    { day: '2021-04-25', what: 'a Sunday on which people work', weekday: false, holiday: true },
    { day: '2027-10-01', what: 'a holiday not yet published', weekday: true, holiday: true },
    { day: '2027-10-02', what: 'a Saturday not yet published', weekday: false, holiday: false },
  ])('$day, $what: by weekdays $weekday, by holidays $holiday', ({ day, weekday, holiday }) => {
    expect(isWorkday(by('weekday'), day)).toBe(weekday)
    expect(isWorkday(by('cn-holiday'), day)).toBe(holiday)
  })

  test('only weekdays are listed as free, and only days of a weekend as worked', () => {
    const isWeekday = (year: number, date: string) => isWorkday(by('weekday'), `${year}-${date}`)
    for (const { year, rest, work } of holidays) {
      expect(rest.filter((date) => !isWeekday(year, date))).toEqual([])
      expect(work.filter((date) => isWeekday(year, date))).toEqual([])
    }
  })

  test('years that nobody has published are named, where it matters', () => {
    expect(unpublishedYears(by('cn-holiday'), '2026-12-31', '2028-01-01')).toEqual([2027, 2028])
    expect(unpublishedYears(by('cn-holiday'), '2026-01-01', '2026-12-31')).toEqual([])
    expect(unpublishedYears(by('weekday'), '2026-12-31', '2028-01-01')).toEqual([])
  })
})
