import { appealRequest } from './appeal.ts'
import { areaRequest } from './area.ts'
import { bindAccountRequest } from './bind-account.ts'
import { contactEventRequest } from './contact-event.ts'
import { correctionRequest } from './correction.ts'
import type { RequestKind } from './kind.ts'
import { leaveRequest } from './leave.ts'
import { makeUpRequest } from './make-up.ts'
import { mergeRequest } from './merge-resources.ts'
import { packChangeRequest } from './pack-change.ts'
import { referralRequest } from './referral.ts'
import { ruleChangeRequest } from './rule-change.ts'
import { subscriptionRequest } from './subscription.ts'
import { substitutionRequest } from './substitution.ts'

export { ask } from './ask.ts'
export type { RequestKind } from './kind.ts'

/** Every kind of request there is. */
export const requestKinds: readonly RequestKind[] = [
  leaveRequest,
  makeUpRequest,
  areaRequest,
  correctionRequest,
  subscriptionRequest,
  contactEventRequest,
  referralRequest,
  appealRequest,
  mergeRequest,
  substitutionRequest,
  ruleChangeRequest,
  packChangeRequest,
  bindAccountRequest,
]

export const requestKindNamed = (type: string): RequestKind | undefined =>
  requestKinds.find((kind) => kind.type === type)
