import { z } from 'zod'
import { stepPosts } from '../messages/zone-posts.ts'
import { SECOND } from '../policy/calendar.ts'
import { deadlineOf, passTurn, withAlarms } from '../policy/zones/draft.ts'
import { job } from './job.ts'

/** A turn in a draft runs out (S0-ZN-04); outages have made it longer meanwhile (G15). */
export const zoneTurn = job({
  name: 'zone-turn',
  data: z.object({ week: z.string(), unit: z.string(), from: z.number() }),
  title: ({ unit }) => `${unit}选区时限到`,
  run({ week, unit, from }, scene) {
    const draft = scene.world.zones.drafts[week]
    if (draft?.turn?.unit !== unit || draft.turn.from !== from) return { cancel: 'the turn is over' }
    const deadline = deadlineOf(scene, draft)!
    if (scene.now <= deadline) return { snoozeUntil: deadline + SECOND }
    const step = passTurn(scene, draft)
    return { done: { facts: withAlarms(scene, step), say: stepPosts(scene, step) } }
  },
})
