import { planAgency } from './agency/day-plan.ts'
import type { Day } from './calendar.ts'
import { planHabits } from './habit/day-plan.ts'
import { planWeeks } from './plan/day-plan.ts'
import { planNumbers } from './report/day-plan.ts'
import type { Due } from './schedule/state.ts'
import { planAttendance } from './sign-in/day-plan.ts'
import type { Scene } from './situation.ts'
import { planSpotChecks } from './spot-check/plan.ts'
import { planZones } from './zones/day-plan.ts'

/** What one subject has to do on a day, as alarms. Pure: the same day is planned the same way again. */
export type DayPlanner = (day: Day, scene: Scene) => Due[]

/** Every subject that plans something for each day. */
export const dayPlanners: readonly DayPlanner[] = [
  planAttendance,
  planSpotChecks,
  planNumbers,
  planHabits,
  planWeeks,
  planAgency,
  planZones,
]

/** All alarms of a day that still lie ahead of `scene.now`, or are due at this very moment. */
export function planDay(day: Day, scene: Scene): Due[] {
  return dayPlanners.flatMap((plan) => plan(day, scene)).filter((due) => due.at >= scene.now)
}
