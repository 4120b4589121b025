import type { Policy } from '../../policy/policy.ts'

/** How the rewards of key contacts are applied. */
export function contactsApplied(_policy: Policy): Record<string, string> {
  return {}
}
