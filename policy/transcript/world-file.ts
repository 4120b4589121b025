import { z } from 'zod'
import { clock, day, fields, name, point, time } from './fields.ts'

const dayOrTime = z.union([day, time], {
  error: 'is neither a date (YYYY-MM-DD) nor a time (YYYY-MM-DDTHH:mm:ss)',
})

/** What people call the roles and genders (G18). */
const titles: Record<string, string> = {
  员工: 'staff',
  组长: 'supervisor',
  主管: 'supervisor',
  经理: 'manager',
  销售经理: 'manager',
  案场经理: 'manager',
  总监: 'director',
  总经理: 'gm',
  秘书: 'desk',
  财务: 'finance',
  内勤: 'clerk',
  管理员: 'admin',
}
const genders: Record<string, string> = { 男: 'm', 女: 'f' }

const person = fields({
  name,
  role: z
    .preprocess(
      (said) => titles[String(said)] ?? said,
      z.enum(['staff', 'supervisor', 'manager', 'director', 'gm', 'desk', 'finance', 'clerk', 'admin']),
    )
    .default('staff'),
  staffType: name.optional(),
  team: name.optional(),
  channel: name.optional(),
  leader: name.optional(),
  gender: z.preprocess((said) => genders[String(said)] ?? said, z.enum(['m', 'f'])).optional(),
})

/** A group may leave out its purpose, which is then its name, and its name, which is then its id. */
const group = fields({
  id: name,
  name: name.optional(),
  purpose: name.optional(),
  people: z.array(name),
}).transform((said) => {
  const called = said.name ?? said.id
  return { ...said, name: called, purpose: said.purpose ?? called }
})

const place = fields({
  name,
  ...point,
  radiusM: z.number().positive().optional(),
  zone: z.int().positive().optional(),
  type: name.optional(),
})

const leave = fields({
  person: name,
  from: dayOrTime,
  to: dayOrTime,
  type: name.optional(),
  approvedAt: time.optional(),
})

/** What was claimed before the transcript begins; without `holder` it is only known by name. */
const resource = fields({
  name,
  type: name.optional(),
  aliases: z.array(name).optional(),
  zone: z.int().positive().optional(),
  address: name.optional(),
  keyContact: name.optional(),
  holder: name.optional(),
  claimedAt: time.optional(),
  protectedUntil: time.optional(),
})

const customer = fields({
  name,
  phone: name.optional(),
  owner: name.optional(),
  registeredAt: time.optional(),
  lastFollowUpAt: time.optional(),
})

/** An earlier week's result, of a team or of one person. */
const result = fields({
  week: z.string().regex(/^\d{4}-W\d{2}$/, 'expected an ISO week, e.g. 2021-W13'),
  team: name.optional(),
  person: name.optional(),
  channel: name.optional(),
  completion: z.number().nonnegative().optional(),
  visits: z.int().nonnegative().optional(),
  leads: z.int().nonnegative().optional(),
})

/** Line 1 of a transcript: the small world in which it plays. */
export const worldFile = fields({
  pack: name.default('yundi'),
  timezone: z
    .string()
    .refine(isZone, { error: ({ input }) => `"${input}" is not a time zone; expected e.g. Asia/Shanghai` })
    .default('Asia/Shanghai'),
  start: time,
  seed: z.int().default(1),
  people: z.array(person),
  groups: z.array(group),
  places: z.array(place).default([]),
  duty: z.array(fields({ date: day, person: name, place: name.optional() })).default([]),
  phrases: z.array(fields({ date: day, slot: clock, phrase: name })).default([]),
  settings: z.record(z.string(), z.unknown()).default({}),
  randomChecks: z.boolean().default(true),
  leave: z.array(leave).optional(),
  resources: z.array(resource).optional(),
  customers: z.array(customer).optional(),
  rotation: fields({ preset: name.optional(), order: z.array(name).optional() }).optional(),
  results: z.array(result).optional(),
})

/** A world as the file states it: names instead of ids, times as written. */
export type WorldFile = z.output<typeof worldFile>
export type WorldFilePerson = WorldFile['people'][number]
export type WorldFilePlace = WorldFile['places'][number]

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
