import { z } from 'zod'
import { weekDraft } from '../messages/week-report.ts'
import type { Post } from '../policy/decision.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { everyone } from '../policy/people.ts'
import { paperDayOn } from '../policy/plan/owed.ts'
import { weekNumbers } from '../policy/plan/week-numbers.ts'
import { job } from './job.ts'

/** Sunday 18:00 (S0-EX-16, S0-EX-22, S0-SH-15): each supervisor his channel's week in numbers, each manager all channels'. */
export const weekReport = job({
  name: 'week-report',
  data: z.object({ day: z.string() }),
  title: () => '周报草稿',
  run({ day }, scene) {
    const week = paperDayOn(scene, day)?.past
    if (!week) return { cancel: `${day} is no day of papers` }
    const { world, cal, now, policy } = scene
    const weeks = policy.channels
      .map(({ name }) => weekNumbers(scene, week, name))
      .filter(({ people }) => people.length > 0)
    const text = (some: typeof weeks, ask: boolean) =>
      weekDraft(some, mondayOfWeek(week), cal.dateClockOf(now), ask)
    const say = everyone(world, now).flatMap(({ id, role, channel }): Post[] => {
      const own = weeks.filter((one) => one.channel === channel)
      if (role === 'supervisor' && own.length > 0) return [{ to: { person: id }, text: text(own, true) }]
      return role === 'manager' && weeks.length > 0 ? [{ to: { person: id }, text: text(weeks, false) }] : []
    })
    return say.length === 0 ? { cancel: 'nobody to report to' } : { done: { facts: [], say } }
  },
})
