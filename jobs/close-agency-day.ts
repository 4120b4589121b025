import { z } from 'zod'
import { agencyDay, agencyDayId, groupsOn } from '../policy/agency/day-occasion.ts'
import { close } from '../policy/occasion.ts'
import { job } from './job.ts'

/** 21:00 (S0-SH-11): groups short of their stores or cards of the day; the evening's summary says it. */
export const closeAgencyDay = job({
  name: 'close-agency-day',
  data: z.object({ day: z.string() }),
  title: () => '二手房每日门店与名片',
  run({ day }, scene) {
    if (groupsOn(scene, day).length === 0) return { cancel: `no agency group works on ${day}` }
    return { done: { facts: close(agencyDay, agencyDayId(day), scene).facts, say: [] } }
  },
})
