import { z } from 'zod'
import { subscriptionNotForYou } from '../../messages/subscriptions.ts'
import { isManager } from '../../policy/people.ts'
import { wake } from '../../policy/schedule/state.ts'
import type { RequestKind } from './kind.ts'

const subscription = z.object({
  customer: z.string(),
  phone: z.string().optional(),
  broker: z.string().optional(),
  personId: z.string(),
  at: z.number(),
  team: z.string().optional(),
  channel: z.string().optional(),
  messageKey: z.string(),
})

/** S0-EX-06: finance or the desk confirms; the reward follows at once, as a step of its own. */
export const subscriptionRequest: RequestKind = {
  type: 'subscription',
  mayDecide: (_scene, request, decider) =>
    decider.role === 'finance' || decider.role === 'desk' || isManager(decider)
      ? true
      : subscriptionNotForYou(request.id),
  grant(scene, request) {
    const data = { requestId: request.id }
    return {
      facts: [
        { kind: 'subscribed', subscription: { ...subscription.parse(request.data), ...data } },
        wake({ id: `settle-subscription/${request.id}`, at: scene.now, kind: 'settle-subscription', data }),
      ],
      say: [],
    }
  },
}
