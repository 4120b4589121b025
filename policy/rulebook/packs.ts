import type { Moment } from '../calendar.ts'
import type { PackFault } from '../pack/parse.ts'
import type { Pack } from '../pack/schema.ts'
import type { World } from '../world.ts'

/** A rulebook that may be chosen by its id or one of its names; or one whose file is at fault, which may not. */
export type KnownPack =
  | { id: string; title: string; names: string[]; pack: Pack }
  | { id: string; faults: PackFault[] }

/** All rulebooks there are. */
export type Packs = {
  /** The rulebook of an id that the world keeps. Throws when there is none. */
  of(packId: string): Pack
  known(): KnownPack[]
}

/** Is this rulebook called so? By its id, its title or one of its names. */
export const isCalled = (one: KnownPack, said: string): boolean =>
  one.id === said || ('pack' in one && (one.title === said || one.names.includes(said)))

/** One rulebook and no other. */
export const only = (pack: Pack): Packs => ({
  of: () => pack,
  known: () => [{ id: pack.id, title: pack.title, names: pack.names, pack }],
})

/** Every rulebook by which some moment of this house is judged. */
export const packIdsIn = ({ packId, rulebook }: Pick<World, 'packId' | 'rulebook'>): string[] => [
  ...new Set([packId, ...rulebook.chosen.map((chosen) => chosen.packId)].filter(Boolean)),
]

/** The id of the rulebook that holds at a moment: the one chosen last for a moment not later than it. */
export function packIdAt(world: Pick<World, 'packId' | 'rulebook'>, moment: Moment): string {
  let [packId, since] = [world.packId, Number.NEGATIVE_INFINITY]
  for (const chosen of world.rulebook.chosen)
    if (chosen.from <= moment && chosen.from >= since) [packId, since] = [chosen.packId, chosen.from]
  return packId
}
