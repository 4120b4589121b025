import { z } from 'zod'
import { openedPosts, stepPosts } from '../messages/zone-posts.ts'
import { lotText } from '../messages/zone-texts.ts'
import { dealtAtNext } from '../messages/zones.ts'
import { MINUTE } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { nothing, together } from '../policy/decision.ts'
import { weekBefore } from '../policy/metric/week.ts'
import type { Scene } from '../policy/situation.ts'
import { zoneGroups } from '../policy/zones/audience.ts'
import { finishNow, runningDraft, withAlarms } from '../policy/zones/draft.ts'
import { drawZones } from '../policy/zones/draw.ts'
import { draftAfter } from '../policy/zones/evolve-draft.ts'
import { startDraft } from '../policy/zones/start.ts'
import { unitsOf } from '../policy/zones/units.ts'
import { freezeOf, weekNumber } from '../policy/zones/weeks.ts'
import { job } from './job.ts'

/** After a break, what was sent before the freeze may still be on its way for so long. */
const SETTLE_MS = 2 * MINUTE

/** S0-ZN-03, S0-ZN-04: Sunday 20:00. The first week's zones are drawn by lot, later ones chosen by last week's rank. */
export const zoneDraft = job({
  name: 'zone-draft',
  data: z.object({ week: z.string() }),
  title: () => '开始选战区',
  run({ week }, scene) {
    const { world, policy, now } = scene
    if (world.zones.drafts[week]) return { cancel: 'zones of that week are given already' }
    if (unitsOf(scene).length < 2) return { cancel: 'fewer than two squads: nothing to choose between' }
    const first = weekNumber(policy, week) === 1
    if (first) return { done: drawnBySchedule(scene, week) }
    const until = freezeOf(scene, week)
    const broken = world.outages.find((outage) => outage.from <= until && until < outage.until)
    if (broken && now < broken.until + SETTLE_MS) return { snoozeUntil: broken.until + SETTLE_MS }
    const step = startDraft(scene, { week, ranked: { week: weekBefore(week), until } })
    const started = { facts: withAlarms(scene, step), say: openedPosts(scene, step.draft) }
    return { done: together(closedBefore(scene), started) }
  },
})

function drawnBySchedule(scene: Scene, week: string): Decision {
  const fact = drawZones(scene, { week, seed: scene.world.seed })
  const text = lotText(scene, draftAfter(undefined, fact))
  return { facts: [fact], say: zoneGroups(scene).map(({ id }) => ({ to: { group: id }, text })) }
}

/** A draft of a week ago that never came to its end is ended first: what is left is dealt by itself. */
function closedBefore(scene: Scene): Decision {
  const running = runningDraft(scene)
  if (!running) return nothing
  const step = finishNow(scene, running)
  const why = dealtAtNext(weekNumber(scene.policy, running.week))
  const ended = { ...step, facts: step.facts.filter(({ kind }) => kind === 'draftEnded') }
  const say = stepPosts(scene, ended).map((post) => ({ ...post, text: `${why}${post.text}` }))
  return { facts: step.facts, say }
}
