import { z } from 'zod'
import { subscriptionSettled, subscriptionTitle } from '../messages/subscriptions.ts'
import type { Post } from '../policy/decision.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { subscriptionOccasion, subscriptionOccasionId } from '../policy/metric/subscription.ts'
import { close } from '../policy/occasion.ts'
import { managersOf, rewardsText } from './contacts/rewards.ts'
import { job } from './job.ts'

/** Right after 同意 (S0-EX-06, S0-SH-09): the reward of a subscription, the same day. */
export const settleSubscription = job({
  name: 'settle-subscription',
  data: z.object({ requestId: z.string() }),
  title: ({ requestId }) => `认筹计奖 ${requestId}`,
  run({ requestId }, scene) {
    const { world, cal, policy } = scene
    const subscription = world.metrics.subscriptions[requestId]
    if (!subscription) return { cancel: `no subscription ${requestId}` }
    const { facts, entered } = close(subscriptionOccasion, subscriptionOccasionId(requestId), scene)
    const { customer, team, channel, at, personId } = subscription
    const what = subscriptionTitle(customer, `${channel ?? ''}${team ?? ''}`)
    const said = { what, when: cal.dateClockOf(at), phase: policy.daily.subscriptions.phase }
    const rewards = (head: string, entries: readonly Entry[]) => rewardsText(scene, head, entries)
    const text = subscriptionSettled(said, entered, rewards)
    const groupId = world.requests[requestId]?.groupId
    const asked: Post['to'] = groupId ? { group: groupId } : { person: personId }
    const doubtful = entered.some(({ kind }) => kind === 'notice' || kind === 'needsAmount')
    const told = [asked, ...(doubtful ? managersOf(scene) : [])]
    return {
      done: {
        facts,
        say: told.map((to) => ({ to, text })),
      },
    }
  },
})
