import type { Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

export const leaveTypes = ['请假', '调休', '休息', '出差', '外派'] as const
/** Why somebody is not at work (G10). Leave has a kind of its own (事假, 病假) in `detail`. */
export type LeaveType = (typeof leaveTypes)[number]

/** An approved absence over `[from, to)`. */
export type Leave = {
  /** `Q12`, the request it came from, or `leave/<n>` for one that the world began with. */
  id: string
  personId: string
  type: LeaveType
  detail?: string
  from: Moment
  to: Moment
  requestedAt: Moment
  approvedAt: Moment
  approvedBy?: string
}

/** Approved absences by person, in the order of approval. Replaced, never changed in place. */
export type LeaveState = Record<string, Leave[]>

export type LeaveFact = { kind: 'leaveGranted'; leave: Leave }

export const emptyLeave = (): LeaveState => ({})

export const leaveEvolvers: Evolvers<LeaveFact> = {
  leaveGranted(world, { leave }) {
    world.leave = {
      ...world.leave,
      [leave.personId]: [...(world.leave[leave.personId] ?? []), { ...leave }],
    }
  },
}
