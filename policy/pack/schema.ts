import { z } from 'zod'

const clock = z.string().regex(/^\d\d:\d\d(:\d\d)?$/, '时间写成 09:30 或 09:30:00')
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, '日期写成 2021-03-24')
const count = z.number().int().min(0)
/** A number the rulebook may have lost: null means no rate and no fine (G6). */
const known = z.number().min(0).nullable()

const slot = z.strictObject({
  channel: z.string(),
  at: clock,
  /** Seconds before `at` from which a sign-in counts. */
  opensBeforeSec: count,
  /** When people are reminded that it is near. */
  remindAt: clock.optional(),
  rule: z.string(),
})

const target = z.strictObject({
  phase: z.string(),
  channel: z.string(),
  /** Whole project, split evenly over the squads. */
  visitsPerDay: known,
  leadsPerPerson: known,
  tableVisitsPerDay: known.optional(),
  callsPerTeam: known.optional(),
  suspect: z.boolean().optional(),
})

const rule = z.strictObject({
  title: z.string(),
  clause: z.string(),
  yuan: known.optional(),
  jointYuan: known.optional(),
  teamYuan: known.optional(),
})

const forfeit = z.strictObject({ text: z.string(), count })

/** A rulebook as its YAML file states it. Everything a rule needs to know is here; the rules hold no numbers. */
export const packSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  names: z.array(z.string()),
  version: z.string(),
  project: z.strictObject({
    name: z.string(),
    startDate: day,
    squads: z.number().int().min(1),
    funnel: z.strictObject({
      totalYuan: known,
      sellThrough: known,
      goalYuan: known,
      units: known,
      subscriptions: known,
      registrations: known,
      visits: known,
      subToDeal: known,
      regToSub: known,
      visitToReg: known,
    }),
  }),
  phases: z
    .array(
      z.strictObject({
        name: z.string(),
        days: count,
        visits: known,
        visitsPerDay: known,
        visitsPerWeek: known,
      }),
    )
    .min(1),
  channels: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()) })).min(1),
  targets: z.array(target),
  signIns: z.strictObject({
    phrases: z.array(z.string()).min(10),
    slots: z.array(slot),
    /** When the day's phrases are drawn and told to the supervisors. */
    phrasesAt: clock,
    /** Rule → seconds after the slot's time until which a sign-in is on time, inclusive (G2). */
    graceSec: z.record(z.string(), count),
    locationRequired: z.boolean(),
    /** A location sent this many seconds before or after the words belongs to them. */
    neighbourSec: count,
    booth: z.strictObject({
      channels: z.array(z.string()),
      opensAt: clock,
      remindAt: clock,
      by: clock,
      rule: z.string(),
      /** Photos this many seconds before or after the words, or after one another, belong together. */
      togetherSec: count,
      /** One person's picture of the materials serves the whole booth. */
      materialPhotoShared: z.boolean(),
    }),
  }),
  locations: z.strictObject({
    /** Channel → the rule under which its evening inspection stands. */
    channels: z.record(z.string(), z.string()),
    perDay: count,
    spacingMin: count,
    from: clock,
    remindAt: clock,
    /** When supervisors are reminded of the evening meeting. */
    meetingRemindAt: clock,
    meetingAt: clock,
    radiusM: count,
    belowMin: z.enum(['fine', 'warn']),
    /** Every place that differs is fined, not only the inspection. */
    perOccurrence: z.boolean(),
    superviseBy: clock,
  }),
  spotChecks: z.strictObject({
    answerSec: count,
    mismatchMin: count,
    jointPer: z.enum(['offender', 'check']),
    gestures: z.array(z.string()).min(2),
    /** Seconds before the deadline at which those still missing are called by name; 0 for never. */
    lastCallSec: count,
    /** By when somebody must have run a check, else the supervisors are reminded (S0-EX-21, S0-SH-18). */
    remindAt: clock,
    /** Whom 抽查 without a target means: everybody of the group, or the sender's own people in it. */
    defaultTarget: z.enum(['group', 'own']),
    /** Channel → the rules for a miss. `forfeit` is the text of one that costs no money. */
    channels: z.record(
      z.string(),
      z.strictObject({
        rule: z.string(),
        jointRule: z.string(),
        dailyRule: z.string(),
        forfeit: z.string().optional(),
      }),
    ),
    random: z.strictObject({
      perDay: z.tuple([count, count]),
      gapMin: count,
      windows: z.array(z.tuple([clock, clock])),
      channels: z.array(z.string()),
    }),
  }),
  /** S0-KA-17: the longest absence that may be announced without asking for leave, in minutes. */
  away: z.strictObject({ mostMin: count }),
  claims: z.strictObject({
    protectionMode: z.enum(['exactHours', 'calendarDays']),
    protectionH: count,
    remindBeforeH: count,
    reclaimCooldownH: count,
    holdSec: count,
  }),
  daily: z.strictObject({
    closeAt: clock,
    reportRemindAt: clock,
    reportBy: clock,
    correctUntil: clock,
    visits: z.strictObject({
      channels: z.array(z.string()),
      staffTypes: z.array(z.string()),
      least: count,
      perMissingUnit: z.boolean(),
      exponential: z.boolean(),
      streakResetWeekly: z.boolean(),
      forfeit: z.strictObject({ m: forfeit, f: forfeit }),
      forfeitMode: z.enum(['record', 'off']),
      substitute: z.string(),
    }),
    teams: z.strictObject({
      channels: z.array(z.string()),
      failWhen: z.enum(['any', 'both']),
      ladderYuan: z.tuple([count, count]),
      roundToYuan: z.number().int().min(1),
      prizeSubject: z.enum(['team', 'person']),
    }),
    /** Who owes a 日报. */
    reports: z.strictObject({ channels: z.array(z.string()) }),
    /** S0-EX-06: the phase in which a subscription is rewarded, and the channels to which it applies. */
    subscriptions: z.strictObject({ phase: z.string(), channels: z.array(z.string()) }),
  }),
  activeTargets: z.enum(['management', 'table']),
  dailyTargetMode: z.enum(['flat', 'weighted6040']),
  rules: z.record(z.string().regex(/^S\d-[A-Z]+-\d\d$/), rule),
  switches: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string(),
      /** The unit of a number: 分钟, 次, 小时. */
      unit: z.string().optional(),
      choices: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
      /** Choice → what people call it; true and false are 是 and 否. */
      words: z.record(z.string(), z.string()).optional(),
      aliases: z.array(z.string()).optional(),
      /** What another choice does. */
      note: z.string().optional(),
      /** The rules it bears on. */
      rules: z.array(z.string()).optional(),
    }),
  ),
  /** Dated changes: from that day on, these paths have these values. */
  changes: z.array(z.strictObject({ from: day, set: z.record(z.string(), z.unknown()) })),
})

export type Pack = z.infer<typeof packSchema>
