import { z } from 'zod'

/** A time of day, `09:30` or `09:30:00`. */
export const clock = z
  .string('时间写成 "09:30" 或 "09:30:00",要加引号')
  .regex(/^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$/, '时间写成 "09:30" 或 "09:30:00",在 00:00 到 24:00 之间')

/** A calendar day, `2021-03-24`. */
export const day = z
  .string('日期写成 "2021-03-24",要加引号')
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期写成 "2021-03-24"')

/** A whole number from 0. */
export const count = z.number().int().min(0)

/** A number the rulebook may have lost: null means no rate and no fine (G6). */
export const known = z.number().min(0).nullable()

/** The id of a rule: `S0-KA-16`. */
export const ruleId = z
  .string()
  .regex(/^S\d-[A-Z]+-\d\d$/, '规则编号写成 S0-KA-16')
  .meta({ title: '按哪条规则' })

/** The names of channels, as `channels:` lists them. */
export const channelList = z.array(z.string())
