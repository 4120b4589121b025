import { z } from 'zod'
import { dateOf, daysAfter } from '../policy/calendar.ts'
import { planDay } from '../policy/day-plan.ts'
import { type Due, wake } from '../policy/schedule/state.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

/** 00:00 every day: sets the day's alarms, and its own for tomorrow. */
export const openDay = job({
  name: 'open-day',
  data: z.object({ day: z.string() }),
  title: ({ day }) => `开始新的一天 ${dateOf(day)}`,
  run({ day }, scene) {
    const tomorrow = daysAfter(day, 1)
    return { done: { facts: [...planDay(day, scene), dayOpening(tomorrow, scene)].map(wake), say: [] } }
  },
})

/** The alarm that opens a day. */
export const dayOpening = (day: string, { cal }: Pick<Scene, 'cal'>): Due => ({
  id: `open-day/${day}`,
  at: cal.momentOn(day, '00:00:00'),
  kind: 'open-day',
  data: { day },
})
