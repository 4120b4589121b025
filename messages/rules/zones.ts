import type { Policy } from '../../policy/policy.ts'

/** How the zones, lots and drafts are applied. */
export function zonesApplied(_policy: Policy): Record<string, string> {
  return {}
}
