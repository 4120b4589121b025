import { changeNotices } from '../../messages/claim-words.ts'
import { keptApart, mergedInto, mergeForManagers } from '../../messages/claims.ts'
import { claimsOn, standings } from '../../policy/claim/standing.ts'
import type { Post } from '../../policy/decision.ts'
import { isManager } from '../../policy/people.ts'
import type { Request } from '../../policy/request/state.ts'
import type { RequestKind } from './kind.ts'

/** Two names of one place: 同意 makes one queue of them, in which the earlier claim wins (S0-KA-09). */
export const mergeRequest: RequestKind = {
  type: 'merge-resources',

  mayDecide: (_scene, request, decider) => isManager(decider) || mergeForManagers(request.id),

  grant(scene, request, by) {
    const { world, now } = scene
    const { from, into, fromName, intoName } = namesIn(request)
    const [a, b] = [claimsOn(world, from), claimsOn(world, into)]
    const was = [...standings(a, now), ...standings(b, now)]
    return {
      facts: [{ kind: 'resourcesMerged', from, into, at: now, by }],
      say: [
        { to: placeOf(request), text: mergedInto(fromName, intoName) },
        ...changeNotices(scene, was, standings([...a, ...b], now), ''),
      ],
    }
  },

  reject(_scene, request) {
    const { fromName, intoName } = namesIn(request)
    return { facts: [], say: [{ to: placeOf(request), text: keptApart(fromName, intoName) }] }
  },
}

const namesIn = ({ data }: Request) => data as Record<'from' | 'into' | 'fromName' | 'intoName', string>
const placeOf = ({ groupId, by }: Request): Post['to'] => (groupId ? { group: groupId } : { person: by })
