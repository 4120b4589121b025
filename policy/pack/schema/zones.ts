import { z } from 'zod'
import { clock, count } from './fields.ts'

const share = z.number().min(0)

/** War zones: who gets them, by lot and by last week's rank (S0-ZN-01 to 06). */
export const zones = z.strictObject({
  count: z.number().int().min(1).max(99).meta({ title: '战区个数', unit: '个' }),
  /** In the order of their numbers; null when they have only numbers. */
  names: z.array(z.string()).nullable().meta({ title: '战区名称' }),
  draftUnit: z.enum(['squad', 'channel']).meta({ title: '战区按组还是按渠道分' }),
  order: z.enum(['linear', 'snake']).meta({ title: '每轮选区顺序' }),
  /** null: rounds go on until all are taken. */
  perUnit: z.number().int().min(1).nullable().meta({ title: '每组最多几个战区', unit: '个' }),
  turnSec: z.number().int().min(60).meta({ title: '选区限时', unit: '秒' }),
  freezeAt: z.enum(['sunday', 'monday']).meta({ title: '选区排名何时截止' }),
  freezeClock: z.strictObject({
    sunday: clock.meta({ title: '周日几点截止' }),
    monday: clock.meta({ title: '周一几点选区' }),
  }),
  /** From this weekday on (7: Sunday, 8: never) a lot is for the coming week. */
  lotForNextFrom: z.number().int().min(2).max(8).meta({ title: '从星期几起抽签算下一周' }),
  /** What a squad's week is ranked by: shares of its visits rate and of its leads rate. */
  weights: z
    .strictObject({
      visits: share.meta({ title: '周完成率中到访的比重' }),
      leads: share.meta({ title: '周完成率中留电的比重' }),
    })
    .refine(({ visits, leads }) => visits + leads > 0, '到访和留电的比重不能都是0'),
  capRate: z.boolean().meta({ title: '完成率超过100%按100%算' }),
  unvisitedDays: z.number().int().min(1).meta({ title: '几天没人去的点位要提醒', unit: '天' }),
  booths: z.strictObject({
    /** Types of places that are competitors' booth locations. */
    types: z.array(z.string()).min(1).meta({ title: '算竞品展点的点位类型' }),
    later: z.enum(['rank', 'lot']).meta({ title: '以后各次展点按什么顺序' }),
  }),
})

/** S0-ORG-09: people who intercept on the roads around the showroom. */
export const route = z.strictObject({
  channel: z.string().meta({ title: '动线拦截的渠道' }),
  radiusM: count.meta({ title: '离展厅多远以内', unit: '米' }),
  /** Words by which the showroom's place is known. */
  places: z.array(z.string()).min(1).meta({ title: '展厅的叫法' }),
})
