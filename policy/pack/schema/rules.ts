import { z } from 'zod'
import { day, known, ruleId } from './fields.ts'

/** One clause: its own words, and its numbers if it has any. The amounts are in the pack's unit, or in their own. */
export const rule = z.strictObject({
  title: z.string(),
  clause: z.string(),
  yuan: known.optional(),
  jointYuan: known.optional(),
  teamYuan: known.optional(),
  /** What the amounts are counted in; the pack's unit unless stated. */
  unit: z.string().optional(),
  /** Where the number comes from: the source's own text, a manager, or assumed because the source has none. */
  source: z.enum(['seed', 'manager', 'assumed']).optional(),
  /** The day since when it holds. */
  from: day.optional(),
  /** The source's number is doubtful. */
  suspect: z.boolean().optional(),
})

export const rules = z.record(ruleId, rule)

/** A named place where the source can be read in more than one way. */
export const packSwitch = z.strictObject({
  path: z.string(),
  title: z.string(),
  /** The unit of a number: 分钟, 次, 小时. */
  unit: z.string().optional(),
  choices: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** Choice → what people call it; true and false are 是 and 否. */
  words: z.record(z.string(), z.string()).optional(),
  aliases: z.array(z.string()).optional(),
  /** What another choice does. */
  note: z.string(),
  /** Where its value comes from: the source's own words, a manager, or assumed because the source has none. */
  source: z.enum(['seed', 'manager', 'assumed']).optional(),
  /** The rules it bears on. */
  rules: z.array(z.string()).min(1),
})

/** From that day on, these paths have these values. */
export const datedChange = z.strictObject({ from: day, set: z.record(z.string(), z.unknown()) })
