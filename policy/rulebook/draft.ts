import type { Day } from '../calendar.ts'
import { faultsIn } from '../pack/check-changes.ts'
import { putAt, valueAt } from '../pack/place.ts'
import type { Pack } from '../pack/schema.ts'
import type { Scene } from '../situation.ts'
import { settingsOf } from './settings.ts'

/** A change that is not made yet: what stood there on that day, and what would. */
export type Draft = { path: string; before: unknown; after: unknown; from: Day }

/** What is wrong with the whole rulebook if this one value stood in it from that day on; empty when nothing is. */
export function faultsOf({ cal, policyOn }: Scene, { path, after, from }: Omit<Draft, 'before'>): string[] {
  const policy = policyOn(cal.momentOn(from, '12:00'))
  const titles = settingsOf(policy).map((setting) => [setting.path, setting.title] as const)
  return newFaults(withoutMethods(policy), (pack) => putAt(pack, path, after)).map((message) =>
    titles.reduce((text, [place, title]) => text.replaceAll(place, `「${title}」`), message),
  )
}

/** Only what the change brings: a rulebook is not refused a change for what was wrong before. */
export function newFaults(pack: Pack, change: (pack: Pack) => void): string[] {
  const before = new Set(faultsIn(pack).map(({ message }) => message))
  const then = structuredClone(pack)
  change(then)
  return [...new Set(faultsIn(then).map(({ message }) => message))].filter((message) => !before.has(message))
}

/** What stands at a path on a day, all changes for that day applied. */
export const standsAt = ({ cal, policyOn }: Scene, path: string, day: Day): unknown =>
  valueAt(policyOn(cal.momentOn(day, '12:00')), path)

/** A policy is a pack with what was worked out of it; the pack alone is checked. */
function withoutMethods(policy: Pack): Pack {
  const pack = Object.entries(policy).filter(
    ([key, value]) => typeof value !== 'function' && key !== 'calendarPhases',
  )
  return structuredClone(Object.fromEntries(pack)) as Pack
}
