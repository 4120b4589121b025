import { z } from 'zod'
import { bySupervisor, substituteTask } from '../messages/forfeit-tasks.ts'
import type { Day } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { close } from '../policy/occasion.ts'
import { dayOccasion, dayOccasionId } from '../policy/report/day-occasion.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

/** 21:00 (S0-EX-02 to 05, 07): settles a channel's day. The evening board says what came of it. */
export const closeDay = job({
  name: 'close-day',
  data: z.object({ day: z.string(), channel: z.string() }),
  title: ({ channel }) => `日结 ${channel}`,
  run({ day, channel }, scene) {
    const { facts, entered } = close(dayOccasion, dayOccasionId(day, channel), scene)
    return { done: { facts, say: substitutes(scene, day, entered) } }
  },
})

/** Where the house has it so, each supervisor is told whom to offer the substitute. */
function substitutes(scene: Scene, day: Day, entered: readonly Entry[]): Post[] {
  const { forfeitMode, substitute } = scene.policyOn(scene.cal.momentOn(day, '12:00')).daily.visits
  if (forfeitMode !== 'task') return []
  return [...bySupervisor(scene, entered)].map(([person, entries]) => ({
    to: { person },
    text: substituteTask(scene, substitute, entries),
  }))
}
