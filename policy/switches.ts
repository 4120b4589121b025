import { pathsOf, valueAt } from './pack/place.ts'
import type { Pack } from './pack/schema.ts'
import type { Policy } from './policy.ts'
import { valueWords } from './value-words.ts'

export type Switch = Pack['switches'][number]

/** A switch with the value it has in a policy. */
export type SwitchValue = { of: Switch; path: string; value: unknown }

/** The switches that bear on a rule, with their values in this policy, in the rulebook's order. */
export function switchesOn(policy: Policy, rule: string): SwitchValue[] {
  return policy.switches
    .filter((one) => one.rules?.includes(rule))
    .flatMap((one) =>
      pathsOf(policy, one.path).map((path) => ({ of: one, path, value: valueAt(policy, path) })),
    )
}

/** The same as an entry keeps them: path → value. Undefined when none bears on the rule. */
export function switchesKept(policy: Policy, rule: string): Record<string, unknown> | undefined {
  const rules = known.get(policy) ?? new Map<string, Record<string, unknown> | undefined>()
  known.set(policy, rules)
  if (!rules.has(rule)) {
    const found = switchesOn(policy, rule)
    rules.set(
      rule,
      found.length > 0 ? Object.fromEntries(found.map(({ path, value }) => [path, value])) : undefined,
    )
  }
  return rules.get(rule)
}

const known = new WeakMap<Policy, Map<string, Record<string, unknown> | undefined>>()

/**
 * A switch and one of its values in Chinese: `主管连带按人还是按次:按人`. A value that the source does not give and that
 * nobody has set is marked, so that nobody takes it for the source's.
 */
export function switchWords(of: Switch, value: unknown): string {
  return `${of.title}:${valueWords(of, value)}${of.source === 'assumed' ? '(默认值)' : ''}`
}
