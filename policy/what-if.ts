import type { Moment } from './calendar.ts'
import { type Counted, type Difference, differenceBetween } from './ledger/difference.ts'
import { settle, standingOf } from './ledger/settle.ts'
import { occasionOf } from './occasions.ts'
import { type Scene, sceneAt } from './situation.ts'

/** What a change of the rulebook would have meant. */
export type WhatIf = Difference & {
  /** How many closed occasions were judged again. */
  occasions: number
  /** Forfeits and notices, which are no money: how many there were, and would be. */
  others: { before: number; after: number }
}

/** The same world as if these settings had always held. Nothing in `scene` is changed. */
export function asIf(scene: Scene, changes: readonly { path: string; value: unknown }[]): Scene {
  const always = changes.map((change) => ({ ...change, from: Number.NEGATIVE_INFINITY }))
  const world = { ...scene.world, settings: [...scene.world.settings, ...always] }
  return sceneAt(world, scene.packs, scene.now)
}

/**
 * Judges every occasion that was closed since a moment again, by the rules of `altered`, and compares what would stand
 * with what stands. Waived entries and those that fell on appeal stay so. It writes nothing, and it sees what was
 * recorded: what nobody wrote down because it did not count then (a phrase said before its slot opened) is not known.
 */
export function whatIf(scene: Scene, altered: Scene, since: Moment): WhatIf {
  const { world } = scene
  const closed = Object.entries(world.ledger.closed).filter(([, at]) => at >= since)
  const before: Counted[] = []
  const after: Counted[] = []
  for (const [id] of closed) {
    const occasion = occasionOf(id)
    if (!occasion) continue
    const stands = standingOf(world, id).filter(({ state }) => state !== 'waived')
    const { entered, reversed } = settle(world, id, occasion.judge(id, altered), altered.policy, altered.now)
    before.push(...stands)
    after.push(...stands.filter((entry) => !reversed.includes(entry)), ...entered)
  }
  return {
    ...differenceBetween(world, before, after, scene.policy.titleOf),
    occasions: closed.length,
    others: { before: withoutMoney(before), after: withoutMoney(after) },
  }
}

const withoutMoney = (some: readonly Counted[]) =>
  some.filter(({ kind }) => kind === 'forfeit' || kind === 'notice' || kind === 'flag').length
