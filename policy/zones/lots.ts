import { draw } from '../draw.ts'

/**
 * A lot anybody can check: the first 12 hex digits of SHA-256 over `seed/question/name`. The smallest goes first. It
 * hangs on the name alone, not on the order in which the names are given.
 */
export const lotOf = (seed: string, question: string, name: string): string =>
  Math.floor(draw(seed, `${question}/${name}`) * 2 ** 48)
    .toString(16)
    .padStart(12, '0')

/** These names in the order of their lots. */
export const byLot = (seed: string, question: string, names: readonly string[]): string[] =>
  names.toSorted((a, b) => {
    const [first, second] = [lotOf(seed, question, a), lotOf(seed, question, b)]
    return first < second ? -1 : first > second ? 1 : 0
  })

/** Deals things in rounds to units in their order (snake: every other round backwards), at most so many each. */
export function deal<T>(
  units: readonly string[],
  things: readonly T[],
  { order, perUnit }: { order: 'linear' | 'snake'; perUnit: number | null },
): { unit: string; thing: T }[] {
  if (units.length === 0) return []
  const most = perUnit === null ? things.length : Math.min(things.length, perUnit * units.length)
  return things.slice(0, most).map((thing, index) => {
    const round = Math.floor(index / units.length)
    const place = index % units.length
    const turned = order === 'snake' && round % 2 === 1 ? units.length - 1 - place : place
    return { unit: units[turned]!, thing }
  })
}

/** The seed of a redraw, made from the first one so that nobody can choose it. */
export const redrawSeed = (seed: string, times: number): string => `${seed}#${times + 1}`
