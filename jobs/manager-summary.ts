import { z } from 'zod'
import { dutyLines } from '../messages/duty-lines.ts'
import { unsetNotice, unsetTargets } from '../messages/funnel.ts'
import { managerSummary } from '../messages/manager-summary.ts'
import { textCard } from '../messages/text-card.ts'
import type { Fact } from '../policy/facts.ts'
import { headOf } from '../policy/ledger/head.ts'
import { everyone } from '../policy/people.ts'
import { phaseOn } from '../policy/policy.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

/** 21:00: the day in one private message to each manager, with the ledger's head (G14); once per phase also which targets the rulebook lacks. */
export const managerSummaryJob = job({
  name: 'manager-summary',
  data: z.object({ day: z.string() }),
  title: () => '经理日报',
  run({ day }, scene) {
    const managers = everyone(scene.world, scene.now).filter(({ role }) => role === 'manager')
    const unset = managers.length > 0 ? tellUnset(scene, day) : null
    const { count, hash: head } = headOf(scene.world)
    const seal: Fact = { kind: 'ledgerSealed', day, at: scene.now, count, head }
    const facts = [seal, ...(unset?.facts ?? [])]
    if (scene.unheard) return { done: { facts, say: [] } }
    const checks = dutyLines.flatMap(({ ofAll }) => ofAll(scene, day) ?? [])
    const text = managerSummary(scene, day, checks, unset?.text ?? null)
    const say = managers.map(({ id }) => ({ to: { person: id }, text, card: textCard(text) }))
    return { done: { facts, say } }
  },
})

/** S0-FN-11: a one-time notice, within the day's summary. null when it has been said. */
function tellUnset(scene: Scene, day: string): { facts: Fact[]; text: string } | null {
  const phase = phaseOn(scene.policy, day)?.phase.name
  if (!phase || scene.world.metrics.unsetTold.includes(phase)) return null
  if (unsetTargets(scene, day).length === 0) return null
  return { facts: [{ kind: 'unsetTargetsTold', phase }], text: unsetNotice(scene, day) }
}
