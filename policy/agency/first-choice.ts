import { HOUR, type Moment } from '../calendar.ts'
import { claimsOn, standings } from '../claim/standing.ts'
import type { Claim } from '../claim/state.ts'
import type { Scene } from '../situation.ts'
import { type LastWeek, lastWeekAt } from './last-week.ts'

/** The type of a resource that is an agency's store. */
export const STORE = '门店'

/** Who may claim an agency store alone after its protection, until when (exclusive), and why they. */
export type FirstChoice = { endedAt: Moment; until: Moment; best: LastWeek[]; reached: boolean; bar: number }

/** Is the place an agency's store: has any report of it said so? */
export const isStore = (claims: readonly Pick<Claim, 'type'>[]): boolean =>
  claims.some(({ type }) => type === STORE)

/**
 * S0-SH-04: for a day after the protection of an agency store has run out, it is for those who did best the week before:
 * who reached the bar, else the first few. null when it is open to all: another kind of place, later, given up by its
 * holder, or a week without results.
 */
export function firstChoiceAt(scene: Scene, key: string, at: Moment): FirstChoice | null {
  const claims = claimsOn(scene.world, key)
  if (!isStore(claims)) return null
  const ended = standings(claims, at)
    .filter(({ until }) => until !== undefined && until <= at)
    .sort((a, b) => a.until! - b.until!)
    .at(-1)
  if (!ended || ended.until !== ended.claim.protectedUntil) return null
  const { agency, claims: settings } = scene.policyOn(at)
  const { hours, completion: bar, top } = agency.firstChoice
  const until = ended.until + hours * HOUR
  if (at >= until) return null
  // Who has just had it waits anyway, so the choice is among the others.
  const waits = settings.reclaimCooldownH > 0 ? ended.claim.holderId : null
  const all = lastWeekAt(scene, at).filter(({ id }) => id !== waits)
  const good = all.filter(({ completion }) => completion >= bar)
  const last = all[Math.min(top, all.length) - 1]
  const best =
    good.length > 0 ? good : last ? all.filter(({ completion }) => completion >= last.completion) : []
  if (best.length === 0) return null
  return { endedAt: ended.until, until, best, reached: good.length > 0, bar }
}
