import { forwardedCount } from '../messages/numbers.ts'
import { referralHow, referralLines, referralTitle, visitedBefore } from '../messages/referrals.ts'
import { dateOf } from '../policy/calendar.ts'
import { type ReferralSaid, readReferral } from '../policy/contact/read-referral.ts'
import { firstVisitOf, REFERRAL_REQUEST } from '../policy/contact/referral.ts'
import { type Decision, together } from '../policy/decision.ts'
import { who } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { yuan } from '../policy/text.ts'
import { type Command, refuse, reply } from './command.ts'
import { decideTallies, countVisits as plainVisits } from './count.ts'
import { isGlued } from './glued.ts'
import { ask } from './requests/ask.ts'

/**
 * 带访: a number of visits, as ever; and when a broker sent the clients (`带访 1 赵先生 经纪人 王店长`), who they are. The visit counts at
 * once; the money of S0-SH-08 waits for a leader or the desk, for part of it goes to somebody outside.
 */
export const countVisits: Command = {
  ...plainVisits,
  usage: '带访 <组数> [客户 经纪人 姓名]',
  rules: [...plainVisits.rules, 'S0-SH-08'],
  answer(rest, situation) {
    const said = readReferral(rest)
    const talk = said !== null && 'fault' in said && isGlued(rest, situation)
    if (!said || talk) return plainVisits.answer(rest, situation)
    if ('fault' in said) return refuse(situation, referralHow(said.fault))
    if (situation.message.forwarded) return refuse(situation, forwardedCount())
    return referred(said, situation)
  },
}

function referred({ customers, broker, count }: ReferralSaid, situation: Situation): Decision {
  const { world, sender, at, cal } = situation
  const policy = situation.policyOn(at)
  const { referralChannels, brokerFromAnyChannel } = policy.contacts
  const { channel } = who(world, sender.id, at)
  const own = channel !== undefined && referralChannels.includes(channel)
  const fen = policy.fenOf('S0-SH-08')
  const amount = fen === null ? '金额待定' : yuan(fen, policy.unitOf('S0-SH-08'))
  let asked = 0
  const follows = customers.map((customer) => {
    const first = firstVisitOf(situation, { customer, broker: broker.name })
    if (first && first.at <= at) {
      const when = dateOf(cal.dayOf(first.at))
      return reply(situation, visitedBefore(customer.name, first.broker, when))
    }
    const data = {
      customer,
      broker: broker.name,
      personId: sender.id,
      at,
      messageKey: situation.message.key,
    }
    const lines = referralLines(own, own || brokerFromAnyChannel, amount)
    const title = referralTitle(customer.name, broker.name)
    return ask(situation, REFERRAL_REQUEST, title, data, { lines, before: asked++ })
  })
  return together(decideTallies([{ metric: 'visits', count }], situation), ...follows)
}
