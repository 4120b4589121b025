import type { Place } from '../org/state.ts'
import { distance } from '../text.ts'
import type { World } from '../world.ts'

/**
 * The place on the map that a word means: of that name, or the only one whose name holds the word or is held by it (二纺 for
 * 咸阳二纺). Otherwise null, with names that are near enough to have been meant.
 */
export function placeLike(
  { places }: Pick<World, 'places'>,
  word: string,
): { place: Place | null; near: string[] } {
  const all = Object.values(places)
  const exact = all.find(({ name }) => name === word)
  if (exact) return { place: exact, near: [] }
  const holding = all.filter(({ name }) => word.length >= 2 && (name.includes(word) || word.includes(name)))
  if (holding.length === 1) return { place: holding[0]!, near: [] }
  const slips = all.filter(({ name }) => name.length > 1 && distance(name, word) <= 1)
  const near = holding.length > 0 ? holding : slips
  return { place: null, near: near.slice(0, 3).map(({ name }) => name) }
}
