import type { Fact } from './facts.ts'
import { type Settlement, settle } from './ledger/settle.ts'
import type { Verdict } from './ledger/state.ts'
import { type Span, withoutNewcomers } from './onboarding/newcomer.ts'
import type { Scene } from './situation.ts'

/**
 * Something that is judged once it is over: a sign-in slot, a spot check, a day of a channel. Its id is
 * `<name>/<what>` (`slot/大客户/2021-04-05/09:30`). What it finds is a pure function of all that is known,
 * so it can be judged again whenever something arrives that it should have known (invariant 3).
 */
export type Occasion = {
  name: string
  /** Ids of occasions whose outcome this fact may change. Only closed ones are then settled again. */
  touchedBy(fact: Fact, scene: Scene): string[]
  /** What the rules find, by the policy of the event's time (G4). */
  judge(id: string, scene: Scene): Verdict[]
  /** When somebody had to do what it is about; the day of its verdict unless stated. Who joined later does not owe it. */
  span?(id: string, scene: Scene): Span | undefined
  /** The group that is told of corrections. */
  groupOf(id: string, scene: Scene): string | undefined
}

/** Settles an occasion for the first time; later facts that touch it will settle it again. */
export function close(occasion: Occasion, id: string, scene: Scene): Settlement {
  const settlement = settled(occasion, id, scene)
  return {
    ...settlement,
    facts: [{ kind: 'occasionClosed', occasion: id, at: scene.now }, ...settlement.facts],
  }
}

/**
 * Closed occasions that these facts touch, each with what settling it again changes. Nothing changed, nothing listed.
 * One at a time: each is settled on a world that has the ones before it, so that no number is given twice.
 */
export function* resettle(
  occasions: readonly Occasion[],
  facts: readonly Fact[],
  scene: Scene,
): Generator<{ occasion: Occasion; id: string; settlement: Settlement }> {
  if (facts.length === 0) return
  const touched = new Map<string, Occasion>()
  for (const occasion of occasions) {
    for (const fact of facts) for (const id of occasion.touchedBy(fact, scene)) touched.set(id, occasion)
  }
  for (const [id, occasion] of touched) {
    if (scene.world.ledger.closed[id] === undefined) continue
    const settlement = settled(occasion, id, scene)
    if (settlement.facts.length > 0) yield { occasion, id, settlement }
  }
}

/** Judged by all that is known now, entered with the clause, version and switches of its own day (G4). */
export function settled(occasion: Occasion, id: string, scene: Scene): Settlement {
  const { cal } = scene
  const span = occasion.span?.(id, scene)
  const verdicts = withoutNewcomers(
    scene,
    occasion.judge(id, scene),
    ({ day }) => span ?? { from: cal.momentOn(day, '00:00'), until: cal.momentOn(day, '24:00') },
  )
  const [first] = verdicts
  const policy = first ? scene.policyOn(scene.cal.momentOn(first.day, '12:00')) : scene.policy
  return settle(scene.world, id, verdicts, policy, scene.now)
}
