import { type Day, daysAfter, daysBetween } from '../calendar.ts'
import type { MetricName } from '../metric/names.ts'
import { projectVisitsOn } from '../metric/target.ts'
import { houseCountOn } from '../metric/total.ts'
import { phaseOn } from '../policy.ts'
import type { Scene } from '../situation.ts'

/** How far the project is along its funnel (S0-FN-01 to 08), by what the bot has recorded. */
export type Progress = {
  day: Day
  phase: string | null
  dayNumber: number
  days: number
  /** Days left in the phase after this one. */
  phaseDaysLeft: number
  /** The first day that the bot has numbers for. */
  since: Day
  visits: number
  /** The day targets in force from `since` to today, summed. */
  visitsPlanned: number
  registrations: number
  subscriptions: number
  /** Registrations over visits; null before the first visit. */
  visitToReg: number | null
}

export function progressOf(scene: Scene): Progress {
  const { world, cal, policy, today } = scene
  const { startDate } = policy.project
  const started = cal.dayOf(world.startedAt)
  const since = [started, startDate].toSorted()[1]!
  const now = phaseOn(policy, today)
  const last = policy.calendarPhases.at(-1)!.to
  const count = (metric: MetricName) =>
    Object.keys(world.metrics.days)
      .filter((day) => day >= startDate && day <= today)
      .reduce((sum, day) => sum + houseCountOn(scene, day, metric), 0)

  let visitsPlanned = 0
  for (let day = since; day <= today && day <= last; day = daysAfter(day, 1))
    visitsPlanned += projectVisitsOn(scene.policyOn(cal.momentOn(day, '12:00')), day) ?? 0
  const visits = count('visits')
  const registrations = count('registrations')
  return {
    day: today,
    phase: now?.phase.name ?? null,
    dayNumber: now?.dayNumber ?? daysBetween(startDate, today) + 1,
    days: policy.phases.reduce((sum, { days }) => sum + days, 0),
    phaseDaysLeft: now ? daysBetween(today, now.phase.to) : 0,
    since,
    visits,
    visitsPlanned,
    registrations,
    subscriptions: Object.keys(world.metrics.subscriptions).length,
    visitToReg: visits === 0 ? null : registrations / visits,
  }
}

/** Stated and computed goal of S0-FN-01, in yuan; apart when they differ by more than 1%. */
export function goalOf({ policy }: Pick<Scene, 'policy'>): {
  stated: number | null
  derived: number | null
  apart: boolean
} {
  const { totalYuan, sellThrough, goalYuan } = policy.project.funnel
  const derived = totalYuan === null || sellThrough === null ? null : totalYuan * sellThrough
  const apart = goalYuan !== null && derived !== null && Math.abs(goalYuan - derived) / derived > 0.01
  return { stated: goalYuan, derived, apart }
}
