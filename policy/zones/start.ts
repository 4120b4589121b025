import { type Moment, SECOND, type Week } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { zoneGroups } from './audience.ts'
import { after, goOn, type Step } from './draft.ts'
import { type DraftFact, draftAfter } from './evolve-draft.ts'
import { draftOrder } from './order.ts'

/**
 * S0-ZN-04: a week's draft begins: the ranking is frozen as it stands, and the first squad is on turn. It is worked out
 * when the last second of the freeze is over (G2) and counts from the freeze itself; after a break, from now.
 */
export function startDraft(
  present: Scene,
  what: { week: Week; ranked: { week: Week; until: Moment } },
): Step {
  const { until } = what.ranked
  const scene = present.now - until > SECOND ? present : { ...present, now: until }
  const { seed } = scene.world
  const order = draftOrder(scene, { ...what, seed })
  const started: DraftFact = {
    ...{ kind: 'draftStarted', week: what.week, at: scene.now, seed, ranked: what.ranked, order },
    groupId: zoneGroups(scene)[0]?.id,
  }
  const step = after(draftAfter(undefined, started), [], (draft) => goOn(scene, draft))
  return { ...step, facts: [started, ...step.facts] }
}
