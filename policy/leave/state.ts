import type { Evolvers } from '../facts.ts'

export type LeaveState = Record<string, never>

export type LeaveFact = never

export const emptyLeave = (): LeaveState => ({})

export const leaveEvolvers: Evolvers<LeaveFact> = {}
