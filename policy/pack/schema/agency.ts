import { z } from 'zod'
import { clock, count } from './fields.ts'

/** Agency pitching: stores, brokers and cards, by the week and by the day (S0-SH-04 to 07, 11, 21). */
export const agency = z.strictObject({
  channel: z.string().meta({ title: '二手房推介的渠道' }),
  storesPerWeek: count.meta({ title: '每人每周推介门店', unit: '家' }),
  brokersPerWeek: count.meta({ title: '每人每周入群经纪人', unit: '位' }),
  /** What 元/组 is counted by: a person's week, his team, or each that is missing (`missingStore`: only stores). */
  finePer: z.enum(['person', 'team', 'missingUnit', 'missingStore']).meta({ title: '周指标罚款按什么计' }),
  /** Do stores reported without a name count for the week? */
  unnamedStores: z.enum(['count', 'ignore']).meta({ title: '没写店名的门店算不算周指标' }),
  /** The supervisor is fined when more than this share of a group's specialists fails. */
  line: z.number().min(0).max(1).meta({ title: '超过几成未完成罚主管' }),
  storesPerDay: count.meta({ title: '每组每天二手房机构', unit: '家' }),
  cardsPerDay: count.meta({ title: '每组每天名片', unit: '张' }),
  firstChoice: z.strictObject({
    hours: count.meta({ title: '门店到期后优先多久', unit: '小时' }),
    completion: z.number().min(0).meta({ title: '上周完成率多少算优异' }),
    top: count.meta({ title: '没人达到时前几名优先', unit: '名' }),
  }),
  contactDays: z.number().int().min(1).meta({ title: '经纪人几天没联系要提醒', unit: '天' }),
  contactRemindAt: clock.meta({ title: '经纪人联系提醒' }),
  progressAt: clock.meta({ title: '周五几点提醒周指标进度' }),
})
