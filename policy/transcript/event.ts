import { z } from 'zod'
import { fields, name, point, time } from './fields.ts'

const hands = ['fist', 'one', 'victory', 'three', 'four', 'palm', 'call', 'eight', 'ok', 'thumbs_up'] as const
export type GestureId = (typeof hands)[number] | `both_${(typeof hands)[number]}` | 'none'

/** The ids of the gestures a photo may show: ten of one hand, the same with both, and `none`. */
export const gestureIds: GestureId[] = [...hands, ...hands.map((hand) => `both_${hand}` as const), 'none']

/** What a perfect eye sees in the picture, or a real `file` beside the transcript. The same `hash` is the same picture. */
const photo = fields({
  gesture: z.enum(gestureIds).optional(),
  people: z.int().nonnegative().optional(),
  fullBody: z.boolean().optional(),
  dark: z.boolean().optional(),
  blurry: z.boolean().optional(),
  hash: name.optional(),
  file: name.optional(),
})

const message = fields({
  at: time,
  arrivesAt: time.optional(),
  group: name.optional(),
  private: z.literal(true).optional(),
  from: name,
  text: z.string().optional(),
  photo: photo.optional(),
  location: fields({ ...point, label: z.string().optional() }).optional(),
  id: name.optional(),
  replyTo: name.optional(),
})
  .refine((event) => Boolean(event.group) !== Boolean(event.private), {
    error: 'expected either "group" or "private": true',
  })
  .refine((event) => event.text !== undefined || event.photo || event.location, {
    error: 'an empty message; expected at least one of "text", "photo" and "location"',
  })

const outage = fields({ at: time, outage: fields({ until: time }) })
const redeliver = fields({ at: time, redeliver: name })
const recall = fields({ at: time, recall: name })
const restart = fields({ at: time, restart: z.literal(true) })
const end = fields({ at: time, end: z.literal(true) })

/** The event kinds that carry a field of their own name; everything else is a message. */
const special = { outage, redeliver, recall, restart, end }

export type MessageEvent = z.output<typeof message>
export type TranscriptEvent = MessageEvent | z.output<(typeof special)[keyof typeof special]>

/** Tells a message from the other events. */
export const isMessage = (event: TranscriptEvent): event is MessageEvent => 'from' in event

/** The schema that an event of such a shape must meet, by the field that makes its kind. */
export function eventSchema(raw: object): z.ZodType<TranscriptEvent> {
  const kind = Object.keys(special).find((key) => key in raw) as keyof typeof special | undefined
  return kind ? special[kind] : message
}
