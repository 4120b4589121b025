import type { World } from '../world.ts'

/**
 * Has an appeal found that this was not so? For rules that count on another verdict (the days in a row of a doubling, the share
 * of specialists who failed): what an appeal has taken back counts for nothing there either. An occasion that asks this must be
 * touched by `appealDecided`.
 */
export const upheldAgainst = ({ world }: { world: World }, key: string): boolean => key in world.ledger.upheld

/** Was it taken back by a human who let it pass, or on appeal? Such an entry is owed by nobody. */
export function isLifted({ world }: { world: World }, key: string, occasion: string): boolean {
  if (key in world.ledger.upheld) return true
  return (world.ledger.byOccasion[occasion] ?? []).some((id) => {
    const entry = world.ledger.entries[id]!
    return entry.key === key && !entry.reverses && entry.state === 'waived'
  })
}
