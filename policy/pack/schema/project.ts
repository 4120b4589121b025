import { z } from 'zod'
import { count, day, known } from './fields.ts'

export const project = z.strictObject({
  name: z.string().meta({ title: '项目名称' }),
  startDate: day.meta({ title: '项目开始日' }),
  squads: z.number().int().min(1).meta({ title: '拓客小队数', unit: '个' }),
  funnel: z.strictObject({
    totalYuan: known.meta({ title: '总货值', unit: '元' }),
    sellThrough: known.meta({ title: '去化率', unit: '0 到 1' }),
    goalYuan: known.meta({ title: '销售目标', unit: '元' }),
    units: known.meta({ title: '总套数', unit: '套' }),
    subscriptions: known.meta({ title: '需要的认筹', unit: '组' }),
    registrations: known.meta({ title: '需要的登记', unit: '组' }),
    visits: known.meta({ title: '需要的到访', unit: '组' }),
    subToDeal: known.meta({ title: '认筹转成交', unit: '0 到 1' }),
    regToSub: known.meta({ title: '登记转认筹', unit: '0 到 1' }),
    visitToReg: known.meta({ title: '到访转登记', unit: '0 到 1' }),
  }),
})

export const phases = z
  .array(
    z.strictObject({
      name: z.string().meta({ title: '阶段名称' }),
      days: count.min(1).meta({ title: '阶段天数', unit: '天' }),
      visits: known.meta({ title: '阶段到访', unit: '组' }),
      visitsPerDay: known.meta({ title: '每天到访', unit: '组/天' }),
      visitsPerWeek: known.meta({ title: '每周到访', unit: '组/周' }),
    }),
  )
  .min(1)

export const channels = z
  .array(
    z.strictObject({
      name: z.string().meta({ title: '渠道名称' }),
      aliases: z.array(z.string()).meta({ title: '渠道的别的叫法' }),
    }),
  )
  .min(1)

export const targets = z.array(
  z.strictObject({
    phase: z.string().meta({ title: '哪个阶段的指标' }),
    channel: z.string().meta({ title: '哪个渠道的指标' }),
    /** Whole project, split evenly over the squads. */
    visitsPerDay: known.meta({ title: '到访指标', unit: '组/天' }),
    leadsPerPerson: known.meta({ title: '留电指标', unit: '组/人/天' }),
    tableVisitsPerDay: known.optional().meta({ title: '任务分解表的到访', unit: '组/天' }),
    callsPerTeam: known.optional().meta({ title: 'CALL客指标', unit: '组/队/天' }),
    /** The source's number is doubtful. */
    suspect: z.boolean().optional().meta({ title: '原文存疑' }),
    source: z.enum(['seed', 'manager', 'assumed']).optional().meta({ title: '数字从哪里来' }),
    from: day.optional().meta({ title: '从哪天起' }),
  }),
)

/** S0-ORG-08: whose the 200 calls a day are. */
export const callTarget = z.strictObject({
  scope: z.enum(['team', 'person']).meta({ title: '每天200组CALL客按什么计' }),
})
