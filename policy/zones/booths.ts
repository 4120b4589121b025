import type { Week } from '../calendar.ts'
import { weekBefore } from '../metric/week.ts'
import { everyone } from '../people.ts'
import type { Scene } from '../situation.ts'
import { byLot, deal, redrawSeed } from './lots.ts'
import { draftOrder } from './order.ts'
import type { BoothLot } from './state.ts'
import { unitOf, unitsOf } from './units.ts'

/** The channel whose people stand at competitors' doors. */
const CHANNEL = '竞品拦截'

/** A competitor's booth location: a place of the house, or a mere name (then it is its own id). */
export type Booth = { id: string; name: string }

/** Those of the house: places of such a type, or that name it, and those that the last lot was given by name. */
export function competitorBooths({ world, policy }: Pick<Scene, 'world' | 'policy'>): Booth[] {
  const { types } = policy.zones.booths
  const places = Object.values(world.places).filter(({ name, type }) =>
    types.some((word) => type === word || (type === undefined && name.includes(word))),
  )
  const named = boothsNamed({ world }, world.zones.booths.at(-1)?.listed ?? [])
  return [...places, ...named.filter(({ id }) => !places.some((place) => place.id === id))]
}

/** The booths of a list of names, each the place of that name where there is one. */
export const boothsNamed = ({ world }: Pick<Scene, 'world'>, names: readonly string[]): Booth[] =>
  names.map((name) => Object.values(world.places).find((place) => place.name === name) ?? { id: name, name })

/** The booths that a squad has drawn in a lot. */
export const boothsOf = ({ world }: Pick<Scene, 'world'>, { picks }: BoothLot, unit: string): Booth[] =>
  picks
    .filter((pick) => pick.unit === unit)
    .map(({ placeId }) => world.places[placeId] ?? { id: placeId, name: placeId })

/** The squads that share them: those with people in 竞品拦截, else all. */
export function boothUnits(scene: Pick<Scene, 'world' | 'policy' | 'now'>): string[] {
  const there = everyone(scene.world, scene.now, ({ channel }) => channel === CHANNEL)
  const own = [...new Set(there.flatMap((person) => unitOf(scene, person) ?? []))]
  return own.length > 0 ? own : unitsOf(scene)
}

/** The lot that stands for a week. */
export const boothLotOf = ({ world }: Pick<Scene, 'world'>, week: Week): BoothLot | undefined =>
  world.zones.booths.findLast((lot) => lot.week === week)

type Asked = { week: Week; by: string; reason?: string; seed?: string; listed?: string[] }

/**
 * S0-ZN-06: booth locations dealt in rounds: the first time the squads' order is drawn, later it is that of last
 * week's rank (as the house has it); which booth comes next is always drawn. `listed` names the booths to deal, instead of those known.
 */
export function drawBooths(
  scene: Scene,
  { week, by, reason, seed = scene.world.seed, listed }: Asked,
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
    (listed ? boothsNamed(scene, listed) : competitorBooths(scene)).map(({ id }) => id),
  )
  const picks = deal(order, booths, { order: 'linear', perUnit: null })
  return {
    ...{ week, seed: used, how, at: scene.now, by, reason, order },
    picks: picks.map(({ unit, thing }) => ({ unit, placeId: thing })),
    ...(listed && { listed }),
  }
}
