import type { Week } from '../calendar.ts'
import { weekBefore } from '../metric/week.ts'
import type { Place } from '../org/state.ts'
import { everyone } from '../people.ts'
import type { Scene } from '../situation.ts'
import { byLot, deal, redrawSeed } from './lots.ts'
import { draftOrder } from './order.ts'
import type { BoothLot } from './state.ts'
import { unitOf, unitsOf } from './units.ts'

/** The channel whose people stand at competitors' doors. */
const CHANNEL = '竞品拦截'

/** Competitors' booth locations of the house: places of such a type, or that name it. */
export const competitorBooths = ({ world, policy }: Pick<Scene, 'world' | 'policy'>): Place[] =>
  Object.values(world.places).filter(({ name, type }) =>
    policy.zones.booths.types.some((word) => type === word || (type === undefined && name.includes(word))),
  )

/** The squads that share them: those with people in 竞品拦截, else all. */
export function boothUnits(scene: Pick<Scene, 'world' | 'policy' | 'now'>): string[] {
  const there = everyone(scene.world, scene.now, ({ channel }) => channel === CHANNEL)
  const own = [...new Set(there.flatMap((person) => unitOf(scene, person) ?? []))]
  return own.length > 0 ? own : unitsOf(scene)
}

/** The lot that stands for a week. */
export const boothLotOf = ({ world }: Pick<Scene, 'world'>, week: Week): BoothLot | undefined =>
  world.zones.booths.findLast((lot) => lot.week === week)

/**
 * S0-ZN-06: booth locations dealt in rounds: the first time the squads' order is drawn, later it is that of last
 * week's rank (as the house has it); which booth comes next is always drawn.
 */
export function drawBooths(
  scene: Scene,
  { week, by, reason, seed = scene.world.seed }: { week: Week; by: string; reason?: string; seed?: string },
): BoothLot {
  const question = `zones/booths/${week}`
  const earlier = scene.world.zones.booths.filter((lot) => lot.week === week)
  const used = reason === undefined ? seed : redrawSeed(earlier[0]?.seed ?? seed, earlier.length)
  const first = scene.world.zones.booths.every((lot) => lot.week === week)
  const how = first || scene.policy.zones.booths.later === 'lot' ? 'lot' : 'rank'
  const units = boothUnits(scene)
  const ranked = { week: weekBefore(week), until: scene.now }
  const order =
    how === 'lot'
      ? byLot(used, question, units)
      : draftOrder(scene, { week, ranked, seed: used })
          .map(({ unit }) => unit)
          .filter((unit) => units.includes(unit))
  const booths = byLot(
    used,
    `${question}/place`,
    competitorBooths(scene).map(({ id }) => id),
  )
  const picks = deal(order, booths, { order: 'linear', perUnit: null })
  return {
    ...{ week, seed: used, how, at: scene.now, by, reason, order },
    picks: picks.map(({ unit, thing }) => ({ unit, placeId: thing })),
  }
}
