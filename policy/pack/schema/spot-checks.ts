import { z } from 'zod'
import { channelList, clock, count } from './fields.ts'

export const spotChecks = z.strictObject({
  answerSec: count.max(24 * 3600).meta({ title: '抽查几秒内回照片', unit: '秒' }),
  mismatchMin: count.meta({ title: '截止后多久内可判手势不符', unit: '分钟' }),
  jointPer: z.enum(['offender', 'check']).meta({ title: '主管连带按人还是按次' }),
  gestures: z.array(z.string()).min(2).meta({ title: '用哪些手势' }),
  /** Seconds before the deadline at which those still missing are called by name; 0 for never. */
  lastCallSec: count.meta({ title: '截止前多久点名', unit: '秒' }),
  /** Whether the phones of those called by name ring, where the platform can do that (Feishu's 加急). */
  urgentLastCall: z.boolean().meta({ title: '最后点名时加急' }),
  /** How many of a hundred photos that the machine passes are shown to a leader all the same. */
  samplePercent: z.number().min(0).max(100).meta({ title: '机器通过的照片抽样复核', unit: '%' }),
  /** So long the pixels of photos are kept; their hashes and what was decided remain. */
  keepPhotosDays: count.min(1).meta({ title: '照片保存多少天', unit: '天' }),
  /** By when somebody must have run a check, else the supervisors are reminded (S0-EX-21, S0-SH-18). */
  remindAt: clock.meta({ title: '几点提醒主管还没抽查' }),
  /** Whom 抽查 without a target means: everybody of the group, or the sender's own people in it. */
  defaultTarget: z.enum(['group', 'own']).meta({ title: '抽查不写组时查谁' }),
  /** Channel → the rules for a miss. `forfeit` is the text of one that costs no money. */
  channels: z.record(
    z.string(),
    z.strictObject({
      rule: z.string().meta({ title: '未到按哪条规则' }),
      jointRule: z.string().meta({ title: '主管连带按哪条规则' }),
      dailyRule: z.string().meta({ title: '每日抽查按哪条规则' }),
      forfeit: z.string().optional().meta({ title: '不罚款时记什么' }),
    }),
  ),
  random: z.strictObject({
    perDay: z.tuple([count, count]).meta({ title: '每群每天随机抽查', unit: '次' }),
    gapMin: count.meta({ title: '两次随机抽查至少间隔', unit: '分钟' }),
    windows: z.array(z.tuple([clock, clock])).meta({ title: '随机抽查的时段' }),
    channels: channelList.meta({ title: '随机抽查的渠道' }),
  }),
})
