import type { Day } from '../calendar.ts'
import { pathsOf } from '../pack/place.ts'
import type { Scene } from '../situation.ts'

/** A value that a setting takes on a day, by the rulebook's own dated changes or the house's. */
export type DatedValue = { from: Day; value: unknown; request?: string }

/** Every dated value of a setting in the house's present rulebook, earliest first. Founding settings hold from the first day. */
export function historyOf({ world, policy, cal }: Scene, path: string): DatedValue[] {
  const ofPack = policy.changes.flatMap(({ from, set }) =>
    Object.entries(set).flatMap(([key, value]) =>
      pathsOf(policy, key).includes(path) ? [{ from, value }] : [],
    ),
  )
  const ofHouse = world.settings.flatMap(({ path: key, value, from, request }) =>
    pathsOf(policy, key).includes(path)
      ? [{ from: from <= 0 ? policy.effectiveFrom : cal.dayOf(from), value, ...(request && { request }) }]
      : [],
  )
  return [...ofPack, ...ofHouse].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** Since when the present value holds: the last dated value, or the rulebook's own day. */
export function sinceOf(scene: Scene, path: string): Day {
  const { world, cal, now, policy, today } = scene
  const chosen = world.rulebook.chosen
    .filter(({ from, packId }) => from <= now && packId === policy.id)
    .at(-1)
  const ofPack = chosen ? cal.dayOf(chosen.from) : policy.effectiveFrom
  const ofValue = historyOf(scene, path).findLast(({ from }) => from <= today)?.from ?? ofPack
  return [ofValue, ofPack].sort().at(-1)!
}

/** Values that a setting takes later. */
export const aheadOf = (scene: Scene, path: string): DatedValue[] =>
  historyOf(scene, path).filter(({ from }) => from > scene.today)
