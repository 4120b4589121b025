import type { Moment, Week } from '../calendar.ts'
import { type Contender, compare } from '../metric/rank.ts'
import { weeksOfTeams } from '../metric/team-week.ts'
import { placesBefore } from '../metric/week.ts'
import type { Scene } from '../situation.ts'
import { lotOf } from './lots.ts'
import type { Decider, Standing } from './state.ts'
import { unitsOf } from './units.ts'

/** What the lots of a draft are asked under. */
export const orderQuestion = (week: Week): string => `zones/order/${week}`

/**
 * S0-ZN-04, G12: the squads in the order in which they choose, by the numbers of `ranked.week` said up to
 * `ranked.until`. Who has no target comes after those who have; whom nothing tells apart, the seed does.
 */
export function draftOrder(
  scene: Scene,
  { week, ranked, seed }: { week: Week; ranked: { week: Week; until: Moment }; seed: string },
): Standing[] {
  const by = scene.policy.zones.draftUnit === 'squad' ? 'team' : 'channel'
  const asked = { ...ranked, by } as const
  const weeks = new Map(weeksOfTeams(scene, asked, placesBefore(scene, asked)).map((one) => [one.name, one]))
  const contenders = unitsOf(scene).map((unit): Contender => weeks.get(unit) ?? nothing(unit))
  const lot = ({ name }: Contender) => lotOf(seed, orderQuestion(week), name)
  const order = contenders.toSorted(
    (a, b) =>
      Number(a.rate === null) - Number(b.rate === null) || compare(a, b) || (lot(a) < lot(b) ? -1 : 1),
  )
  return order.map((one, index) => ({
    unit: one.name,
    rate: one.rate,
    visits: one.visits,
    leads: one.leads,
    reachedAt: one.reachedAt,
    before: one.before,
    by: deciderBetween(one, order[index + 1]),
  }))
}

const nothing = (name: string): Contender => ({
  ...{ name, rate: null, visits: 0, leads: 0, reachedAt: 0, before: null },
})

function deciderBetween(one: Contender, next: Contender | undefined): Decider | null {
  if (!next || one.rate !== next.rate) return null
  if (one.visits !== next.visits) return 'visits'
  if (one.leads !== next.leads) return 'leads'
  if (one.reachedAt !== next.reachedAt) return 'time'
  return one.before !== next.before ? 'before' : 'lot'
}
