import type { Moment, Week } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { zoneGroups } from './audience.ts'
import { after, goOn, type Step } from './draft.ts'
import { type DraftFact, draftAfter } from './evolve-draft.ts'
import { draftOrder } from './order.ts'

/** S0-ZN-04: a week's draft begins: the ranking is frozen as it stands, and the first squad is on turn. */
export function startDraft(scene: Scene, what: { week: Week; ranked: { week: Week; until: Moment } }): Step {
  const { seed } = scene.world
  const order = draftOrder(scene, { ...what, seed })
  const started: DraftFact = {
    ...{ kind: 'draftStarted', week: what.week, at: scene.now, seed, ranked: what.ranked, order },
    groupId: zoneGroups(scene)[0]?.id,
  }
  const step = after(draftAfter(undefined, started), [], (draft) => goOn(scene, draft))
  return { ...step, facts: [started, ...step.facts] }
}
