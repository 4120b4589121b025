import {
  accountNeedsYou,
  accountOnline,
  breaksToday,
  budgetNow,
  budgetSpent,
  invitedTo,
} from '../../../messages/wechat.ts'
import { type Calendar, HOUR, type Moment } from '../../../policy/calendar.ts'
import type { Finding } from '../platform.ts'
import type { BudgetState } from './budget.ts'
import type { LoginNews } from './session.ts'

/** What 自检 says of WeChat: the login, the budget of messages, what may have been missed, what waits for the owner. */
export function findings(c: {
  cal: Calendar
  now: Moment
  state: LoginNews['state']
  budget: BudgetState
  breaks: readonly { from: Moment; until: Moment }[]
  invitations: readonly string[]
}): Finding[] {
  const recent = c.breaks.filter(({ until }) => until > c.now - 24 * HOUR)
  const spans = recent.map(({ from, until }) => `${c.cal.clockOf(from)}-${c.cal.clockOf(until)}`)
  return [
    c.state === 'online'
      ? { tone: 'good', text: accountOnline() }
      : { tone: 'bad', text: accountNeedsYou(c.state) },
    { tone: c.budget.today >= c.budget.perDay * 0.8 ? 'warn' : 'good', text: budgetNow(c.budget) },
    ...(c.budget.today >= c.budget.perDay ? [{ tone: 'bad' as const, text: budgetSpent() }] : []),
    ...(spans.length > 0 ? [{ tone: 'warn' as const, text: breaksToday(spans) }] : []),
    ...c.invitations.map((topic) => ({ tone: 'warn' as const, text: invitedTo(topic) })),
  ]
}
