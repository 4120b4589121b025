import { z } from 'zod'
import { count } from './fields.ts'

/** Closing a month: how long people have to agree to their sheets. */
export const accounts = z.strictObject({
  agreeDays: count.min(1).meta({ title: '确认账单的期限,过期按此结账', unit: '天' }),
})
