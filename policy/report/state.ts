import type { Evolvers } from '../facts.ts'

export type ReportState = Record<string, never>

export type ReportFact = never

export const emptyReports = (): ReportState => ({})

export const reportEvolvers: Evolvers<ReportFact> = {}
