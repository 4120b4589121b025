import {
  alreadyThus,
  appealedAlready,
  appealLines,
  appealNotYours,
  appealTitle,
  appealTooLate,
  needsNumber,
  noReasonGiven,
  rewardNotAppealed,
} from '../messages/ledger-replies.ts'
import { together } from '../policy/decision.ts'
import { appealUntil, entriesOf, readNumbers } from '../policy/ledger/find.ts'
import { appealDeciders, isOwn } from '../policy/ledger/rights.ts'
import type { Entry } from '../policy/ledger/state.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse } from './command.ts'
import { entryNumbered, lastStep, subjectOf } from './entries.ts'
import { appealButtons } from './requests/appeal.ts'
import { ask } from './requests/ask.ts'

/** G9: within 48 hours of the entry, by its subject only. The entry is frozen until the leader's superior has decided. */
export const appeal = command<{ id?: string; reason: string }>({
  words: ['申诉'],
  usage: '申诉 <编号> <理由>',
  about: '对自己的罚款在48小时内申诉,由主管的上级处理',
  example: '申诉 F203 当时在带客户',
  who: 'all',
  rules: ['G9'],
  read(rest) {
    const { ids, rest: reason } = readNumbers(rest)
    return { input: { id: ids[0], reason: maskPhones(reason) || noReasonGiven } }
  },
  decide({ id, reason }, situation) {
    const own = appealable(situation).map((entry) => entry.id)
    if (!id) return refuse(situation, needsNumber('申诉 编号 理由', own))
    const found = entryNumbered(situation, id, own)
    if ('hint' in found) return refuse(situation, found.hint)
    const { entry } = found
    const hint = hindrance(situation, entry, own)
    if (hint) return refuse(situation, hint)
    const { sender, at } = situation
    const decider = appealDeciders(situation, entry, sender.id)[0]
    const asked = ask(
      situation,
      'appeal',
      appealTitle(id),
      { entryId: id, reason },
      { to: decider?.id, lines: appealLines(entry, reason), buttonsOf: appealButtons },
    )
    return together(asked, { facts: [{ kind: 'entryAppealed', id, at, by: sender.id, reason }], say: [] })
  },
})

/** What this person could still appeal. */
export function appealable(situation: Situation): Entry[] {
  return entriesOf(situation, situation.sender.id).filter(
    (entry) =>
      !isReward(entry) &&
      entry.state !== 'waived' &&
      entry.state !== 'reversed' &&
      situation.at <= appealUntil(entry) &&
      !appealsOf(situation, entry.id).length,
  )
}

function hindrance(situation: Situation, entry: Entry, own: string[]): string | null {
  const { at, cal, sender } = situation
  if (!isOwn(situation, entry, sender.id)) return appealNotYours(entry.id, subjectOf(situation)(entry), own)
  if (isReward(entry)) return rewardNotAppealed(entry.id)
  const before = appealsOf(situation, entry.id).at(-1)
  if (before) {
    const state = before.state === 'open' ? '处理中' : before.state === 'granted' ? '已成立' : '已驳回'
    return appealedAlready(entry.id, before.id, state)
  }
  if (entry.state === 'waived' || entry.state === 'reversed') {
    const step = lastStep(situation, entry)
    return alreadyThus(entry, step.by, step.at)
  }
  return at > appealUntil(entry) ? appealTooLate(entry.id, cal.dateClockOf(appealUntil(entry))) : null
}

const isReward = ({ kind }: Entry) => kind === 'reward' || kind === 'needsAmount'

const appealsOf = ({ world }: Situation, entryId: string) =>
  !world.ledger.steps[entryId]?.some(({ what }) => what === 'appealed')
    ? []
    : Object.values(world.requests).filter(({ type, data }) => type === 'appeal' && data.entryId === entryId)
