import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/**
 * Something that must happen at a moment. `kind` names the job, `data` is what it needs; the id is made from what
 * it is for (`close-slot/大客户/2021-04-05/09:30`), so setting it twice sets it once.
 */
export type Due = { id: string; at: Moment; kind: string; data: Record<string, unknown>; attempts?: number }

export type ScheduleState = { due: Record<string, Due> }

export type ScheduleFact = { kind: 'dueSet'; due: Due } | { kind: 'dueDone'; id: string }

export const emptySchedule = (): ScheduleState => ({ due: {} })

export const scheduleEvolvers: Evolvers<ScheduleFact> = {
  dueSet(world, { due }) {
    world.schedule.due[due.id] = { ...due }
  },
  dueDone(world, { id }) {
    delete world.schedule.due[id]
  },
}

/** The fact that sets an alarm. */
export const wake = (due: Due): ScheduleFact => ({ kind: 'dueSet', due })
