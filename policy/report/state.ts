import type { Day, Moment } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'

/** One 日报. A supervisor's is his summary of the day (S0-EX-22); its figures stand for no one's numbers. */
export type Report = { at: Moment; messageKey: string; remark?: string; figures?: string }

export type ReportState = {
  /** Day → person → his reports of that day, first one first. */
  days: Record<Day, Record<string, Report[]>>
}

export type ReportFact = {
  kind: 'reported'
  personId: string
  day: Day
  at: Moment
  messageKey: string
  /** What he wrote besides the numbers, phones masked. */
  remark?: string
  figures?: string
}

export const emptyReports = (): ReportState => ({ days: {} })

export const reportEvolvers: Evolvers<ReportFact> = {
  reported({ reports }, { personId, day, at, messageKey, remark, figures }) {
    reports.days[day] ??= {}
    reports.days[day][personId] ??= []
    reports.days[day][personId].push({ at, messageKey, remark, figures })
  },
}
