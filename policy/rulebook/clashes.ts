import type { Day } from '../calendar.ts'
import { faultsIn } from '../pack/check-changes.ts'
import { pathsOf, putAt } from '../pack/place.ts'
import type { Pack } from '../pack/schema.ts'
import type { Scene } from '../situation.ts'

/** What would be wrong with another rulebook once the house's own settings are laid over it; empty when it would hold. */
export function clashesWith({ world, cal }: Scene, pack: Pack, from: Day): string[] {
  const then = structuredClone(pack)
  for (const change of pack.changes.filter((one) => one.from <= from))
    for (const [path, value] of Object.entries(change.set)) put(then, path, value)
  for (const setting of world.settings)
    if (setting.from <= cal.momentOn(from, '12:00')) put(then, setting.path, setting.value)
  return [...new Set(faultsIn(then).map(({ message }) => message))]
}

function put(pack: Pack, path: string, value: unknown) {
  for (const place of pathsOf(pack, path)) putAt(pack, place, value)
}
