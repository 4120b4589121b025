import { z } from 'zod'
import { weekBoardText } from '../messages/week-board.ts'
import { daysOfWeek } from '../policy/metric/week-days.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { coverageOf } from '../policy/zones/coverage.ts'
import { notice } from './job.ts'

/** Monday 00:00: each channel group gets the week's teams and the zones' coverage in one post (S0-ZN-05, G12). */
export const weekBoard = notice({
  name: 'week-board',
  data: z.object({ week: z.string() }),
  title: () => '发布上周周榜',
  run({ week }, scene) {
    const channelsOf = new Map<string, string[]>()
    for (const { name } of scene.policy.channels) {
      const group = channelGroup(scene, name)
      if (group) channelsOf.set(group.id, [...(channelsOf.get(group.id) ?? []), name])
    }
    const days = daysOfWeek(week)
    const covers = coverageOf(scene, days[0]!, days[6]!)
    const say = [...channelsOf].flatMap(([id, channels]) => {
      const text = weekBoardText(scene, week, channels, covers)
      return text ? [{ to: { group: id }, text }] : []
    })
    return { done: { facts: [], say } }
  },
})
