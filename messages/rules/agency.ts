import type { Policy } from '../../policy/policy.ts'

/** How agency pitching: stores, brokers, weekly quotas are applied. */
export function agencyApplied(_policy: Policy): Record<string, string> {
  return {}
}
