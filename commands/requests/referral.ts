import { z } from 'zod'
import { eventNotForYou, eventTakenBack } from '../../messages/contacts.ts'
import { isTakenBack } from '../../policy/contact/events.ts'
import { REFERRAL_REQUEST, referralOccasionId } from '../../policy/contact/referral.ts'
import { leaderOf, nameOf } from '../../policy/people.ts'
import { wake } from '../../policy/schedule/state.ts'
import { leadsOrDesk, settleContactId } from './desk-or-leader.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({
  customer: z.object({ name: z.string(), phone: z.string().optional() }),
  broker: z.string(),
  personId: z.string(),
  at: z.number(),
  messageKey: z.string(),
})

/** S0-SH-08: a leader, the desk or a manager confirms that the broker's client has come. */
export const referralRequest: RequestKind = {
  type: REFERRAL_REQUEST,

  mayDecide(scene, request, decider) {
    const { world } = scene
    if (!leadsOrDesk(scene, request, decider)) {
      const leader = leaderOf(world, request.by, request.at)?.name
      return eventNotForYou(request.id, nameOf(world, request.by), leader)
    }
    return !isTakenBack(scene, data.parse(request.data)) || eventTakenBack(request.id)
  },

  grant({ now }, request) {
    const { id } = request
    return {
      facts: [
        { kind: 'visitReferred', referral: { ...data.parse(request.data), requestId: id } },
        wake({
          id: settleContactId(id),
          at: now,
          kind: 'settle-contact',
          data: { occasion: referralOccasionId(id), requestId: id },
        }),
      ],
      say: [],
    }
  },
}
