import {
  subscriptionAhead,
  subscriptionHow,
  subscriptionLines,
  subscriptionTitle,
} from '../messages/subscriptions.ts'
import type { Moment } from '../policy/calendar.ts'
import { readDay } from '../policy/metric/read-day.ts'
import { teamMeant } from '../policy/metric/subscription.ts'
import { everyone } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, type Read, refuse } from './command.ts'
import { ask } from './requests/ask.ts'

type Input = { customer: string; team?: string; channel?: string; at: Moment }

/** S0-EX-06: a subscription counts once finance or the desk has agreed; its phase is that of the stated moment. */
export const subscribe = command<Input>({
  words: ['认筹'],
  usage: '认筹 <客户> [团队] [日期 时间]',
  about: '登记认筹,财务或秘书同意后计奖',
  example: '认筹 赵先生 商超一组',
  who: ['staff', 'supervisor', 'desk', 'finance'],
  rules: ['S0-EX-06'],
  read: readSubscription,
  decide({ customer, team, channel, at }, situation) {
    const { sender, world, cal } = situation
    const when = cal.dateClockOf(at)
    if (at > situation.at) return refuse(situation, subscriptionAhead(when))
    const title = subscriptionTitle(customer, `${channel ?? ''}${team ?? ''}`)
    const decider = everyone(world, at).find(
      ({ role, id }) => (role === 'finance' || role === 'desk') && id !== sender.id,
    )
    const data = { customer, personId: sender.id, at, team, channel, messageKey: situation.message.key }
    return ask(situation, 'subscription', title, data, { to: decider?.id, lines: subscriptionLines(when) })
  },
})

function readSubscription(rest: string, situation: Situation): Read<Input> {
  const [first = '', ...others] = maskPhones(rest).split(' ')
  if (!first) return { hint: subscriptionHow() }
  const words: string[] = []
  let day = situation.day
  let clock: string | null = null
  for (const word of others) {
    const dated = readDay(word, situation.day)
    const time = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(dated ? dated.rest : word)
    if (dated) day = dated.day
    if (time) clock = time[0]
    if (!dated && !time) words.push(word)
  }
  if (day !== situation.day && clock === null) return { hint: subscriptionHow() }
  const at = clock === null ? situation.at : situation.cal.momentOn(day, clock)
  const meant = teamMeant(situation, words.find((word) => !/\*{4}/.test(word)) ?? '', situation.sender.id, at)
  return meant ? { input: { customer: first, ...meant, at } } : { hint: subscriptionHow() }
}
