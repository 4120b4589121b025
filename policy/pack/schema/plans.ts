import { z } from 'zod'
import { channelList, clock, count, ruleId } from './fields.ts'

/** What supervisors and managers write for a week. */
export const paperNames = ['报备下周', '周计划', '周总结', '下达计划'] as const

/** Plans of the coming week, duty lists and the week's report (S0-KA-15, S0-KA-23, S0-EX-15, S0-EX-19, S0-SH-14). */
export const plans = z.strictObject({
  /** 1 Monday … 7 Sunday. */
  weekday: z.number().int().min(1).max(7).meta({ title: '星期几交下周计划' }),
  remindAt: z.array(clock).meta({ title: '几点提醒还没交的主管' }),
  by: clock.meta({ title: '主管几点前交' }),
  /** What each supervisor of these channels owes. */
  owed: z.array(
    z.strictObject({
      paper: z.enum(paperNames).meta({ title: '交什么' }),
      channels: channelList.meta({ title: '哪些渠道的主管交' }),
      rule: ruleId,
    }),
  ),
  /** The manager's own plan. It comes after the draft of zones, so it may come until the day's end. */
  issue: z.strictObject({
    remindAt: clock.meta({ title: '几点提醒经理下达计划' }),
    by: clock.meta({ title: '经理几点前下达' }),
    rule: ruleId,
  }),
  filingIsPlan: z.boolean().meta({ title: '报备下周也算交了周计划' }),
  filedDays: z.enum(['week', 'weekdays']).meta({ title: '报备下周没写日子的算哪几天' }),
  report: z.strictObject({ at: clock.meta({ title: '周报草稿几点发' }) }),
  /** S0-EX-22: when supervisors of these channels get the day's sums to confirm. */
  summary: z.strictObject({
    channels: channelList.meta({ title: '哪些渠道的主管做每日汇总' }),
    draftAt: clock.meta({ title: '每日汇总草稿几点发' }),
  }),
  dutyList: z.strictObject({
    channels: channelList.meta({ title: '哪些渠道每天排班' }),
    remindAt: clock.meta({ title: '几点提醒排明天的班' }),
  }),
})

/** Voluntary changes of place (S0-EX-13, S0-EX-14). */
export const substitution = z.strictObject({
  channel: z.string().meta({ title: '哪个渠道的岗位开放补位' }),
  from: z.string().meta({ title: '哪个渠道的人可以补位' }),
  best: z.enum(['rank', 'share']).meta({ title: '优秀怎么算' }),
  bestRank: count.meta({ title: '前几名算优秀', unit: '名' }),
  bestShare: z.number().min(0).max(1).meta({ title: '前几成算优秀' }),
  outreachRanked: z.boolean().meta({ title: '拓客补位也看名次' }),
})

/** Planned people by staff type. */
const heads = z.record(z.string(), count)

/** How many people each squad is to have (S0-ORG-01 to 07, 10). */
export const composition = z.strictObject({
  /** Staff type → the words by which the roster may call it. */
  types: z.record(z.string(), z.array(z.string())).meta({ title: '人员类别的叫法' }),
  inside: z.string().meta({ title: '内场人员的类别' }),
  outreach: z.string().meta({ title: '拓客人员的类别' }),
  /** Of a squad as a whole, in no channel. */
  squad: heads.meta({ title: '每组不分渠道的编制', unit: '人' }),
  channels: z.record(z.string(), heads).meta({ title: '每组各渠道的编制', unit: '人' }),
})
