import { type Day, dateOf, daysAfter } from '../calendar.ts'

/** Days in order as stretches without a gap. */
export function runsOf(days: readonly Day[]): Day[][] {
  const runs: Day[][] = []
  for (const day of [...new Set(days)].sort()) {
    const run = runs.at(-1)
    if (run && daysAfter(run.at(-1)!, 1) === day) run.push(day)
    else runs.push([day])
  }
  return runs
}

/** The longest stretch; the earliest of several. */
export const longestRun = (days: readonly Day[]): Day[] =>
  runsOf(days).reduce<Day[]>((best, run) => (run.length > best.length ? run : best), [])

/** `4月12日至4月15日、4月18日` */
export const daysText = (days: readonly Day[]): string =>
  runsOf(days)
    .map((run) => (run.length === 1 ? dateOf(run[0]!) : `${dateOf(run[0]!)}至${dateOf(run.at(-1)!)}`))
    .join('、')
