import { entryExplained, stepNames } from '../messages/ledger.ts'
import { notYourEntry } from '../messages/ledger-replies.ts'
import { appealUntil, entriesOf, entryDetails, readNumbers } from '../policy/ledger/find.ts'
import { isOwn } from '../policy/ledger/rights.ts'
import { isAbove, isLeader, isManager, nameOf } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, nothing, refuse, reply } from './command.ts'
import { entryNumbered } from './entries.ts'

/** The whole story of one entry: to its subject, those above him, finance and managers. */
export const why = command<string | null>({
  words: ['为什么', '明细', '凭据'],
  usage: '为什么 <编号>',
  about: '看一笔奖罚的事实、条款、依据和经过',
  example: '为什么 F203',
  who: 'all',
  rules: ['G9', 'G14'],
  read: (rest) => ({ input: readNumbers(rest).ids[0] ?? null }),
  decide(id, situation) {
    // 为什么 begins many an ordinary sentence.
    if (!id) return nothing
    const own = entriesOf(situation, situation.sender.id).map((entry) => entry.id)
    const found = entryNumbered(situation, id, own)
    if ('hint' in found) return refuse(situation, found.hint)
    const details = entryDetails(situation, id)!
    if (!mayRead(situation, details.entry))
      return refuse(situation, notYourEntry(id, details.subject, '本人'))
    const { cal, world, at } = situation
    const steps = details.steps.map(
      (step) =>
        `${cal.dateClockOf(step.at)} ${step.by ? nameOf(world, step.by) : ''}${stepNames[step.what] ?? step.what}${step.reason ? `(${maskPhones(step.reason)})` : ''}`,
    )
    const until = appealUntil(details.entry)
    const open = at <= until && details.entry.state !== 'waived' && details.entry.state !== 'reversed'
    return reply(
      situation,
      entryExplained({
        entry: details.entry,
        name: details.subject,
        arithmetic: details.arithmetic,
        steps,
        evidence: details.evidence,
        linked: details.linked,
        until: open && isOwn(situation, details.entry, situation.sender.id) ? cal.dateClockOf(until) : null,
      }),
    )
  },
})

function mayRead(situation: Situation, entry: Parameters<typeof isOwn>[1]): boolean {
  const { sender, world, at } = situation
  if (isOwn(situation, entry, sender.id) || isManager(sender) || sender.role === 'finance') return true
  if (!('person' in entry.subject)) return isLeader(sender)
  return isAbove(world, sender.id, entry.subject.person, at)
}
