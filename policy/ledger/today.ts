import { occasionOf } from '../occasions.ts'
import type { Scene } from '../situation.ts'
import type { Entry, Verdict } from './state.ts'

/**
 * What the rules find of an entry's verdict on all that is known now: its reason may have changed since, though its amount has
 * not (a missing answer that came late). null when they no longer find it, or when it was entered by hand.
 */
export function readToday(scene: Scene, entry: Entry): Verdict | null {
  const occasion = occasionOf(entry.occasion)
  if (!occasion || scene.world.ledger.closed[entry.occasion] === undefined) return null
  return occasion.judge(entry.occasion, scene).find(({ key }) => key === entry.key) ?? null
}
