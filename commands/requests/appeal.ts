import { alreadyThus, appealNotForYou, appealRejected, appealUpheld } from '../../messages/ledger-replies.ts'
import type { Decision, Post } from '../../policy/decision.ts'
import { subjectName } from '../../policy/ledger/balance.ts'
import { appealDeciders, mayDecideAppeal } from '../../policy/ledger/rights.ts'
import { reverse } from '../../policy/ledger/settle.ts'
import type { Entry } from '../../policy/ledger/state.ts'
import type { Request } from '../../policy/request/state.ts'
import type { Scene } from '../../policy/situation.ts'
import type { RequestKind } from './kind.ts'

/** 申诉 (G9): 同意 means it is upheld; the entry and all derived from it are taken back in the same commit. */
export const appealRequest: RequestKind = {
  type: 'appeal',

  mayDecide(scene, request, decider) {
    const entry = entryOf(scene, request)
    if (mayDecideAppeal(scene, entry, request.by, decider)) return true
    return appealNotForYou(request.id, appealDeciders(scene, entry, request.by)[0]?.name)
  },

  grant(scene, request, deciderId) {
    const { world, now } = scene
    const entry = entryOf(scene, request)
    if (entry.state === 'waived' || entry.state === 'reversed')
      return answered(scene, request, deciderId, true, alreadyThus(entry, undefined, ''), [])
    const reason = `申诉${request.id}成立`
    const { facts, reversed } = reverse(world, entry, 'reversed', now, { by: deciderId, reason })
    const derived = reversed
      .filter((one) => one.id !== entry.id)
      .map((one) => ({ id: one.id, name: subjectName(world, one.subject) }))
    const text = appealUpheld(entry, subjectName(world, entry.subject), nameIn(scene, deciderId), derived)
    return answered(scene, request, deciderId, true, text, facts)
  },

  reject(scene, request, deciderId, reason) {
    const entry = entryOf(scene, request)
    const text = appealRejected(entry, subjectName(scene.world, entry.subject), reason)
    return answered(scene, request, deciderId, false, text, [], reason)
  },
}

function answered(
  { now }: Scene,
  request: Request,
  by: string,
  upheld: boolean,
  text: string,
  facts: Decision['facts'],
  reason = '',
): Decision {
  const to: Post['to'] = request.groupId ? { group: request.groupId } : { person: request.by }
  const id = String(request.data.entryId)
  return {
    facts: [{ kind: 'appealDecided', id, at: now, by, upheld, reason }, ...facts],
    say: [{ to, text }],
  }
}

function entryOf({ world }: Scene, request: Request): Entry {
  const entry = world.ledger.entries[String(request.data.entryId)]
  if (!entry) throw new Error(`appeal ${request.id} is about ${request.data.entryId}, which is no entry`)
  return entry
}

const nameIn = ({ world }: Scene, personId: string) => world.people[personId]?.name ?? personId
