import { z } from 'zod'
import { channelList, clock, count } from './fields.ts'

const forfeit = z.strictObject({
  text: z.string().meta({ title: '不足时记什么' }),
  /** null: the text says it all. */
  count: count.nullable().meta({ title: '记几个', unit: '个' }),
})

export const daily = z.strictObject({
  closeAt: clock.meta({ title: '日结时间' }),
  reportRemindAt: clock.meta({ title: '几点提醒日报' }),
  reportBy: clock.meta({ title: '日报几点前交' }),
  correctUntil: clock.meta({ title: '昨天的数几点前可改' }),
  visits: z.strictObject({
    channels: channelList.meta({ title: '周内带访的渠道' }),
    staffTypes: z.array(z.string()).meta({ title: '周内带访的人员类型' }),
    least: count.meta({ title: '周内每人每天至少带访', unit: '组' }),
    /** S0-EX-02: are the visits of each weekday rewarded by themselves, or those of the whole week? */
    period: z.enum(['weekday', 'week']).meta({ title: '周内带访奖励按天还是按周' }),
    perMissingUnit: z.boolean().meta({ title: '少几组算几次' }),
    exponential: z.boolean().meta({ title: '连续不足继续翻倍' }),
    streakResetWeekly: z.boolean().meta({ title: '连续天数每周重算' }),
    forfeit: z.strictObject({ m: forfeit.meta({ title: '男' }), f: forfeit.meta({ title: '女' }) }),
    forfeitMode: z.enum(['record', 'off', 'task']).meta({ title: '体罚条款怎么办' }),
    substitute: z.string().meta({ title: '替代项目' }),
  }),
  teams: z.strictObject({
    channels: channelList.meta({ title: '比排名的渠道' }),
    failWhen: z.enum(['any', 'both']).meta({ title: '团队未完成怎么算' }),
    finePeriod: z.enum(['day', 'week']).meta({ title: '团队未完成按天还是按周' }),
    ladderYuan: z.tuple([count, count]).meta({ title: '团队未完成按排名', unit: '元' }),
    roundToYuan: z.number().int().min(1).meta({ title: '阶梯取整到', unit: '元' }),
    prizeSubject: z.enum(['team', 'person']).meta({ title: '单日第一名奖给谁' }),
  }),
  /** Who owes a 日报. */
  reports: z.strictObject({ channels: channelList.meta({ title: '要交日报的渠道' }) }),
  /** S0-EX-06: the phase in which a subscription is rewarded, and the channels to which it applies. */
  subscriptions: z.strictObject({
    phase: z.string().meta({ title: '认筹现金奖的阶段' }),
    channels: channelList.meta({ title: '认筹现金奖的渠道' }),
  }),
})
