import { z } from 'zod'
import { reportReminder, reportsMissing } from '../messages/reports.ts'
import type { Post } from '../policy/decision.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { missingReporters, reportersOf, reportResult } from '../policy/report/due.ts'
import { notice } from './job.ts'

const data = z.object({ day: z.string() })

/** 18:00 (S0-EX-26): the last call before the deadline, to those who have sent none. */
export const remindReports = notice({
  name: 'report-reminder',
  data,
  title: () => '提醒未交日报的人',
  run({ day }, scene) {
    const say = scene.policy.daily.reports.channels.flatMap((channel): Post[] => {
      const missing = missingReporters(scene, day, channel)
      const group = channelGroup(scene, channel)
      if (!group || missing.length === 0) return []
      const names = missing.map(({ name }) => name)
      const mentions = missing.map(({ id }) => id)
      return [{ to: { group: group.id }, text: reportReminder(names, scene.policy.daily.reportBy), mentions }]
    })
    return { done: { facts: [], say } }
  },
})

/** 19:00: who is missing. No fine is stated, so it stays a notice. */
export const listMissingReports = notice({
  name: 'report-missing',
  data,
  title: () => '公布未交日报名单',
  run({ day }, scene) {
    const say = scene.policy.daily.reports.channels.flatMap((channel): Post[] => {
      const due = reportersOf(scene, day, channel)
      const group = channelGroup(scene, channel)
      if (!group || due.length === 0) return []
      const named = (result: string) =>
        due.filter(({ id }) => reportResult(scene, id, day) === result).map(({ name }) => name)
      return [
        {
          to: { group: group.id },
          text: reportsMissing(channel, due.length, named('late'), named('missing')),
        },
      ]
    })
    return { done: { facts: [], say } }
  },
})
