import { monthBeforeStart, monthUnknown } from '../../messages/accounts.ts'
import { type Month, monthOf, monthsAfter } from '../../policy/accounts/month.ts'
import type { Scene } from '../../policy/situation.ts'
import { readCount } from '../../policy/text.ts'

/**
 * `2021年4月`, `4月`, `四月`, `2021-04`, `上月`, `本月`: a month without a year is the latest that is not in the future.
 * `usual` when nothing is said. Answers with a hint when it is no month, or lies before the house had the bot.
 */
export function readMonth(
  said: string,
  { cal, world, today }: Pick<Scene, 'cal' | 'world' | 'today'>,
  usual: Month,
): { month: Month } | { hint: string } {
  const month = said ? monthIn(said.replace(/\s/g, ''), monthOf(today)) : usual
  if (!month) return { hint: monthUnknown(said) }
  const first = firstMonth({ cal, world })
  return month < first ? { hint: monthBeforeStart(month, first) } : { month }
}

/** The house's records begin with the bot, or with what it was told of before. */
function firstMonth({ cal, world }: Pick<Scene, 'cal' | 'world'>): Month {
  const days = Object.keys(world.ledger.byDay).sort()
  return monthOf([cal.dayOf(world.startedAt), ...days].sort()[0]!)
}

function monthIn(said: string, now: Month): Month | null {
  if (/^(本月|这个?月|当月)$/.test(said)) return now
  if (/^(上个?月)$/.test(said)) return monthsAfter(now, -1)
  const found = /^(?:(\d{4})[年\-/.])?([\d一二三四五六七八九十]{1,3})(?:月份?)?$/.exec(said)
  const number = found && readCount(found[2]!)
  if (!found || !number || number > 12) return null
  const inYear = (year: number) => `${year}-${String(number).padStart(2, '0')}`
  if (found[1]) return inYear(Number(found[1]))
  const year = Number(now.slice(0, 4))
  return inYear(year) <= now ? inYear(year) : inYear(year - 1)
}
