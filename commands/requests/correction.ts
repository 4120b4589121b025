import { z } from 'zod'
import { grantTooLate } from '../../messages/numbers.ts'
import { requestNotForYou } from '../../messages/requests.ts'
import { dateOf } from '../../policy/calendar.ts'
import { correctableUntil } from '../../policy/metric/correctable.ts'
import { metricNames } from '../../policy/metric/names.ts'
import { isAbove, isManager, leaderOf, nameOf } from '../../policy/people.ts'
import { totalDeclared } from '../declare.ts'
import type { RequestKind } from './kind.ts'

const correction = z.object({
  personId: z.string(),
  day: z.string(),
  tallies: z.array(z.object({ metric: z.enum(metricNames), count: z.number() })),
})

/** G13: yesterday's numbers, changed with the leader's consent until noon; afterwards only a manager may grant it. */
export const correctionRequest: RequestKind = {
  type: 'correction',
  mayDecide(scene, request, decider) {
    const { day } = correction.parse(request.data)
    if (isManager(decider)) return true
    if (!isAbove(scene.world, decider.id, request.by, request.at)) {
      const leader = leaderOf(scene.world, request.by, request.at)?.name
      return requestNotForYou(request.id, nameOf(scene.world, request.by), leader)
    }
    const clock = scene.policy.daily.correctUntil
    return scene.now <= correctableUntil(scene, day) + 999 || grantTooLate(request.id, dateOf(day), clock)
  },
  grant(_scene, request, deciderId) {
    const { personId, day, tallies } = correction.parse(request.data)
    return {
      facts: tallies.map(({ metric, count }) =>
        totalDeclared({
          personId,
          day,
          metric,
          count,
          at: request.at,
          messageKey: `request/${request.id}`,
          by: deciderId,
          why: 'correction',
        }),
      ),
      say: [],
    }
  },
}
