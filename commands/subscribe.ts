import {
  brokerLines,
  sameNameBefore,
  subscriptionAhead,
  subscriptionHow,
  subscriptionLines,
  subscriptionTitle,
} from '../messages/subscriptions.ts'
import type { Moment } from '../policy/calendar.ts'
import { takeBroker } from '../policy/contact/read-referral.ts'
import { brokerBehind, isReferralChannel } from '../policy/contact/referred-subscription.ts'
import { readDay } from '../policy/metric/read-day.ts'
import { teamMeant } from '../policy/metric/subscription.ts'
import { everyone } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones, phonesIn } from '../policy/text.ts'
import { command, type Read, refuse } from './command.ts'
import { ask } from './requests/ask.ts'

type Input = {
  customer: string
  phone?: string
  broker?: string
  team?: string
  channel?: string
  at: Moment
}

/** S0-EX-06, S0-SH-09: a subscription counts once finance or the desk has agreed; its phase is that of the stated moment. */
export const subscribe = command<Input>({
  words: ['认筹', '认筹登记', '登记认筹'],
  usage: '认筹 <客户> [团队] [经纪人 姓名] [日期 时间]',
  about: '登记认筹,财务或秘书同意后计奖',
  example: '认筹 赵先生 商超一组',
  who: ['staff', 'supervisor', 'desk', 'finance'],
  rules: ['S0-EX-06', 'S0-SH-09'],
  read: readSubscription,
  decide({ at, ...said }, situation) {
    const { customer, team, channel } = said
    const { sender, world, cal, message } = situation
    const when = cal.dateClockOf(at)
    if (at > situation.at) return refuse(situation, subscriptionAhead(when))
    const title = subscriptionTitle(customer, `${channel ?? ''}${team ?? ''}`)
    const decider = everyone(world, at).find(
      ({ role, id }) => (role === 'finance' || role === 'desk') && id !== sender.id,
    )
    const data = { ...said, personId: sender.id, at, messageKey: message.key }
    const before = Object.values(world.requests)
      .filter((one) => one.type === 'subscription' && one.state !== 'rejected')
      .filter((one) => one.data.customer === customer && !differ(one.data.phone, said.phone))
      .map(({ id }) => id)
    const behind = brokerBehind(situation, data)
    const lines = [
      ...subscriptionLines(when),
      ...(before.length > 0 ? [sameNameBefore(customer, before)] : []),
      ...(behind || isReferralChannel(situation, data) ? brokerLines(customer, behind) : []),
    ]
    return ask(situation, 'subscription', title, data, { to: decider?.id, lines })
  },
})

/** Two numbers are two clients; without one of them nobody knows. */
const differ = (a: unknown, b: unknown) => a !== undefined && b !== undefined && a !== b

function readSubscription(rest: string, situation: Situation): Read<Input> {
  const taken = takeBroker(rest)
  const left = taken?.rest ?? rest
  const [phone] = phonesIn(left)
  const [first = '', ...others] = maskPhones(left).split(/[\s,、]+/)
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
  if (!meant) return { hint: subscriptionHow() }
  const customer = first.replace(/1\d\d\*{4}\d{4}/, '') || first
  return {
    input: { customer, ...(phone && { phone }), ...(taken && { broker: taken.broker.name }), ...meant, at },
  }
}
