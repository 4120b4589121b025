import { brokerRow } from '../messages/broker-rows.ts'
import { brokersContacted, contactHow, myBrokers } from '../messages/brokers.ts'
import { brokersKeptBy } from '../policy/agency/contact.ts'
import { type Named, readNames } from '../policy/agency/names.ts'
import { dateOf } from '../policy/calendar.ts'
import { isNearName, resourceKey } from '../policy/claim/name.ts'
import type { Fact } from '../policy/facts.ts'
import { command, nothing, question, readNothing, refuse, reply } from './command.ts'

const MOST = 30

/** S0-SH-21: one's own brokers, and how long ago each was last contacted. */
export const showBrokers = question<null>({
  words: ['我的经纪人'],
  usage: '我的经纪人',
  about: '看自己登记的经纪人和上次联系的时间',
  example: '我的经纪人',
  who: ['staff', 'supervisor'],
  rules: ['S0-SH-21'],
  read: readNothing,
  decide(_, situation) {
    const kept = brokersKeptBy(situation, situation.sender.id, situation.day)
    const rows = kept.map((one) => brokerRow(situation, one))
    return reply(situation, myBrokers(rows, MOST, situation.policy.agency.contactDays))
  },
})

/** S0-SH-21: notes a contact. For somebody without brokers the word is plain talk. */
export const contactBroker = command<Named[] | 'chatter'>({
  words: ['拜访', '回访经纪人', '联系经纪人'],
  usage: '拜访 <经纪人…>',
  about: '记一笔对自己经纪人的拜访或联系',
  example: '拜访 王经纪',
  who: ['staff', 'supervisor'],
  rules: ['S0-SH-21'],
  read(rest, situation) {
    const { sender, policy, day } = situation
    const has = brokersKeptBy(situation, sender.id, day).length > 0
    if (!has && sender.channel !== policy.agency.channel) return { input: 'chatter' }
    const names = readNames(rest)
    return names.length > 0 ? { input: names } : { hint: contactHow() }
  },
  decide(names, situation) {
    if (names === 'chatter') return nothing
    const { sender, at, day, message } = situation
    const kept = brokersKeptBy(situation, sender.id, day).map(({ broker }) => broker)
    const found = names.map((named) => ({
      said: named.name,
      broker:
        kept.find(({ phone }) => phone !== undefined && phone === named.phone) ??
        kept.find(({ name }) => resourceKey(name) === resourceKey(named.name)),
    }))
    const known = [...new Set(found.flatMap(({ broker }) => broker ?? []))]
    const unknown = found.filter(({ broker }) => !broker).map(({ said }) => said)
    const near = kept.filter(({ name }) =>
      unknown.some((said) => isNearName(resourceKey(said), resourceKey(name))),
    )
    const facts = known.map(
      ({ id }): Fact => ({
        kind: 'brokerContacted',
        brokerId: id,
        personId: sender.id,
        at,
        messageKey: message.key,
      }),
    )
    const text = brokersContacted(
      known.map(({ name }) => name),
      dateOf(day),
      unknown,
      near.map(({ name }) => name),
    )
    return { ...(known.length > 0 ? reply(situation, text) : refuse(situation, text)), facts }
  },
})
