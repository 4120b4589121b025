import { z } from 'zod'
import { weekBehind } from '../messages/agency-week.ts'
import { isShort } from '../policy/agency/quotas.ts'
import { specialistsIn } from '../policy/agency/week.ts'
import { dateOf } from '../policy/calendar.ts'
import { daysOfWeek } from '../policy/metric/week-days.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { notice } from './job.ts'

/** Friday 18:00: one message in the agency group to those who are behind with the week. */
export const agencyProgress = notice({
  name: 'agency-progress',
  data: z.object({ week: z.string() }),
  title: () => '提醒二手房本周进度',
  run({ week }, scene) {
    const behind = specialistsIn(scene, week).filter(
      ({ stores, brokers }) => isShort(stores) || isShort(brokers),
    )
    const group = channelGroup(scene, scene.policy.agency.channel)
    if (!group || behind.length === 0) return { cancel: `nobody is behind in ${week}` }
    const text = weekBehind(behind, `${dateOf(daysOfWeek(week)[6]!)}(周日)`)
    const mentions = behind.map(({ person }) => person.id)
    return { done: { facts: [], say: [{ to: { group: group.id }, text, mentions }] } }
  },
})
