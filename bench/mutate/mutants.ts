import { checkPack } from '../../policy/pack/check.ts'
import { pathsOf, putAt } from '../../policy/pack/place.ts'
import { type Pack, packSchema } from '../../policy/pack/schema.ts'

/** One setting of the rulebook changed by as little as it can be. */
export type Mutant = { path: string; from: unknown; to: unknown }

/** What says nothing about how people are judged, and what only describes. */
const apart =
  /^(?:id|title|names|version|owner|approver|effectiveFrom|unit|unitNote|switches|changes)\b|^signIns\.phrases\b/

/**
 * Every number one up and one down (a share by a hundredth), every clock a minute earlier and later, every yes turned
 * into no, every switch set to each of its other choices.
 */
export function mutantsOf(pack: Pack): Mutant[] {
  const choices = new Map(
    pack.switches.flatMap(({ path, choices = [] }) =>
      pathsOf(pack, path).map((full) => [full, choices] as const),
    ),
  )
  return leaves(pack)
    .filter(({ path }) => !apart.test(path))
    .flatMap(({ path, value }) => {
      const others = choices.get(path)?.filter((choice) => choice !== value) ?? []
      const changed = new Set([...others, ...neighbours(value)])
      return [...changed].map((to) => ({ path, from: value, to }))
    })
}

/** The rulebook with one thing changed; null when it is no longer sound, so that it would never start. */
export function mutated(pack: Pack, { path, to }: Mutant): Pack | null {
  const other = structuredClone(pack)
  putAt(other, path, to)
  return packSchema.safeParse(other).success && checkPack(other).length === 0 ? other : null
}

function neighbours(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return [rounded(value + 0.01), rounded(value - 0.01)]
    return value > 0 ? [value + 1, value - 1] : [value + 1]
  }
  if (typeof value !== 'string') return []
  const clock = /^(\d\d):(\d\d)(:\d\d)?$/.exec(value)
  if (clock) return [-1, 1].flatMap((by) => shifted(Number(clock[1]) * 60 + Number(clock[2]) + by, clock[3]))
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(day)
    ? []
    : [-1, 1].map((by) => new Date(day + by * 86_400_000).toISOString().slice(0, 10))
}

function shifted(minutes: number, seconds = ''): string[] {
  if (minutes < 0 || minutes >= 24 * 60) return []
  const two = (number: number) => String(number).padStart(2, '0')
  return [`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${seconds}`]
}

const rounded = (value: number) => Math.round(value * 100) / 100

function leaves(node: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }]
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
}
