import { z } from 'zod'
import { channelList, count, known, ruleId } from './fields.ts'

/** A step of rewards: from so many people on, inclusive, the amount of that rule. */
const tier = z.strictObject({
  from: count.meta({ title: '满多少人', unit: '人' }),
  rule: ruleId.meta({ title: '按哪一条' }),
  /** The clause says 以上 for this number: `boundary` tells whether the number itself is in. */
  above: z.boolean().optional().meta({ title: '原文写「以上」' }),
})

/** S0-KA-01..07, S0-SH-08, S0-SH-09: what people outside the house earn, and those who bring their clients. */
export const contacts = z.strictObject({
  /** Lowest first. */
  viewing: z.array(tier).min(1).meta({ title: '看房团各档' }),
  pitch: z.array(tier).min(1).meta({ title: '专场推介会各档' }),
  boundary: z.enum(['from', 'above']).meta({ title: '「100人以上」含不含100人' }),
  /** Two registrations of one contact and day that nobody called a second one. */
  sameDay: z.enum(['sum', 'largest']).meta({ title: '同一天同一关键人登记两次' }),
  publicityBy: z.array(z.string()).min(1).meta({ title: '企业内部宣传的方式' }),
  roadshowDays: z.number().int().min(1).meta({ title: '巡展至少连续', unit: '天' }),
  /** What the reward is handed out as. */
  gift: z.string().meta({ title: '关键人奖励的形式' }),
  /** Rules whose amount a manager enters, with the bounds; null for none. */
  amounts: z
    .record(ruleId, z.tuple([known.unwrap(), known.unwrap()]).nullable())
    .meta({ title: '由经理核定金额的范围', unit: '元' }),
  referralChannels: channelList.meta({ title: '推介奖励适用的渠道' }),
  brokerFromAnyChannel: z.boolean().meta({ title: '其他渠道的人带访也奖经纪人' }),
})
