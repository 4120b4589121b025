import { forwardedNames, proofWords, storesHow, storesPitched } from '../messages/agency.ts'
import { weekSoFar } from '../messages/agency-week.ts'
import { foreseen } from '../policy/agency/foresee.ts'
import type { Named } from '../policy/agency/names.ts'
import { sameStore, storesNamed } from '../policy/agency/week.ts'
import { type Day, dateOf, weekOf } from '../policy/calendar.ts'
import { resourceKey } from '../policy/claim/name.ts'
import type { Decision } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { countOn } from '../policy/metric/total.ts'
import { daysOfWeek } from '../policy/metric/week-days.ts'
import type { Situation } from '../policy/situation.ts'
import { command, recorded, refuse, reply } from './command.ts'
import { decideTallies } from './count.ts'
import { type NamedInput, readNamed } from './read-named.ts'

/** S0-SH-05, S0-SH-11: stores that the sender has pitched the project to today; by name, or only how many. */
export const pitchStore = command<NamedInput>({
  words: ['门店', '推介门店', '门店推介'],
  usage: '门店 <店名…> 或 门店 <家数>',
  about: '报今天推介的二手房门店,可以附照片或位置',
  example: '门店 链家人民路店',
  who: ['staff', 'supervisor'],
  rules: ['S0-SH-05', 'S0-SH-11'],
  read: (rest) => readNamed('stores', rest, storesHow()),
  decide(input, situation) {
    if (situation.message.forwarded) return refuse(situation, forwardedNames())
    return 'names' in input
      ? pitched(situation, input.names)
      : withWeek(situation, decideTallies(input.tallies, situation))
  },
})

function pitched(situation: Situation, names: readonly Named[]): Decision {
  const { sender, day, at, message } = situation
  const week = knownStores(situation, daysOfWeek(weekOf(day)))
  const today = knownStores(situation, [day])
  const facts: Fact[] = []
  const [fresh, again]: [string[], string[]] = [[], []]
  for (const { name } of names) {
    const key = resourceKey(name)
    const same = sameStore(situation, key)
    const list = week.has(same) ? again : fresh
    if (!list.includes(name) && !fresh.includes(name)) list.push(name)
    const item = today.get(same) ?? key
    today.set(same, item)
    week.set(same, item)
    facts.push({
      kind: 'storePitched',
      personId: sender.id,
      day,
      item,
      key,
      name,
      at,
      messageKey: message.key,
      photos: message.photos.map(({ hash }) => hash),
      ...(message.location && { location: message.location }),
    })
  }
  return recorded(situation, facts, () => {
    const ahead = foreseen(situation, facts)
    const text = storesPitched(sender.name, {
      fresh,
      again,
      proofs: proofWords(message.photos.length, message.location !== undefined),
      date: dateOf(day),
      total: countOn(ahead, sender.id, day, 'stores'),
      week: weekSoFar(ahead, situation),
    })
    return fresh.length > 0 ? reply(situation, text) : refuse(situation, text)
  })
}

/** What he has named on these days: how each store is kept → the name under which it was counted. */
const knownStores = (situation: Situation, days: readonly Day[]): Map<string, string> =>
  new Map(storesNamed(situation, situation.sender.id, days).map((item) => [sameStore(situation, item), item]))

/** The answer to plain counts, with where his week stands. */
export function withWeek(situation: Situation, decision: Decision): Decision {
  const [first, ...rest] = decision.say
  const week = first && weekSoFar(foreseen(situation, decision.facts), situation)
  if (!week) return decision
  return { ...decision, say: [{ ...first, text: `${first.text}${week}` }, ...rest] }
}
