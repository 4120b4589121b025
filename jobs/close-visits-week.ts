import { z } from 'zod'
import { visitsWeekClosed } from '../messages/visits-week.ts'
import { close } from '../policy/occasion.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { visitsWeek, visitsWeekId } from '../policy/report/week-occasion.ts'
import { job } from './job.ts'

/** Monday 00:00 (S0-EX-02, S0-EX-07): settles a channel's week, and tells its group when that led to anything. */
export const closeVisitsWeek = job({
  name: 'close-visits-week',
  data: z.object({ week: z.string(), channel: z.string() }),
  title: ({ channel }) => `周结 ${channel}`,
  run({ week, channel }, scene) {
    const { facts, entered } = close(visitsWeek, visitsWeekId(week, channel), scene)
    const group = channelGroup(scene, channel)
    const say =
      group && entered.length > 0
        ? [{ to: { group: group.id }, text: visitsWeekClosed(scene, channel, week, entered) }]
        : []
    return { done: { facts, say } }
  },
})
