import type { Week } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { byLot, deal, redrawSeed } from './lots.ts'
import type { ZoneFact } from './state.ts'
import { unitsOf } from './units.ts'

/** What the lots of a week are asked under. */
export const lotQuestion = (week: Week): string => `zones/lot/${week}`
const zoneQuestion = (week: Week): string => `zones/lot/${week}/zone`

export type Drawn = Extract<ZoneFact, { kind: 'zonesDrawn' }>

/**
 * S0-ZN-03: all zones dealt to the squads by lot: their order is drawn, and the zones' own; then they are dealt in
 * rounds until none is left. The same seed, week and squads always give the same.
 */
export function drawZones(
  scene: Scene,
  { week, seed, by, reason }: { week: Week; seed: string; by?: string; reason?: string },
): Drawn {
  const { zones } = scene.policy
  const order = byLot(seed, lotQuestion(week), unitsOf(scene))
  const numbers = Array.from({ length: zones.count }, (_, index) => String(index + 1))
  const drawn = byLot(seed, zoneQuestion(week), numbers).map(Number)
  const picks = deal(order, drawn, zones).map(({ unit, thing }) => ({ unit, zone: thing }))
  return { kind: 'zonesDrawn', week, at: scene.now, seed, by, reason, order, picks }
}

/** A lot drawn again gets a seed of its own, made from the one before. */
export function redrawn(scene: Scene, week: Week, by: string, reason: string): Drawn {
  const before = scene.world.zones.drafts[week]!
  const first = before.replaced[0]?.seed ?? before.seed
  return drawZones(scene, { week, seed: redrawSeed(first, before.replaced.length + 1), by, reason })
}

/** A squad that came after the lot draws from what is left, up to as many as the others have. */
export function drawLater(
  scene: Scene,
  week: Week,
  by: string,
): Extract<ZoneFact, { kind: 'zonesDrawnLater' }>[] {
  const draft = scene.world.zones.drafts[week]!
  const { count, perUnit } = scene.policy.zones
  const taken = new Set(draft.picks.map(({ zone }) => zone))
  const left = Array.from({ length: count }, (_, index) => index + 1).filter((zone) => !taken.has(zone))
  const late = unitsOf(scene).filter((unit) => !draft.order.some((one) => one.unit === unit))
  const order = byLot(draft.seed, lotQuestion(week), late)
  const drawn = byLot(draft.seed, zoneQuestion(week), left.map(String)).map(Number)
  const dealt = deal(order, drawn, { order: 'linear', perUnit })
  return order.flatMap((unit) => {
    const zones = dealt.filter((one) => one.unit === unit).map(({ thing }) => thing)
    return zones.length === 0
      ? []
      : [{ kind: 'zonesDrawnLater' as const, week, at: scene.now, by, unit, zones }]
  })
}
