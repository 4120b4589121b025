import type { Policy } from '../../policy/policy.ts'

/** How the small daily duties and the generic clauses are applied. */
export function habitsApplied(_policy: Policy): Record<string, string> {
  return {}
}
