import type { World } from '../world.ts'
import type { WeekResult } from './state.ts'
import type { TeamWeek, WeekAsked } from './team-week.ts'

/**
 * What the world began with for a week, by whose it is: the rows that are about exactly what is asked, else those that
 * are wider or narrower.
 */
export function foundedRows({ world }: { world: Pick<World, 'metrics'> }, { week, channel, by }: WeekAsked) {
  const rows = new Map<string, WeekResult[]>()
  for (const row of world.metrics.results) {
    const name = by === 'channel' ? row.channel : row.team
    if (row.week !== week || row.personId || !name) continue
    if (channel !== undefined && row.channel !== undefined && row.channel !== channel) continue
    rows.set(name, [...(rows.get(name) ?? []), row])
  }
  for (const [name, all] of rows) {
    const exact = all.filter((row) => (by === 'channel' ? !row.team : row.channel === channel))
    if (exact.length > 0) rows.set(name, exact)
  }
  return rows
}

/** Such rows as numbers; where only visits are known the rate is theirs over the target. */
export function foundedNumbers(
  rows: readonly WeekResult[],
  { visitsTarget }: Pick<TeamWeek, 'visitsTarget'>,
): Pick<TeamWeek, 'rate' | 'visits' | 'leads'> {
  const rates = rows.flatMap(({ completion }) => completion ?? [])
  const visits = rows.reduce((sum, { visits = 0 }) => sum + visits, 0)
  return {
    rate: rates.length > 0 ? rates.reduce((sum, rate) => sum + rate, 0) / rates.length : overTarget(visits),
    visits,
    leads: rows.reduce((sum, { leads = 0 }) => sum + leads, 0),
  }

  function overTarget(count: number) {
    return visitsTarget ? count / visitsTarget : 0
  }
}
