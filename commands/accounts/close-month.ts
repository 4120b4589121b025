import {
  closedAlready,
  closingBegun,
  closingLines,
  closingWaits,
  monthClosed,
  monthEmpty,
  monthNotOver,
} from '../../messages/accounts.ts'
import { locking, mayLock, peopleOfMonth } from '../../policy/accounts/closing.ts'
import { dayAfterMonth, type Month, monthOf, monthsAfter } from '../../policy/accounts/month.ts'
import { monthEntries } from '../../policy/accounts/sheet.ts'
import { dateOf, HOUR } from '../../policy/calendar.ts'
import { type Decision, together } from '../../policy/decision.ts'
import { nameOf, type Role } from '../../policy/people.ts'
import { wake } from '../../policy/schedule/state.ts'
import type { Situation } from '../../policy/situation.ts'
import { command, refuse, reply } from '../command.ts'
import { sheetPost } from './my-sheet.ts'
import { readMonth } from './read-month.ts'

const closers: Role[] = ['manager', 'director', 'gm', 'finance', 'admin']

/** The first time it sends everybody his sheet; once all have agreed, or the time has passed, it locks the month. */
export const closeMonth = command<Month>({
  words: ['结账', '月结'],
  usage: '结账 <月份>',
  about: '把一个月的奖罚发给本人确认,确认后锁定',
  example: '结账 4月',
  who: closers,
  where: 'private',
  rules: ['G9'],
  read(rest, situation) {
    const read = readMonth(rest, situation, monthsAfter(monthOf(situation.today), -1))
    return 'month' in read ? { input: read.month } : read
  },
  decide(month, situation) {
    const { world, cal, today, now } = situation
    if (today < dayAfterMonth(month))
      return refuse(situation, monthNotOver(month, dateOf(dayAfterMonth(month))))
    const closing = world.accounts.closings[month]
    if (closing?.lockedAt !== undefined) {
      const by = closing.lockedBy ? nameOf(world, closing.lockedBy) : ''
      return refuse(situation, closedAlready(month, cal.dateClockOf(closing.lockedAt), by))
    }
    if (monthEntries(situation, month).length === 0) return refuse(situation, monthEmpty(month))
    if (!closing) return begin(situation, month)
    const lines = closingLines(situation, month)
    if (!mayLock(situation, month, closing.lockAt))
      return refuse(situation, closingWaits(month, cal.dateClockOf(closing.lockAt), lines))
    const done = locking({ ...situation, now }, month, situation.sender.id)
    return together({ facts: [done], say: [] }, reply(situation, monthClosed(month, lines)))
  },
})

function begin(situation: Situation, month: Month): Decision {
  const { at, cal, policy, sender } = situation
  const lockAt = at + policy.accounts.agreeDays * 24 * HOUR
  const until = cal.dateClockOf(lockAt)
  const people = peopleOfMonth(situation, month)
  return together(
    {
      facts: [
        { kind: 'closingStarted', month, at, by: sender.id, lockAt },
        wake({ id: `lock-month/${month}`, at: lockAt, kind: 'lock-month', data: { month } }),
      ],
      say: [],
    },
    reply(situation, closingBegun(month, people.length, until, closingLines(situation, month))),
    { facts: [], say: people.map((id) => sheetPost(situation, id, month, until)) },
  )
}
