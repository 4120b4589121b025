import { z } from 'zod'
import * as say from '../../messages/onboarding/binding.ts'
import { requestGranted, requestRejected } from '../../messages/requests.ts'
import { binding } from '../../policy/onboarding/bindings.ts'
import { whoDecidesOn } from '../../policy/onboarding/who-runs.ts'
import { accountOn, holderOf, privatelyTo } from '../../policy/org/identities.ts'
import { hasLeft, isAbove, isManager, nameOf, who } from '../../policy/people.ts'
import type { Request } from '../../policy/request/state.ts'
import type { Scene } from '../../policy/situation.ts'
import type { RequestKind } from './kind.ts'

const data = z.object({ platform: z.string(), platformId: z.string() })

/** 绑定: 同意 makes the account his. Somebody above him decides, or a manager; an admin's account, an admin. */
export const bindAccountRequest: RequestKind = {
  type: 'bind-account',
  mayDecide(scene, request, decider) {
    const { world, now } = scene
    const name = nameOf(world, request.by)
    if (who(world, request.by, now).role === 'admin' && decider.role !== 'admin')
      return say.bindAdminOnly(request.id)
    if (!isManager(decider) && !isAbove(world, decider.id, request.by, now))
      return say.bindNotForYou(request.id, name, whoDecidesOn(world, request.by, now)?.name)
    return true
  },
  grant(scene, request) {
    const facts = isStale(scene, request)
      ? []
      : binding(scene.world, data.parse(request.data), request.by, scene.now)
    return { facts, say: [] }
  },
  answer(scene, { id, title, by }, decided) {
    const decider = nameOf(scene.world, decided.by)
    if (!decided.granted) return requestRejected(id, title, decider, decided.reason)
    const request = scene.world.requests[id]!
    return isStale(scene, request)
      ? say.bindStale(id, nameOf(scene.world, by))
      : say.bindAgreed(requestGranted(id, title, decider))
  },
  reject({ world }, request, by, reason) {
    const text = say.bindRejected(nameOf(world, request.by), nameOf(world, by), reason)
    return { facts: [], say: [{ to: privatelyTo(data.parse(request.data)), text }] }
  },
}

/** Meanwhile the account, or the person, has been bound otherwise, or he has left. */
function isStale({ world, now }: Scene, request: Request): boolean {
  const account = data.parse(request.data)
  return (
    holderOf(world, account) !== undefined ||
    accountOn(world, account.platform, request.by) !== undefined ||
    hasLeft(world, request.by, now)
  )
}
