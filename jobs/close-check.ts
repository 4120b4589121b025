import { z } from 'zod'
import { closedPosts, voidPost } from '../messages/spot-check-posts.ts'
import { close } from '../policy/occasion.ts'
import { spotCheckOccasion } from '../policy/spot-check/occasion.ts'
import { isVoid } from '../policy/spot-check/result.ts'
import { checkOf } from '../policy/spot-check/state.ts'
import { job } from './job.ts'

/** S0-EX-10 to S0-EX-12: one second after the last answer that is in time, the check is judged and told. */
export const closeCheck = job({
  name: 'close-check',
  data: z.object({ id: z.string() }),
  title: () => '手势抽查截止',
  run({ id }, scene) {
    const check = checkOf(scene.world, id)
    if (!check) return { cancel: `no check ${id}` }
    if (scene.world.ledger.closed[id] !== undefined) return { cancel: `${id} is closed` }
    const settlement = close(spotCheckOccasion, id, scene)
    const say = isVoid(scene.world, check) ? [voidPost(scene, check)] : closedPosts(scene, check, settlement)
    return { done: { facts: settlement.facts, say } }
  },
})
