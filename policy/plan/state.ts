import type { Moment, Week } from '../calendar.ts'
import type { Evolvers } from '../facts.ts'
import type { paperNames } from '../pack/schema/plans.ts'

/** 报备下周, 周计划, 周总结, 下达计划. */
export type PaperName = (typeof paperNames)[number]

/** Something written for a week: a plan for the week it plans, a summary for the week it sums up. */
export type Paper = { paper: PaperName; at: Moment; messageKey: string; text: string }

export type PlanState = {
  /** Week → person → what he has filed for it, in the order it was handled. */
  papers: Record<Week, Record<string, Paper[]>>
}

export type PlanFact = {
  kind: 'paperFiled'
  personId: string
  week: Week
  paper: PaperName
  at: Moment
  messageKey: string
  /** His words, phones masked. */
  text: string
}

export const emptyPlans = (): PlanState => ({ papers: {} })

export const planEvolvers: Evolvers<PlanFact> = {
  paperFiled({ plans }, { personId, week, paper, at, messageKey, text }) {
    plans.papers[week] ??= {}
    plans.papers[week][personId] ??= []
    plans.papers[week][personId].push({ paper, at, messageKey, text })
  },
}
