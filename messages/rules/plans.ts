import type { Policy } from '../../policy/policy.ts'

/** How weekly plans and reviews are applied. */
export function plansApplied(_policy: Policy): Record<string, string> {
  return {}
}
