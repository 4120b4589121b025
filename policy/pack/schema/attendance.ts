import { z } from 'zod'
import { channelList, clock, count } from './fields.ts'

const slot = z.strictObject({
  channel: z.string().meta({ title: '哪个渠道签到' }),
  at: clock.meta({ title: '几点签到' }),
  /** Seconds before `at` from which a sign-in counts. */
  opensBeforeSec: count.meta({ title: '提前多久可以签', unit: '秒' }),
  /** When people are reminded that it is near. */
  remindAt: clock.optional().meta({ title: '几点提醒' }),
  rule: z.string().meta({ title: '按哪条规则' }),
})

export const signIns = z.strictObject({
  phrases: z.array(z.string()).min(10).meta({ title: '密语词库' }),
  slots: z.array(slot),
  /** When the day's phrases are drawn and told to the supervisors. */
  phrasesAt: clock.meta({ title: '几点把密语发给主管' }),
  /** Rule → seconds after the slot's time until which a sign-in is on time, inclusive (G2). */
  graceSec: z.record(z.string(), count).meta({ title: '到点后多久算准时', unit: '秒' }),
  locationRequired: z.boolean().meta({ title: '密语签到必须附位置' }),
  /** A location sent this many seconds before or after the words belongs to them. */
  neighbourSec: count.meta({ title: '位置和密语相隔多久算一起', unit: '秒' }),
  booth: z.strictObject({
    channels: channelList.meta({ title: '展位照片签到的渠道' }),
    opensAt: clock.meta({ title: '展位签到几点开始' }),
    remindAt: clock.meta({ title: '展位签到几点提醒' }),
    by: clock.meta({ title: '展位签到几点前完成' }),
    rule: z.string().meta({ title: '按哪条规则' }),
    /** Photos this many seconds before or after the words, or after one another, belong together. */
    togetherSec: count.meta({ title: '照片相隔多久算一起', unit: '秒' }),
    /** One person's picture of the materials serves the whole booth. */
    materialPhotoShared: z.boolean().meta({ title: '同一展位共用物料照' }),
  }),
})

export const locations = z.strictObject({
  /** Channel → the rule under which its evening inspection stands. */
  channels: z.record(z.string(), z.string()).meta({ title: '渠道的定位晚检按哪条规则' }),
  perDay: count.meta({ title: '每天定位', unit: '次' }),
  spacingMin: count.meta({ title: '两次定位至少间隔', unit: '分钟' }),
  from: clock.meta({ title: '几点起的定位才算' }),
  remindAt: clock.meta({ title: '几点提醒定位不足' }),
  /** When supervisors are reminded of the evening meeting. */
  meetingRemindAt: clock.meta({ title: '几点提醒晚会抽查' }),
  meetingAt: clock.meta({ title: '晚会时间' }),
  radiusM: count.meta({ title: '地点半径', unit: '米' }),
  belowMin: z.enum(['fine', 'warn']).meta({ title: '定位不足怎么办' }),
  /** Every place that differs is fined, not only the inspection. */
  perOccurrence: z.boolean().meta({ title: '每处位置不符都罚' }),
  superviseBy: clock.meta({ title: '主管几点前做完抽查' }),
})

/** S0-KA-17: the longest absence that may be announced without asking for leave. */
export const away = z.strictObject({ mostMin: count.meta({ title: '离岗最多报备', unit: '分钟' }) })
