import { z } from 'zod'

/** G3: what 周内 means, the days from Monday to Friday or the working days of the published calendar. */
export const weekendCalendar = z.enum(['weekday', 'cn-holiday']).meta({ title: '周内按星期还是按节假日' })

const date = z
  .string('日期写成 "05-01",要加引号')
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期写成 "05-01"')

/** The published holidays by year: weekdays that are free, and days of a weekend on which people work. */
export const holidays = z.array(
  z.strictObject({
    year: z.number().int().meta({ title: '年份' }),
    rest: z.array(date).meta({ title: '放假的周一到周五' }),
    work: z.array(date).meta({ title: '调休上班的周六周日' }),
  }),
)
