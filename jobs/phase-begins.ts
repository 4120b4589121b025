import { z } from 'zod'
import { phaseBegins } from '../messages/funnel.ts'
import { notice } from './job.ts'

/** 00:00 of a phase's first day (S0-FN-13): every group hears the new targets. */
export const phaseBeginsJob = notice({
  name: 'phase-begins',
  data: z.object({ day: z.string() }),
  title: () => '通知进入新阶段',
  run({ day }, scene) {
    const text = phaseBegins(scene, day)
    const say = Object.keys(scene.world.groups).map((group) => ({ to: { group }, text }))
    return { done: { facts: [], say } }
  },
})
