import type { Entry, Verdict } from '../ledger/state.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { contactEvolvers } from './state.ts'

/** What a verdict is worth: the rulebook's amount, else the one a manager has entered, else none yet (G6). */
export function worth(
  { world }: Pick<Scene, 'world'>,
  key: string,
  amountFen: number | null,
): Pick<Verdict, 'kind' | 'amountFen'> {
  const fen = amountFen ?? world.contacts.amounts[key] ?? null
  return { kind: fen === null ? 'needsAmount' : 'reward', amountFen: fen }
}

/** Bounds in fen, inclusive, of an amount that a manager enters; `null` for none; undefined when the rule has its own. */
export function boundsOf(
  policy: Policy,
  rule: string,
): { lowestFen: number; highestFen: number } | null | undefined {
  const bounds = policy.contacts.amounts[rule]
  return bounds ? { lowestFen: bounds[0] * 100, highestFen: bounds[1] * 100 } : bounds
}

/** The policy by which an entry was found: that of its day. */
export const policyOfEntry = ({ cal, policyOn }: Scene, entry: Pick<Entry, 'day'>): Policy =>
  policyOn(cal.momentOn(entry.day, '12:00:00'))

/** The scene as it will be once a manager has entered this amount; the world itself is left alone. */
export function withAmount(scene: Scene, fact: Parameters<(typeof contactEvolvers)['amountSet']>[1]): Scene {
  const { contacts } = scene.world
  const world = { ...scene.world, contacts: { ...contacts, amounts: { ...contacts.amounts } } }
  contactEvolvers.amountSet(world, fact)
  return { ...scene, world }
}
