import {
  alreadyThus,
  confirmed,
  needsNumber,
  noAmountYet,
  nothingToConfirm,
  notYourEntry,
  ownEntry,
  underAppeal,
} from '../messages/ledger-replies.ts'
import { HOUR } from '../policy/calendar.ts'
import { type Decision, nothing, together } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { isFrozen, readNumbers } from '../policy/ledger/find.ts'
import { decidersOf, isOwn, mayConfirm } from '../policy/ledger/rights.ts'
import type { Entry, EntryKind } from '../policy/ledger/state.ts'
import type { Role } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { command, readNothing, refuse, reply } from './command.ts'
import { answerAll, deciders, readIds, waitingFor } from './decide-request.ts'
import { appealOf, entriesNumbered, lastStep, proposedFor, subjectOf } from './entries.ts'
import { confirmRoster } from './onboarding/confirm-roster.ts'
import { enterAmount, readAmount } from './set-amount.ts'

export const confirmers: Role[] = ['supervisor', 'manager', 'director', 'gm', 'admin']

/** 确认 is an entry's word; said of a request (`确认 Q12 28人`) it grants it. */
export const confirmEntry = command<string>({
  words: ['确认'],
  usage: '确认 <编号…>',
  about: '确认一笔或几笔拟罚、拟奖;没写金额的奖励由经理加上元数',
  example: '确认 F203 F204',
  who: deciders,
  rules: ['G9'],
  read: (rest) => ({ input: rest }),
  decide(rest, situation) {
    const roster = confirmRoster(rest, situation)
    if (roster) return roster
    const numbers = readNumbers(rest)
    const asked = numbers.ids.filter((id) => id.startsWith('Q'))
    if (asked.length === 0) return confirmSaid(rest, situation)
    const others = numbers.ids.filter((id) => !asked.includes(id))
    return together(
      answerAll(situation, asked, true, readIds(numbers.rest).reason),
      others.length > 0 ? confirmThese(situation, others) : nothing,
    )
  },
})

/** What 确认 says of entries: their numbers, or a number and the amount that it lacks. */
export function confirmSaid(rest: string, situation: Situation): Decision {
  const amount = readAmount(rest)
  if (amount && lacksAmount(situation, amount.id)) return enterAmount(amount, situation)
  const { ids } = readNumbers(rest)
  if (ids.length > 0) return confirmThese(situation, ids)
  const open = proposedFor(situation, (entry) => mayConfirm(situation, entry, situation.sender))
  const waiting = [...open, ...waitingFor(situation)].map(({ id }) => id)
  return refuse(situation, needsNumber('确认 编号', waiting))
}

/** `确认 R5 400` enters an amount only where one is wanted; elsewhere both words are numbers of entries. */
const lacksAmount = ({ world }: Situation, id: string): boolean =>
  world.ledger.entries[id]?.kind === 'needsAmount'

export const confirmFines = confirmAll(['确认罚款', '确认全部罚款'], '罚款', 'fine')
export const confirmRewards = confirmAll(['确认奖励', '确认全部奖励'], '奖励', 'reward')

/** All of one kind that this person may confirm, made within the last 24 hours. */
function confirmAll(words: string[], what: string, kind: EntryKind) {
  return command<null>({
    words,
    usage: words[0]!,
    about: `把最近24小时内该我确认的${what}一次确认`,
    example: words[0]!,
    who: confirmers,
    rules: ['G9', 'S0-KA-20'],
    read: readNothing,
    decide(_, situation) {
      const entries = proposedFor(
        situation,
        (entry) =>
          entry.kind === kind &&
          entry.amountFen !== null &&
          !isFrozen(situation, entry) &&
          mayConfirm(situation, entry, situation.sender),
        situation.at - 24 * HOUR,
      )
      return entries.length === 0 ? refuse(situation, nothingToConfirm(what)) : confirming(situation, entries)
    },
  })
}

function confirmThese(situation: Situation, ids: string[]): Decision {
  const open = () =>
    proposedFor(situation, (entry) => mayConfirm(situation, entry, situation.sender)).map(({ id }) => id)
  const { entries, hints } = entriesNumbered(situation, ids, open, hindrance)
  return together(
    entries.length > 0 ? confirming(situation, entries) : nothing,
    hints.length > 0 ? refuse(situation, hints.join('\n')) : nothing,
  )
}

/** Why this entry cannot be confirmed by this person now; null when it can. */
function hindrance(situation: Situation, entry: Entry): string | null {
  const { sender } = situation
  if (isFrozen(situation, entry)) return underAppeal(entry.id, appealOf(situation, entry)?.id ?? null)
  if (entry.state !== 'proposed') {
    const { by, at } = lastStep(situation, entry)
    return alreadyThus(entry, by, at)
  }
  const decider = decidersOf(situation, entry)[0]?.name
  if (isOwn(situation, entry, sender.id)) return ownEntry(entry.id, '确认', decider)
  if (!mayConfirm(situation, entry, sender))
    return notYourEntry(entry.id, subjectOf(situation)(entry), decider)
  if (entry.kind === 'needsAmount') return noAmountYet(entry.id)
  return null
}

function confirming(situation: Situation, entries: Entry[]): Decision {
  const { sender, at } = situation
  const facts = entries.map(
    ({ id }): Fact => ({ kind: 'entryMarked', id, state: 'confirmed', at, by: sender.id }),
  )
  return together({ facts, say: [] }, reply(situation, confirmed(entries, subjectOf(situation), sender.name)))
}
