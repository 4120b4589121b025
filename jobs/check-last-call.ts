import { z } from 'zod'
import { openPost } from '../messages/spot-check-posts.ts'
import { lastCall, spanOf } from '../messages/spot-checks.ts'
import type { Post } from '../policy/decision.ts'
import { nameOf } from '../policy/people.ts'
import { gestureName } from '../policy/spot-check/gestures.ts'
import { isOpen } from '../policy/spot-check/issue.ts'
import { isVoid, standingsIn } from '../policy/spot-check/result.ts'
import { checkOf } from '../policy/spot-check/state.ts'
import { notice } from './job.ts'

/**
 * Shortly before the deadline those who have sent no photo that counts are called by name, on their phones too where the
 * rulebook wants that; and the check's card says how long there is.
 */
export const checkLastCall = notice({
  name: 'check-last-call',
  data: z.object({ id: z.string() }),
  title: () => '手势抽查最后提醒',
  run({ id }, scene) {
    const { world, cal, now } = scene
    const check = checkOf(world, id)
    if (!check || !isOpen(check, now) || isVoid(world, check)) return { cancel: `${id} is over` }
    const missing = standingsIn(world, check).filter(({ result }) => result === 'missing')
    if (missing.length === 0) return { cancel: `nobody is missing in ${id}` }
    const mentions = missing.map(({ personId }) => personId)
    const text = lastCall({
      names: mentions.map((personId) => nameOf(world, personId)),
      gesture: gestureName(check.gesture),
      deadline: cal.clockOf(check.deadline),
      left: spanOf(Math.max(1, Math.round((check.deadline - now) / 1000))),
    })
    const { urgentLastCall } = scene.policyOn(check.issuedAt).spotChecks
    const call: Post = {
      to: { group: check.groupId },
      text,
      mentions,
      ...(urgentLastCall ? { urgent: mentions } : {}),
    }
    return { done: { facts: [], say: [call, openPost(scene, check)] } }
  },
})
