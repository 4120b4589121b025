import { z } from 'zod'
import { weeklyText } from '../messages/weekly-habits.ts'
import { weeklyOf } from '../policy/habit/weekly.ts'
import { notice } from './job.ts'

/** Monday 09:10: what the generic clauses remind of, one private message for each person who has anything. */
export const weeklyHabits = notice({
  name: 'weekly-habits',
  data: z.object({ day: z.string() }),
  title: () => '每周个人提醒',
  run({ day }, scene) {
    const { names } = scene.policy.habits.weekly
    const say = weeklyOf(scene, day).map((weekly) => ({
      to: { person: weekly.personId },
      text: weeklyText(weekly, day, names),
    }))
    return say.length > 0 ? { done: { facts: [], say } } : { cancel: `nothing to remind of on ${day}` }
  },
})
