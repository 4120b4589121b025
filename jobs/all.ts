import { claimExpire } from './claim-expire.ts'
import { claimHold } from './claim-hold.ts'
import { claimRemind } from './claim-remind.ts'
import type { Job } from './job.ts'
import { openDay } from './open-day.ts'

/** Every job there is, by the name that due rows carry. */
export const jobs: readonly Job[] = [openDay, claimHold, claimRemind, claimExpire]

export const jobNamed = (name: string): Job | undefined => jobs.find((job) => job.name === name)
