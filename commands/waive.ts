import {
  alreadyThus,
  jointEntry,
  needsNumber,
  notYourEntry,
  ownEntry,
  rewardNeedsManager,
  settledAlready,
  underAppeal,
  waived,
  waiverNeedsReason,
} from '../messages/ledger-replies.ts'
import { nothing, together } from '../policy/decision.ts'
import { isFrozen, readNumbers } from '../policy/ledger/find.ts'
import { decidersOf, isOwn, isParty, linkedEntries, mayConfirm, mayWaive } from '../policy/ledger/rights.ts'
import { reverse } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'
import { confirmers } from './confirm.ts'
import { appealOf, entriesNumbered, lastStep, proposedFor, subjectOf } from './entries.ts'

/** G9: takes an entry back for a reason, with all that follows from it. Never one's own, nor one that one owes jointly. */
export const waive = command<{ ids: string[]; reason: string }>({
  words: ['免除', '免罚'],
  usage: '免除 <编号> <原因>',
  about: '免除一笔罚款,写明原因;连带的一并免除',
  example: '免除 F203 信号故障',
  who: confirmers,
  rules: ['G9'],
  read(rest) {
    const { ids, rest: reason } = readNumbers(rest)
    return { input: { ids, reason: maskPhones(reason) } }
  },
  decide({ ids, reason }, situation) {
    const { world, sender, at } = situation
    const open = () =>
      proposedFor(situation, (entry) => mayWaive(situation, entry, sender)).map(({ id }) => id)
    if (ids.length === 0) return refuse(situation, needsNumber('免除 编号 原因', open()))
    if (!reason) return refuse(situation, waiverNeedsReason(ids[0]!))
    const { entries, hints } = entriesNumbered(situation, ids, open, hindrance)
    const { facts, reversed } = reverse(world, entries, 'waived', at, { by: sender.id, reason })
    const name = subjectOf(situation)
    const texts = entries.map((entry) => {
      const derived = reversed.filter((one) => one.linkedTo === entry.key && !entries.includes(one))
      return waived(
        { entry, name: name(entry), by: sender.name, reason },
        derived.map((one) => ({ id: one.id, name: name(one) })),
      )
    })
    return together(
      { facts, say: [] },
      texts.length > 0 ? reply(situation, texts.join('\n')) : nothing,
      hints.length > 0 ? refuse(situation, hints.join('\n')) : nothing,
    )
  },
})

/** Why this person cannot waive it now; null when he can. */
function hindrance(situation: Situation, entry: Entry): string | null {
  const { sender } = situation
  if (entry.state === 'waived' || entry.state === 'reversed') {
    const { by, at } = lastStep(situation, entry)
    return alreadyThus(entry, by, at)
  }
  const decider = decidersOf(situation, entry, mayWaive)[0]?.name
  if (isOwn(situation, entry, sender.id)) return ownEntry(entry.id, '免除', decider)
  if (isParty(situation, entry, sender.id)) {
    const mine = linkedEntries(situation, entry).find((one) => isOwn(situation, one, sender.id))
    return jointEntry(entry.id, mine?.id ?? '', decider)
  }
  if (!mayConfirm(situation, entry, sender))
    return notYourEntry(entry.id, subjectOf(situation)(entry), decider)
  if (isFrozen(situation, entry)) return underAppeal(entry.id, appealOf(situation, entry)?.id ?? null)
  if (isManager(sender)) return null
  if (entry.kind === 'reward' || entry.kind === 'needsAmount') return rewardNeedsManager(entry.id)
  return entry.state === 'settled' ? settledAlready(entry.id) : null
}
