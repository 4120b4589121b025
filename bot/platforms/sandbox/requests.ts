import { z } from 'zod'
import { gestureIds } from '../../../policy/transcript.ts'
import { Refused } from './refusal.ts'

const id = z.string().min(1).max(200)
const yearMs = 366 * 24 * 3_600_000

export const sending = z.object({
  as: id,
  chat: id,
  text: z.string().max(4_000, '一条消息最多 4000 字。').optional(),
  photos: z
    .array(z.union([z.object({ gesture: z.enum(gestureIds) }), z.object({ blob: id })]))
    .max(9, '一次最多 9 张照片。')
    .optional(),
  location: z
    .object({
      lat: z.number().min(-90).max(90),
      lng: z.number().min(-180).max(180),
      label: z.string().max(60).optional(),
    })
    .optional(),
  replyTo: id.optional(),
})

export const recalling = z.object({ as: id, id })
export const pressing = z.object({ as: id, messageId: id, button: z.int().nonnegative() })
export const whoAndWhere = z.object({ as: id, chat: id })
export const paging = z.object({
  before: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
export const clockChange = z.object({
  mode: z.enum(['live', 'paused', 'playing']).optional(),
  rate: z.number().positive().max(10_000).optional(),
  jump: z.literal(true).optional(),
  to: z.number().positive().optional(),
})

/** Furthest that one call may move the clock: everything on the way has to happen. */
export const furthestMs = yearMs

/** What came in, checked. Throws `Refused` with what is wrong. */
export function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const { data, error } = schema.safeParse(body)
  if (!error) return data
  const [first] = error.issues
  const said = first && /[。]$/.test(first.message) ? first.message : ''
  throw new Refused(said || `这条请求有一处不对:${first?.path.join('.') ?? ''}。`)
}
