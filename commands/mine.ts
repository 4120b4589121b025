import { dutyLines } from '../messages/duty-lines.ts'
import { mineText } from '../messages/mine.ts'
import { dateOf } from '../policy/calendar.ts'
import { claimsFor } from '../policy/claim/view.ts'
import { metricsOf } from '../policy/metric/mine.ts'
import { firstReport, reportersOf } from '../policy/report/due.ts'
import { monthMoney } from '../policy/report/month-money.ts'
import { question, readNothing, reply } from './command.ts'

/** One's own card of the day: what has come of it so far. */
export const mine = question({
  words: ['我的', '我的今天'],
  usage: '我的',
  about: '看自己今天做了多少、资源和本月奖罚',
  example: '我的',
  who: 'all',
  rules: ['S0-EX-23'],
  read: readNothing,
  decide(_, situation) {
    const { sender, today, cal } = situation
    const held = claimsFor(situation, sender.id)
    const ends = held.flatMap(({ protectedUntil }) => protectedUntil ?? [])
    const owes = reportersOf(situation, today).some(({ id }) => id === sender.id)
    const text = mineText({
      name: sender.name,
      date: dateOf(today),
      duties: dutyLines.flatMap(({ ofPerson }) => ofPerson(situation, sender.id, today) ?? []),
      numbers: sender.role === 'staff' ? metricsOf(situation, sender.id) : [],
      claims: { count: held.length, nextUntil: ends.length > 0 ? cal.dayOf(Math.min(...ends)) : null },
      fines: monthMoney(situation, sender.id, 'fine'),
      rewards: monthMoney(situation, sender.id, 'reward'),
      reported: owes ? firstReport(situation, sender.id, today) !== undefined : null,
    })
    return reply(situation, text)
  },
})
