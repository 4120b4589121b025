import { HOUR, type Moment } from '../calendar.ts'
import { openRequests } from '../request/open.ts'
import type { Scene } from '../situation.ts'
import { ruleUntil } from './issue.ts'
import { checkOf, type PhotoUse } from './state.ts'

/** A day's photos are all looked at, and every fine made of them can be appealed, before any of them goes. */
const NEEDED_MS = 48 * HOUR

/**
 * The photos whose pixels are to go: those of whoever wants his gone, as far as he has shown them by then and nobody still has to
 * look at them. Their hashes and what was decided remain.
 */
export function photosToForget(scene: Scene): string[] {
  const { uses, forgotten } = scene.world.spotChecks
  const isOver = (use: PhotoUse) => use.at <= (forgotten[use.personId] ?? Number.NEGATIVE_INFINITY)
  return Object.entries(uses).flatMap(([hash, shown]) =>
    shown.some(isOver) && shown.every((use) => isOver(use) && !isNeeded(scene, use)) ? [hash] : [],
  )
}

/** May somebody still have to look at it: a check that can be ruled on, or an appeal that is open? */
export function isNeeded(scene: Scene, { checkId, personId, at }: PhotoUse): boolean {
  const check = checkId === undefined ? undefined : checkOf(scene.world, checkId)
  if (check && scene.now <= ruleUntil(scene, check)) return true
  return openRequests(scene).some(
    ({ type, by }) => type === 'appeal' && by === personId && at > scene.now - 7 * 24 * HOUR,
  )
}

/** Before this moment pixels are kept for nobody. */
export const keptSince = ({ now, policy }: Scene): Moment =>
  now - Math.max(NEEDED_MS, policy.spotChecks.keepPhotosDays * 24 * HOUR)
