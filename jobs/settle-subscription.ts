import { z } from 'zod'
import { subscriptionSettled, subscriptionTitle } from '../messages/subscriptions.ts'
import type { Post } from '../policy/decision.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { subscriptionOccasion, subscriptionOccasionId } from '../policy/metric/subscription.ts'
import { close } from '../policy/occasion.ts'
import { everyone } from '../policy/people.ts'
import { job } from './job.ts'

/** Right after 同意 (S0-EX-06): the reward of a subscription, the same day. */
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
    const named = (entry: Entry) =>
      'team' in entry.subject
        ? `${entry.subject.channel}${entry.subject.team}`
        : subjectName(world, entry.subject)
    const what = subscriptionTitle(customer, `${channel ?? ''}${team ?? ''}`)
    const text = subscriptionSettled(
      what,
      cal.dateClockOf(at),
      policy.daily.subscriptions.phase,
      entered,
      named,
    )
    const groupId = world.requests[requestId]?.groupId
    const asked: Post['to'] = groupId ? { group: groupId } : { person: personId }
    const doubtful = entered.some(({ kind }) => kind === 'notice')
    const managers = doubtful ? everyone(world, scene.now).filter(({ role }) => role === 'manager') : []
    return {
      done: {
        facts,
        say: [asked, ...managers.map(({ id }) => ({ person: id }))].map((to) => ({ to, text })),
      },
    }
  },
})
