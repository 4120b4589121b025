import { z } from 'zod'
import { nearest } from '../text.ts'

const stamp = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]\d{2}:?\d{2})?$/

const days = new Map<string, boolean>()

/** Whether the day that a text begins with exists; a history names few, each a thousand times. */
function onCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  const exists = days.get(day) ?? new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day
  days.set(day, exists)
  return exists
}

/** `2021-04-05T09:31:00[.250]`, in the world's zone unless it carries an offset. Kept as written. */
export const time = z.string().refine((text) => stamp.test(text) && onCalendar(text), {
  error: ({ input }) =>
    `${shown(input)} is not a time; expected YYYY-MM-DDTHH:mm:ss[.SSS], e.g. 2021-04-05T09:31:00`,
})

/** `2021-04-05` */
export const day = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && onCalendar(text), {
  error: ({ input }) => `${shown(input)} is not a date; expected YYYY-MM-DD, e.g. 2021-04-05`,
})

/** `09:30` */
export const clock = z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), {
  error: ({ input }) => `${shown(input)} is not a time of day; expected HH:mm, e.g. 09:30`,
})

export const name = z.string().min(1, 'is empty; expected a name')

/** A point on the map in degrees. */
export const point = { lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }

/** An object of exactly these fields; a foreign field is named, with the one that was probably meant. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys as string[]).map((key) => unknown(key, known)).join('; ')
        : undefined,
  })
}

/** ` Did you mean "x"?`, or nothing when no word is near. */
export function didYouMean(text: string, words: readonly string[]): string {
  const near = nearest(text.toLowerCase(), words, text.length > 4 ? 2 : text.length > 1 ? 1 : 0)
  return near ? `; did you mean "${near}"?` : ''
}

/** A value as an error shows it: JSON, cut short. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const unknown = (key: string, known: string[]) =>
  `unknown field "${key}"${didYouMean(key, known) || `; expected one of ${known.join(', ')}`}`
