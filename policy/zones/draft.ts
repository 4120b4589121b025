import { type Moment, SECOND } from '../calendar.ts'
import { type Due, wake } from '../schedule/state.ts'
import type { Scene } from '../situation.ts'
import { endWithOutages } from '../window.ts'
import { type DraftFact, draftAfter } from './evolve-draft.ts'
import type { Draft, Missed } from './state.ts'

/** What a step of a draft leads to: its facts, and the draft as it is then. */
export type Step = { draft: Draft; facts: DraftFact[] }

/** The rulebook's zones as they were when the draft began: a change meanwhile waits for the next one. */
export const zonesOf = (scene: Pick<Scene, 'policyOn'>, draft: Pick<Draft, 'startedAt'>) =>
  scene.policyOn(draft.startedAt).zones

/** The zones nobody has yet, lowest number first. */
export const freeZones = (draft: Pick<Draft, 'picks'>, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => !draft.picks.some(({ zone }) => zone === number),
  )

/** The last moment at which the one on turn may still choose, inclusive; outages make it later (G15). */
export function deadlineOf(scene: Pick<Scene, 'world' | 'policyOn'>, draft: Draft): Moment | null {
  if (!draft.turn) return null
  const { turnSec } = zonesOf(scene, draft)
  return endWithOutages(scene.world, draft.turn.from, draft.turn.from + turnSec * SECOND)
}

/** The draft that still runs; there is at most one. */
export const runningDraft = ({ world }: Pick<Scene, 'world'>): Draft | undefined =>
  Object.values(world.zones.drafts).find(({ endedAt }) => endedAt === null)

/** Goes on after a choice or a silence: the next turn, the next round, or the end. */
export function goOn(scene: Scene, draft: Draft): Step {
  const { week } = draft
  const zones = zonesOf(scene, draft)
  if (freeZones(draft, zones.count).length === 0) return ended(scene, draft)
  if (draft.turn) return { draft, facts: [] }
  if (draft.queue.length === 0) {
    const units = unitsOfRound(draft, draft.round + 1, zones)
    if (units.length === 0) return ended(scene, draft)
    return after(draft, [{ kind: 'roundBegan', week, round: draft.round + 1, units }], (next) =>
      goOn(scene, next),
    )
  }
  const { unit, again } = draft.queue[0]!
  return after(draft, [{ kind: 'turnGiven', week, unit, from: scene.now, again }])
}

/** The squads that choose in a round, in their order; snake turns every second round. */
function unitsOfRound(
  draft: Draft,
  round: number,
  { order, perUnit }: { order: 'linear' | 'snake'; perUnit: number | null },
): string[] {
  const held = (unit: string) => draft.picks.filter((pick) => pick.unit === unit).length
  const units = draft.order.map(({ unit }) => unit).filter((unit) => perUnit === null || held(unit) < perUnit)
  return order === 'snake' && round % 2 === 0 ? units.reverse() : units
}

const ended = (scene: Scene, draft: Draft): Step =>
  after(draft, [{ kind: 'draftEnded', week: draft.week, at: scene.now }])

/** S0-ZN-04: silence. The first time behind the others of the round, the second time the lowest free zone. */
export function passTurn(scene: Scene, draft: Draft): Step {
  const { turn, week } = draft
  if (!turn) return { draft, facts: [] }
  const { unit } = turn
  const missed: DraftFact = {
    kind: 'turnMissed',
    week,
    unit,
    at: scene.now,
    deadline: deadlineOf(scene, draft)!,
  }
  const zone = freeZones(draft, zonesOf(scene, draft).count)[0]!
  const facts: DraftFact[] = turn.again
    ? [missed, { kind: 'zoneChosen', week, unit, zone, at: scene.now, how: 'auto' }]
    : [missed]
  return after(draft, facts, (next) => goOn(scene, next))
}

/** Deals what is left by itself, as when everybody stayed silent: for a draft that is still running when the next one begins. */
export function finishNow(scene: Scene, draft: Draft): Step {
  const zones = zonesOf(scene, draft)
  let step: Step = { draft, facts: [] }
  for (;;) {
    const { draft: now } = step
    if (now.endedAt !== null) return step
    const unit = now.turn?.unit ?? now.queue[0]?.unit
    if (unit === undefined) return append(step, goOn(scene, now))
    const zone = freeZones(now, zones.count)[0]!
    const auto: DraftFact = { kind: 'zoneChosen', week: now.week, unit, zone, at: scene.now, how: 'auto' }
    step = append(
      step,
      after(now, [auto], (next) => goOn(scene, next)),
    )
  }
}

/**
 * The silence that a choice of this squad, sent by then, undoes: it was sent in time, arrived late, and nobody has
 * chosen since. undefined when there is none.
 */
export function undoneSilence(draft: Draft, unit: string, sentAt: Moment): Missed | undefined {
  const missed = draft.missed.findLast((one) => one.unit === unit)
  if (!missed || sentAt > missed.deadline) return undefined
  const since = draft.picks.slice(missed.picks)
  return since.every((pick) => pick.unit === unit && pick.how === 'auto') ? missed : undefined
}

/** A draft's facts with the alarms of the turns they give. */
export function withAlarms(scene: Scene, { facts, draft }: Step): (DraftFact | ReturnType<typeof wake>)[] {
  return draft.turn && facts.some(({ kind }) => kind === 'turnGiven')
    ? [...facts, wake(turnDue(scene, draft))]
    : facts
}

/** The alarm of the turn that runs: the second after its last one (G2). */
export function turnDue(scene: Pick<Scene, 'world' | 'policyOn'>, draft: Draft): Due {
  const { unit, from } = draft.turn!
  return {
    id: `zone-turn/${draft.week}/${unit}/${from}`,
    at: deadlineOf(scene, draft)! + SECOND,
    kind: 'zone-turn',
    data: { week: draft.week, unit, from },
  }
}

/** Facts applied to a draft, and what follows from where they lead. */
export function after(draft: Draft, facts: DraftFact[], follow?: (draft: Draft) => Step): Step {
  const now = facts.reduce<Draft>((before, fact) => draftAfter(before, fact), draft)
  return follow ? append({ draft: now, facts }, follow(now)) : { draft: now, facts }
}

export const append = (first: Step, second: Step): Step => ({
  draft: second.draft,
  facts: [...first.facts, ...second.facts],
})
