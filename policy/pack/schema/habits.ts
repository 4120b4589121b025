import { z } from 'zod'
import { channelList, clock, count, ruleId } from './fields.ts'

const least = (number: number) => z.number().int().min(number)

/** The project's cars (S0-KA-22): a trip is `[from, from + minutes)`, within the hours. */
export const cars = z.strictObject({
  count: least(1).meta({ title: '项目有几辆车', unit: '辆' }),
  minutes: least(1).meta({ title: '一次用车多久', unit: '分钟' }),
  from: clock.meta({ title: '最早几点出车' }),
  until: clock.meta({ title: '最晚几点还车' }),
  aheadDays: count.meta({ title: '最多提前几天预订', unit: '天' }),
})

const materials = z.strictObject({
  remindAt: clock.meta({ title: '几点发物料清单' }),
  tellAt: clock.meta({ title: '几点把缺的物料告诉主管' }),
  /** What is reported after that is gathered for so long before the supervisor hears of it. */
  mergeMin: count.meta({ title: '之后报缺的合并多久再告诉', unit: '分钟' }),
  lists: z
    .record(
      z.string(),
      z.strictObject({ rule: ruleId, items: z.array(z.string()).min(1).meta({ title: '物料清单' }) }),
    )
    .meta({ title: '各渠道的物料' }),
})

const meeting = z.strictObject({
  channels: channelList.meta({ title: '开展位早会的渠道' }),
  remindAt: clock.meta({ title: '几点提醒开早会' }),
  by: clock.meta({ title: '早会几点前报' }),
})

const weekly = z.strictObject({
  weekday: z.number().int().min(1).max(7).meta({ title: '每周星期几发个人提醒' }),
  at: clock.meta({ title: '几点发个人提醒' }),
  /** More names than these are only counted. */
  names: least(1).meta({ title: '一条提醒最多列几个名字', unit: '个' }),
})

/** The small daily duties, and the reminders of the generic clauses: at most one private message per person and week. */
export const habits = z.strictObject({
  materials,
  meeting,
  /** S0-KA-14: the members of a channel's group against the roster. */
  membership: z.strictObject({
    checkAt: clock.meta({ title: '几点核对群成员' }),
    tellAt: clock.meta({ title: '几点把群成员的差别告诉经理' }),
    /** What a group may be bound to besides a channel. */
    purposes: z.array(z.string()).min(1).meta({ title: '渠道以外的群用途' }),
  }),
  weekly,
  /** S0-GEN-02, S0-GEN-08, S0-GEN-18; null: no such reminder. */
  clients: z.strictObject({
    afterDays: least(1).nullable().meta({ title: '普通客户几天没联系要提醒', unit: '天' }),
    importantAfterDays: least(1).nullable().meta({ title: '已认筹客户几天没联系要提醒', unit: '天' }),
  }),
  /** S0-GEN-03, S0-GEN-04. */
  talks: z.strictObject({
    remind: z.boolean().meta({ title: '月底未达标提醒主管谈话' }),
    monthsInRow: least(2).meta({ title: '连续几个月未达标告诉经理', unit: '个月' }),
  }),
  /** S0-GEN-10, S0-GEN-13: the first weekly reminder of January. */
  yearly: z.boolean().meta({ title: '年初提醒经理定年度计划' }),
  /** S0-MS-01: channels of which the source has people and scope but no management rules. */
  withoutRules: channelList.meta({ title: '原文没有管理办法的渠道' }),
})
