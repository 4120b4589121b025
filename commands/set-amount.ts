import {
  amountEntered,
  amountForManagers,
  amountHow,
  amountIsGiven,
  amountIsNothing,
  amountIsThat,
  amountMovedOn,
  amountOutOfBounds,
  amountPaid,
  amountTooLarge,
} from '../messages/amounts.ts'
import { alreadyThus } from '../messages/ledger-replies.ts'
import { boundsOf, policyOfEntry, withAmount } from '../policy/contact/amount.ts'
import { type Decision, together } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { standingOf } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { settled } from '../policy/occasion.ts'
import { occasionOf } from '../policy/occasions.ts'
import { isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { readCount } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'
import { entryNumbered, lastStep, proposedFor, subjectOf } from './entries.ts'

export type AmountSaid = { id: string; yuan: number }

/** More than this is a slip of the thumb where the rulebook states no bounds. */
const MOST_YUAN = 100_000

/** S0-KA-06, S0-SH-09: a manager enters the amount that the rulebook leaves open; the occasion is judged again with it. */
export const setAmount = command<AmountSaid>({
  words: ['金额', '核定', '定额', '核定金额'],
  usage: '金额 <编号> <元数>',
  about: '核定原文没有写金额的奖励',
  example: '金额 R5 400',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: ['S0-KA-06', 'S0-SH-09'],
  read(rest, situation) {
    const said = readAmount(rest)
    return said ? { input: said } : { hint: amountHow(openAmounts(situation).map(({ id }) => id)) }
  },
  decide: enterAmount,
})

/** `R5 400`, `R5 400元`, `400元 R5`. null when it is not a number of an entry and an amount in whole yuan. */
export function readAmount(rest: string): AmountSaid | null {
  const words = rest
    .replace(/[,、;:。]+/g, ' ')
    .trim()
    .split(/\s+/)
  const id = words.find((word) => /^#?[Rr]\d{1,7}$/.test(word))
  const others = words.filter((word) => word !== id && !/^(?:元|块|为|奖励|购物卡|[^\d\s]*卡)$/.test(word))
  const yuan = others.length === 1 ? readCount(others[0]!.replace(/块钱$/, '块')) : null
  return id && yuan !== null ? { id: id.replace('#', '').toUpperCase(), yuan } : null
}

/** The whole of it: also said as `确认 R5 400`. */
export function enterAmount({ id, yuan }: AmountSaid, situation: Situation): Decision {
  const { sender, at } = situation
  const found = entryNumbered(
    situation,
    id,
    openAmounts(situation).map((entry) => entry.id),
  )
  if ('hint' in found) return refuse(situation, found.hint)
  const { entry } = found
  const hindered = hindrance(situation, entry, yuan * 100)
  if (hindered) return refuse(situation, hindered)
  const { key, occasion: occasionId } = entry
  const fact = {
    kind: 'amountSet' as const,
    key,
    occasion: occasionId,
    amountFen: yuan * 100,
    by: sender.id,
    at,
  }
  const occasion = occasionOf(occasionId)
  const { facts, entered } = occasion
    ? settled(occasion, occasionId, withAmount(situation, fact))
    : { facts: [], entered: [] }
  const rewarded = entered.find((one) => one.key === key && one.kind === 'reward')
  if (!rewarded) return refuse(situation, amountIsGiven(id, entry.rule))
  const confirmed: Fact = {
    kind: 'entryMarked',
    id: rewarded.id,
    state: 'confirmed',
    at,
    by: sender.id,
    reason: '核定金额',
  }
  const text = amountEntered(entry, rewarded, subjectOf(situation)(entry), sender.name)
  return together({ facts: [fact, ...facts, confirmed], say: [] }, reply(situation, text))
}

/** Why this amount cannot be entered now; null when it can. */
function hindrance(situation: Situation, entry: Entry, fen: number): string | null {
  const { world, sender } = situation
  const entered = world.contacts.amounts[entry.key] !== undefined
  if (entry.kind !== 'needsAmount' && !(entry.kind === 'reward' && entered))
    return amountIsGiven(entry.id, entry.rule)
  if (!isManager(sender)) return amountForManagers(entry.id)
  const now = standingOf(world, entry.occasion).find(({ key }) => key === entry.key)
  if (entry.state === 'reversed' && now) return amountMovedOn(entry.id, now.id)
  if (entry.state === 'waived' || entry.state === 'reversed') {
    const { by, at } = lastStep(situation, entry)
    return alreadyThus(entry, by, at)
  }
  if (entry.state === 'settled') return amountPaid(entry.id)
  if (fen === 0) return amountIsNothing(entry.id)
  const bounds = boundsOf(policyOfEntry(situation, entry), entry.rule)
  if (bounds && (fen < bounds.lowestFen || fen > bounds.highestFen))
    return amountOutOfBounds(entry.id, fen, bounds)
  if (!bounds && fen > MOST_YUAN * 100) return amountTooLarge(entry.id, fen)
  return fen === entry.amountFen ? amountIsThat(entry.id, fen) : null
}

const openAmounts = (situation: Situation): Entry[] =>
  proposedFor(situation, ({ kind }) => kind === 'needsAmount')
