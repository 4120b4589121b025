import {
  alreadyThus,
  confirmFirst,
  needsNumber,
  notYourEntry,
  ownEntry,
  settled,
  underAppeal,
  wrongSettleWord,
} from '../messages/ledger-replies.ts'
import { nothing, together } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { isFrozen, readNumbers } from '../policy/ledger/find.ts'
import { decidersOf, isOwn, mayConfirm } from '../policy/ledger/rights.ts'
import type { Entry, EntryKind } from '../policy/ledger/state.ts'
import type { Role } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { command, refuse, reply } from './command.ts'
import { appealOf, entryNumbered, lastStep, subjectOf } from './entries.ts'

const settlers: Role[] = ['finance', 'supervisor', 'manager', 'director', 'gm', 'admin']

const settleWords: Partial<Record<EntryKind, { word: string; what: string }>> = {
  fine: { word: '已缴', what: '罚款' },
  reward: { word: '已发', what: '奖励' },
  needsAmount: { word: '已发', what: '奖励' },
  forfeit: { word: '已执行', what: '替代项目' },
}

export const finePaid = settling('fine', '登记罚款已缴', '已缴 F203')
export const rewardPaid = settling('reward', '登记奖励已发', '已发 R88')
export const forfeitDone = settling('forfeit', '登记替代项目已完成', '已执行 K7')

/** Bookkeeping only: that a confirmed fine was paid or a reward handed out. The bot moves no money. */
function settling(kind: EntryKind, about: string, example: string) {
  const { word } = settleWords[kind]!
  return command<string[]>({
    words: [word],
    usage: `${word} <编号…>`,
    about,
    example,
    who: settlers,
    rules: ['G9'],
    read: (rest) => ({ input: readNumbers(rest).ids }),
    decide(ids, situation) {
      const { world, sender, at } = situation
      const open = world.ledger.order.filter((id) => {
        const entry = world.ledger.entries[id]!
        return entry.kind === kind && !entry.reverses && !hindrance(situation, entry, word)
      })
      if (ids.length === 0) return refuse(situation, needsNumber(`${word} 编号`, open))
      const entries: Entry[] = []
      const hints: string[] = []
      for (const id of ids) {
        const found = entryNumbered(situation, id, open)
        const hint = 'hint' in found ? found.hint : hindrance(situation, found.entry, word)
        if (hint) hints.push(hint)
        else if ('entry' in found) entries.push(found.entry)
      }
      const facts = entries.map(
        ({ id }): Fact => ({ kind: 'entryMarked', id, state: 'settled', at, by: sender.id }),
      )
      return together(
        { facts, say: [] },
        entries.length > 0
          ? reply(situation, settled(entries, subjectOf(situation), word, sender.name))
          : nothing,
        hints.length > 0 ? refuse(situation, hints.join('\n')) : nothing,
      )
    },
  })
}

/** Why this cannot be recorded now by this person; null when it can. Finance records for everybody but itself. */
function hindrance(situation: Situation, entry: Entry, word: string): string | null {
  const { sender } = situation
  const right = settleWords[entry.kind]
  if (right && right.word !== word) return wrongSettleWord(entry.id, right.what, right.word)
  if (entry.state !== 'proposed' && entry.state !== 'confirmed') {
    const { by, at } = lastStep(situation, entry)
    return alreadyThus(entry, by, at)
  }
  if (isOwn(situation, entry, sender.id)) return ownEntry(entry.id, '登记', '财务或上级')
  if (sender.role !== 'finance' && !mayConfirm(situation, entry, sender))
    return notYourEntry(entry.id, subjectOf(situation)(entry), '财务、其上级')
  if (isFrozen(situation, entry)) return underAppeal(entry.id, appealOf(situation, entry)?.id ?? null)
  if (entry.state === 'proposed' && entry.kind !== 'forfeit')
    return confirmFirst(entry.id, decidersOf(situation, entry)[0]?.name)
  return null
}
