import { brokersLeft, leftHow } from '../messages/brokers.ts'
import { brokerMeant, isIn, keeperOf } from '../policy/agency/broker.ts'
import { type Named, readNames } from '../policy/agency/names.ts'
import type { Fact } from '../policy/facts.ts'
import { isAbove, isManager, nameOf } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { command, refuse, reply } from './command.ts'

/** S0-SH-06: a broker has left the project's group; before the close of the week he was brought in he no longer counts. */
export const brokerLeft = command<Named[]>({
  words: ['退群', '经纪人退群'],
  usage: '退群 <经纪人…>',
  about: '报已经退出项目推介群的经纪人',
  example: '退群 王经纪',
  who: ['staff', 'supervisor', 'manager', 'director', 'gm', 'admin'],
  rules: ['S0-SH-06'],
  read(rest) {
    const names = readNames(rest)
    return names.length > 0 ? { input: names } : { hint: leftHow() }
  },
  decide(names, situation) {
    const { world, sender, at, message } = situation
    type Told = { broker: string; keeper: string }
    const left: Told[] = []
    const refused: Told[] = []
    const unknown: string[] = []
    const facts: Fact[] = []
    for (const { name, phone } of names) {
      const meant = brokerMeant(situation, sender.id, name, phone)
      const broker = 'broker' in meant && isIn(situation, meant.broker) ? meant.broker : null
      const keeper = broker && keeperOf(situation, broker)
      if (!broker || !keeper) unknown.push(name)
      else if (!mayTell(situation, keeper))
        refused.push({ broker: broker.name, keeper: nameOf(world, keeper) })
      else {
        left.push({ broker: broker.name, keeper: nameOf(world, keeper) })
        facts.push({ kind: 'brokerLeft', brokerId: broker.id, by: sender.id, at, messageKey: message.key })
      }
    }
    const text = brokersLeft(left, unknown, refused)
    return { ...(facts.length > 0 ? reply(situation, text) : refuse(situation, text)), facts }
  },
})

/** Nobody takes a colleague's number away. */
const mayTell = ({ world, sender, at }: Situation, keeper: string) =>
  sender.id === keeper || isManager(sender) || isAbove(world, sender.id, keeper, at)
