import {
  allAgreed,
  closedAlready,
  noSheetToAgree,
  sheetAgreed,
  sheetAgreedAlready,
  sheetEmpty,
} from '../../messages/accounts.ts'
import { missingAgreements } from '../../policy/accounts/closing.ts'
import type { Month } from '../../policy/accounts/month.ts'
import { sheetOf } from '../../policy/accounts/sheet.ts'
import { together } from '../../policy/decision.ts'
import { nameOf } from '../../policy/people.ts'
import { command, refuse, reply } from '../command.ts'
import { beingClosed } from './my-sheet.ts'
import { readMonth } from './read-month.ts'

/** One's own sheet is right. When it changes afterwards, this no longer counts. */
export const agreeToSheet = command<Month | null>({
  words: ['确认账单', '账单无误'],
  usage: '确认账单 [月份]',
  about: '确认自己这个月的账单无误',
  example: '确认账单 4月',
  who: 'all',
  rules: ['G9'],
  read(rest, situation) {
    const usual = beingClosed(situation)
    if (!rest && !usual) return { input: null }
    const read = readMonth(rest, situation, usual ?? '')
    return 'month' in read ? { input: read.month } : read
  },
  decide(month, situation) {
    const { world, sender, at, cal } = situation
    const closing = month && world.accounts.closings[month]
    if (!closing) return refuse(situation, noSheetToAgree(month))
    if (closing.lockedAt !== undefined) {
      const by = closing.lockedBy ? nameOf(world, closing.lockedBy) : ''
      return refuse(situation, closedAlready(month, cal.dateClockOf(closing.lockedAt), by))
    }
    const sheet = sheetOf(situation, sender.id, month)
    if (sheet.count === 0) return refuse(situation, sheetEmpty(month))
    const missing = missingAgreements(situation, month)
    const before = closing.agreed[sender.id]
    if (before && !missing.includes(sender.id))
      return refuse(situation, sheetAgreedAlready(month, cal.dateClockOf(before.at)))
    const { count, fen } = sheet
    const last = missing.every((id) => id === sender.id)
    return together(
      { facts: [{ kind: 'sheetAgreed', month, personId: sender.id, at, count, fen }], say: [] },
      reply(situation, sheetAgreed(sender.name, month, sheet)),
      { facts: [], say: last ? [{ to: { person: closing.by }, text: allAgreed(month) }] : [] },
    )
  },
})
