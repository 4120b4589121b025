import { z } from 'zod'
import { close } from '../policy/occasion.ts'
import { dayOccasion, dayOccasionId } from '../policy/report/day-occasion.ts'
import { job } from './job.ts'

/** 21:00 (S0-EX-02 to 05, 07): settles a channel's day. The evening board says what came of it. */
export const closeDay = job({
  name: 'close-day',
  data: z.object({ day: z.string(), channel: z.string() }),
  title: ({ channel }) => `日结 ${channel}`,
  run: ({ day, channel }, scene) => ({
    done: { facts: close(dayOccasion, dayOccasionId(day, channel), scene).facts, say: [] },
  }),
})
