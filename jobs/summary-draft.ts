import { z } from 'zod'
import { summaryDraft } from '../messages/reports.ts'
import { dateOf } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { missingReporters } from '../policy/report/due.ts'
import { summaryOf, summersOn, teamIds } from '../policy/report/summary.ts'
import { notice } from './job.ts'

/** 18:30 (S0-EX-22): the day's sums for each booth supervisor who has not sent his summary, ready to be sent back. */
export const summaryDraftJob = notice({
  name: 'summary-draft',
  data: z.object({ day: z.string() }),
  title: () => '外展数据汇总草稿',
  run({ day }, scene) {
    const { closeAt } = scene.policyOn(scene.cal.momentOn(day, '12:00')).daily
    const say = summersOn(scene, day)
      .filter(({ sent }) => !sent)
      .map(({ person }): Post => {
        const ids = teamIds(scene, person, day)
        const waiting = missingReporters(scene, day, person.channel).filter(({ id }) => ids.includes(id))
        const text = summaryDraft({
          name: person.name,
          date: dateOf(day),
          by: closeAt,
          ...summaryOf(scene, person, day),
          waiting: waiting.map(({ name }) => name),
        })
        return { to: { person: person.id }, text }
      })
    return say.length === 0 ? { cancel: 'every summary is there' } : { done: { facts: [], say } }
  },
})
