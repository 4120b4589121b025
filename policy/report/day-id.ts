import type { Day } from '../calendar.ts'

/** `day/2021-04-12/商超外展`: the occasion of a channel's day. */
export const dayOccasionId = (day: Day, channel: string): string => `day/${day}/${channel}`
