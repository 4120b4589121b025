import { alreadyThus, appealNotForYou, appealRejected, appealUpheld } from '../../messages/ledger-replies.ts'
import type { Button, Decision, Post } from '../../policy/decision.ts'
import { subjectName } from '../../policy/ledger/balance.ts'
import { appealDeciders, mayDecideAppeal } from '../../policy/ledger/rights.ts'
import { derivedFrom, reverse } from '../../policy/ledger/settle.ts'
import type { Entry } from '../../policy/ledger/state.ts'
import { occasionOf } from '../../policy/occasions.ts'
import { nameOf } from '../../policy/people.ts'
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

  grant(scene, request, by, reason) {
    const { world, now } = scene
    const entry = entryOf(scene, request)
    const because = `申诉${request.id}成立${reason ? `(${reason})` : ''}`
    const { facts } = isGone(entry)
      ? { facts: [] }
      : reverse(world, entry, 'reversed', now, { by, reason: because })
    return decided(scene, request, { granted: true, by, reason }, facts)
  },

  reject: (scene, request, by, reason) => decided(scene, request, { granted: false, by, reason }, []),

  answer(scene, request, { granted, by, reason }) {
    const { world } = scene
    const entry = entryOf(scene, request)
    const name = subjectName(world, entry.subject)
    if (isGone(entry)) return alreadyThus(entry, undefined, '')
    if (!granted) return appealRejected(entry, name, nameOf(world, by), reason)
    const derived = derivedFrom(world, entry).map((one) => ({
      id: one.id,
      name: subjectName(world, one.subject),
    }))
    return appealUpheld(entry, name, nameOf(world, by), derived, reason)
  },
}

/** Two answers, and the reasons that mostly go with them: one tap each. */
export const appealButtons = (id: string): Button[] => [
  { label: '成立', text: `同意 ${id}`, style: 'primary' },
  { label: '不成立', text: `驳回 ${id}`, style: 'danger' },
  { label: '成立:情况属实', text: `同意 ${id} 情况属实` },
  { label: '成立:信号或系统故障', text: `同意 ${id} 信号或系统故障` },
  { label: '不成立:记录清楚', text: `驳回 ${id} 记录清楚` },
  { label: '不成立:事先没有报备', text: `驳回 ${id} 事先没有报备` },
]

type Decided = { granted: boolean; by: string; reason: string }

/** One line for the appellant and one for the group that saw the fine. */
function decided(scene: Scene, request: Request, how: Decided, facts: Decision['facts']): Decision {
  const entry = entryOf(scene, request)
  const text = appealRequest.answer!(scene, request, how)
  const groupId = occasionOf(entry.occasion)?.groupOf(entry.occasion, scene) ?? request.groupId
  const to: Post['to'][] = [{ person: request.by }, ...(groupId ? [{ group: groupId }] : [])]
  const { granted: upheld, by, reason } = how
  return {
    facts: [{ kind: 'appealDecided', id: entry.id, at: scene.now, by, upheld, reason }, ...facts],
    say: to.map((address) => ({ to: address, text })),
  }
}

/** Later facts have taken it back already: there is nothing left to take back. */
const isGone = ({ state }: Entry) => state === 'waived' || state === 'reversed'

function entryOf({ world }: Scene, request: Request): Entry {
  const entry = world.ledger.entries[String(request.data.entryId)]
  if (!entry) throw new Error(`appeal ${request.id} is about ${request.data.entryId}, which is no entry`)
  return entry
}
