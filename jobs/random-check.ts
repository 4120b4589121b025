import { z } from 'zod'
import { askedPost } from '../messages/spot-check-posts.ts'
import { floorToSecond } from '../policy/calendar.ts'
import { issuing, newCheck } from '../policy/spot-check/issue.ts'
import { inWindow } from '../policy/spot-check/plan.ts'
import { channelOfGroup } from '../policy/spot-check/target.ts'
import { job } from './job.ts'

/** S0-EX-10: a drawn check of a group. Whoever was asked within the gap is left in peace; nobody there, no check. */
export const randomCheck = job({
  name: 'random-check',
  data: z.object({ groupId: z.string() }),
  title: ({ groupId }) => `随机手势抽查 ${groupId}`,
  run({ groupId }, scene) {
    const { world, policy, now } = scene
    const group = world.groups[groupId]
    if (!group || !world.randomChecks) return { cancel: 'random checks are off' }
    if (!inWindow(scene, floorToSecond(now))) return { cancel: 'its time has gone by' }
    const check = newCheck(
      scene,
      { group, channel: channelOfGroup(scene, group) },
      { gapMin: policy.spotChecks.random.gapMin },
    )
    if (check.required.length === 0) return { cancel: 'nobody to ask' }
    return { done: { facts: issuing(scene, check), say: [askedPost(scene, check)] } }
  },
})
