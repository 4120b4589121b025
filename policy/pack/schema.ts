import { z } from 'zod'
import { accounts } from './schema/accounts.ts'
import { agency } from './schema/agency.ts'
import { away, locations, signIns } from './schema/attendance.ts'
import { holidays, weekendCalendar } from './schema/calendar.ts'
import { claims } from './schema/claims.ts'
import { contacts } from './schema/contacts.ts'
import { daily } from './schema/daily.ts'
import { day } from './schema/fields.ts'
import { cars, habits } from './schema/habits.ts'
import { composition, plans, substitution } from './schema/plans.ts'
import { callTarget, channels, phases, project, targets } from './schema/project.ts'
import { datedChange, packSwitch, rules } from './schema/rules.ts'
import { spotChecks } from './schema/spot-checks.ts'
import { route, zones } from './schema/zones.ts'

/**
 * A rulebook as its YAML file states it. Everything a rule needs to know is here; the rules hold no numbers.
 * Each subject's section stands in `schema/`; every field has a Chinese title there, for the list of settings.
 */
export const packSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  names: z.array(z.string()),
  version: z.string(),
  /** S0-GEN-20: who may interpret and amend it, since when it holds, and who approved it. */
  owner: z.string(),
  effectiveFrom: day,
  approver: z.string().nullable(),
  /** What amounts are counted in: 元, or 分 for points. A rule may state its own. */
  unit: z.string(),
  /** Printed behind a clause that names money when the unit is another. */
  unitNote: z.string().optional(),

  project,
  phases,
  channels,
  targets,
  signIns,
  locations,
  spotChecks,
  away,
  claims,
  accounts,
  contacts,
  daily,
  zones,
  route,
  agency,
  cars,
  habits,
  plans,
  substitution,
  composition,
  activeTargets: z.enum(['management', 'table']).meta({ title: '用哪一套指标' }),
  dailyTargetMode: z.enum(['flat', 'weighted6040', 'peakWeekend']).meta({ title: '每日到访指标怎么分' }),
  targetScope: z.enum(['project', 'squad']).meta({ title: '到访指标是全项目的还是每组的' }),
  callTarget,
  weekendCalendar,
  holidays,

  rules,
  switches: z.array(packSwitch),
  /** Dated changes: from that day on, these paths have these values. */
  changes: z.array(datedChange),
})

export type Pack = z.infer<typeof packSchema>
