import type { Placed } from './rank.ts'
import type { TeamStanding } from './standing.ts'

/** What told a team apart from the one before it (G12); `tied` when nothing did. */
export type TieBreak = 'rate' | 'visits' | 'leads' | 'reachedAt' | 'before' | 'tied'

/** For each place after the first, by what it comes after the one before. The order of the questions is that of `compare`. */
export function tieBreaks(order: readonly Placed<TeamStanding>[]): (TieBreak | null)[] {
  return order.map((team, place) => {
    const ahead = order[place - 1]
    if (!ahead) return null
    if (ahead.rank === team.rank) return 'tied'
    if (ahead.rate !== team.rate) return 'rate'
    if (ahead.visits !== team.visits) return 'visits'
    if (ahead.leads !== team.leads) return 'leads'
    return ahead.reachedAt !== team.reachedAt ? 'reachedAt' : 'before'
  })
}
