import { type Calendar, daysAfter, HOUR, type Moment, SECOND } from '../calendar.ts'
import type { Pack } from '../pack/schema.ts'
import type { Due } from '../schedule/state.ts'
import type { Claim } from './state.ts'

/**
 * S0-KA-10: when the protection of a claim ends, exclusive. Exactly 120 hours later; by calendar days the day of the claim is
 * the first and the fifth ends at 24:00.
 */
export function protectionEnd(
  claimedAt: Moment,
  { protectionMode, protectionH }: Pack['claims'],
  cal: Calendar,
): Moment {
  if (protectionMode === 'exactHours') return claimedAt + protectionH * HOUR
  return cal.momentOn(daysAfter(cal.dayOf(claimedAt), Math.ceil(protectionH / 24)), '00:00')
}

/** The alarms of a claim: its hold runs out, its end is near, its end. Whether they still matter is seen when they ring. */
export function claimAlarms(claim: Claim, { remindBeforeH }: Pack['claims']) {
  const due = (kind: string, at: Moment): Due => ({
    id: `${kind}/${claim.id}`,
    at,
    kind,
    data: { id: claim.id },
  })
  return [
    ...(claim.completedAt === undefined ? [due('claim-hold', claim.holdUntil + SECOND)] : []),
    due('claim-remind', claim.protectedUntil - remindBeforeH * HOUR),
    due('claim-expire', claim.protectedUntil),
  ].map((due) => ({ kind: 'dueSet' as const, due }))
}
