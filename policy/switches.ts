import type { Pack } from './pack/schema.ts'
import { type Policy, pathsOf } from './policy.ts'

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

function valueAt(policy: Policy, path: string): unknown {
  let node: unknown = policy
  for (const key of path.split('.')) node = (node as Record<string, unknown> | undefined)?.[key]
  return node
}

/** A switch and one of its values in Chinese: `主管连带按人还是按次:按人`. */
export function switchWords({ title, words, unit }: Switch, value: unknown): string {
  return `${title}:${words?.[String(value)] ?? shown(value)}${unit && typeof value === 'number' ? unit : ''}`
}

function shown(value: unknown): string {
  if (value === true) return '是'
  if (value === false) return '否'
  if (Array.isArray(value)) return value.map(shown).join('、')
  return value === null || value === undefined ? '未设' : String(value)
}
