import { type Day, daysAfter } from '../calendar.ts'
import { type Policy, phaseOn } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { isWorkday } from '../workday.ts'

/** What a channel is to bring on one day. null: the rulebook has lost the number (G6), so no rate and no fine. */
export type DayTarget = {
  /** Of the whole project's channel; a squad's is this over the number of squads, as an exact fraction. */
  visits: number | null
  squads: number
  /** Per person on duty. */
  leadsPerPerson: number | null
  /** CALL客 per squad's team, or per person of it where the house has it so (S0-ORG-08). */
  callsPerTeam: number | null
  /** The source's number is doubtful (74组/人/天). */
  suspect: boolean
}

const unknown = { visits: null, leadsPerPerson: null, callsPerTeam: null, suspect: false }

/** S0-FN-13: the targets of the phase that the day lies in. Outside the project's window there are none. */
export function targetOn(policy: Policy, channel: string, day: Day): DayTarget {
  const { squads } = policy.project
  const phase = phaseOn(policy, day)?.phase
  const row = policy.targets.find((target) => target.phase === phase?.name && target.channel === channel)
  if (!row) return { ...unknown, squads }
  const flat = policy.activeTargets === 'table' ? (row.tableVisitsPerDay ?? null) : row.visitsPerDay
  return {
    visits:
      flat === null ? null : flat * weightOf(policy, day) * (policy.targetScope === 'squad' ? squads : 1),
    squads,
    leadsPerPerson: row.leadsPerPerson,
    callsPerTeam: row.callsPerTeam ?? null,
    suspect: row.suspect ?? false,
  }
}

/**
 * S0-FN-12: 60% of a week's visits on its five weekdays, 40% at the weekend; or flat, as the source's day numbers are; or
 * such that the management section's number is one day of a weekend (8 a day on average are 11 on a Saturday).
 */
function weightOf(policy: Policy, day: Day): number {
  if (policy.dailyTargetMode === 'flat') return 1
  const weight = isWorkday(policy, day) ? WORKDAY : WEEKEND
  const peak = policy.dailyTargetMode === 'peakWeekend' && policy.activeTargets === 'management'
  return peak ? weight / WEEKEND : weight
}

const WORKDAY = (0.6 * 7) / 5
const WEEKEND = (0.4 * 7) / 2

/** A squad's share of the channel's visits, for the eye: 2.75, 11/3 as 3.67. */
export const shareOf = ({ visits, squads }: Pick<DayTarget, 'visits' | 'squads'>): number | null =>
  visits === null ? null : Math.round((visits / squads) * 100) / 100

/** The whole project's visits on a day (S0-FN-07, S0-FN-08); null outside its window. */
export const projectVisitsOn = (policy: Policy, day: Day): number | null =>
  phaseOn(policy, day)?.phase.visitsPerDay ?? null

/**
 * S0-FN-13: what a channel (or the whole project, without one) is to bring from `from` to `to`: the sum of the day
 * targets in force on each of these days, also across a change of phase. null when one of them is unknown.
 */
export function visitsOver(
  { cal, policyOn }: Pick<Scene, 'cal' | 'policyOn'>,
  channel: string | null,
  from: Day,
  to: Day,
): { visits: number | null; suspect: boolean } {
  let visits: number | null = 0
  let suspect = false
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    const policy = policyOn(cal.momentOn(day, '12:00'))
    const target = channel === null ? null : targetOn(policy, channel, day)
    const ofDay = target ? target.visits : projectVisitsOn(policy, day)
    suspect ||= target?.suspect ?? false
    visits = visits === null || ofDay === null ? null : visits + ofDay
  }
  return { visits, suspect }
}

/** Channels without a visit target in the phase of that day, and those of them with another target. */
export const unsetChannels = (policy: Policy, day: Day): string[] =>
  policy.channels.map(({ name }) => name).filter((name) => targetOn(policy, name, day).visits === null)
