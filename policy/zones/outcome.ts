import type { Week } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { zonesByUnit } from './map.ts'

/** The outcome's `zones`: week → squad → its zones in the order chosen. */
export const zonesOutcome = ({ world }: Pick<Scene, 'world'>): Record<Week, Record<string, number[]>> =>
  Object.fromEntries(
    Object.values(world.zones.drafts)
      .toSorted((a, b) => (a.week < b.week ? -1 : 1))
      .map((draft) => [draft.week, Object.fromEntries(zonesByUnit(draft))]),
  )
