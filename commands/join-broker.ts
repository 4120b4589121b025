import { brokersHow, brokersJoined, forwardedNames } from '../messages/agency.ts'
import { weekSoFar } from '../messages/agency-week.ts'
import { brokerId, brokerMeant, staysOf } from '../policy/agency/broker.ts'
import { foreseen } from '../policy/agency/foresee.ts'
import type { Named } from '../policy/agency/names.ts'
import type { Broker } from '../policy/agency/state.ts'
import type { Decision } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { nameOf } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { command, refuse, reply } from './command.ts'
import { decideTallies } from './count.ts'
import { withWeek } from './pitch-store.ts'
import { type NamedInput, readNamed } from './read-named.ts'

/** S0-SH-06: brokers whom the sender has brought into the project's group; by name, or only how many. */
export const joinBroker = command<NamedInput>({
  words: ['入群', '拉群', '登记经纪人', '经纪人入群'],
  usage: '入群 <经纪人…> 或 入群 <人数>',
  about: '报今天拉进项目推介群的经纪人',
  example: '入群 王经纪、李经纪',
  who: ['staff', 'supervisor'],
  rules: ['S0-SH-06'],
  read: (rest) => readNamed('brokers', rest, brokersHow()),
  decide(input, situation) {
    if (situation.message.forwarded) return refuse(situation, forwardedNames())
    return 'names' in input
      ? joined(situation, input.names)
      : withWeek(situation, decideTallies(input.tallies, situation))
  },
})

type Said = Omit<Parameters<typeof brokersJoined>[1], 'week'>

function joined(situation: Situation, names: readonly Named[]): Decision {
  const said: Said = { fresh: [], own: [], others: [], taken: [], unclear: [] }
  let facts: Fact[] = []
  let ahead = situation
  for (const named of names) {
    const more = one(ahead, named, said)
    facts = [...facts, ...more]
    ahead = foreseen(ahead, more)
  }
  const text = brokersJoined(situation.sender.name, { ...said, week: weekSoFar(ahead, situation) })
  const done = said.fresh.length + said.taken.length > 0
  return { ...(done ? reply(situation, text) : refuse(situation, text)), facts }
}

/** What one name is: somebody new or back, his own from before, a colleague's, or several at once. */
function one(situation: Situation, { name, phone }: Named, said: Said): Fact[] {
  const { world, cal, sender, at, day, message } = situation
  const meant = brokerMeant(situation, sender.id, name, phone)
  const join = (id: string): Fact => ({
    kind: 'brokerJoined',
    brokerId: id,
    name,
    ...(phone && { phone }),
    personId: sender.id,
    day,
    at,
    messageKey: message.key,
  })
  if ('several' in meant) {
    said.unclear.push(name)
    return []
  }
  if (!('broker' in meant)) {
    said.fresh.push(name)
    return [join(brokerId(name, phone))]
  }
  const { broker } = meant
  const stay = staysOf(situation, broker).at(-1)
  if (!stay || (stay.leftAt !== undefined && stay.leftAt <= at)) {
    said.fresh.push(broker.name)
    return [join(broker.id)]
  }
  if (stay.join.personId === sender.id) {
    said.own.push(broker.name)
    return learnt(broker, phone)
  }
  const keeper = nameOf(world, stay.join.personId)
  if (at < stay.join.at) {
    said.taken.push({ broker: broker.name, from: keeper, at: cal.clockOf(at) })
    return [join(broker.id)]
  }
  said.others.push({ broker: broker.name, keeper, at: cal.dateClockOf(stay.join.at) })
  return []
}

/** A number that was missing so far. */
const learnt = ({ id, phone: known }: Broker, phone: string | undefined): Fact[] =>
  phone && !known ? [{ kind: 'brokerPhoned', brokerId: id, phone }] : []
