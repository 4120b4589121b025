import { z } from 'zod'
import { count } from './fields.ts'

export const claims = z.strictObject({
  protectionMode: z.enum(['exactHours', 'calendarDays']).meta({ title: '保护期算法' }),
  protectionH: count.meta({ title: '资源保护期', unit: '小时' }),
  remindBeforeH: count.meta({ title: '到期前多久提醒', unit: '小时' }),
  reclaimCooldownH: count.meta({ title: '原报备人再报等待', unit: '小时' }),
  holdSec: count.meta({ title: '缺关键人时保留', unit: '秒' }),
})
