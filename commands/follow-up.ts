import { clientFollowedUp, followUpUsage, noSuchClient, whichClient } from '../messages/follow-ups.ts'
import { clientsNamed } from '../policy/habit/clients.ts'
import { maskPhones, phonesIn } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'

/** S0-GEN-08, S0-GEN-18: one has spoken with a client of one's own. The note stays out of the groups (G16). */
export const followUp = command<{ word: string; note: string }>({
  words: ['跟进', '回访'],
  usage: '跟进 <客户> <内容>',
  about: '记下和自己客户的联系,久未联系的每周提醒就不再列他',
  example: '跟进 赵先生 电话,周末再来',
  who: ['staff', 'supervisor'],
  rules: ['S0-GEN-02', 'S0-GEN-08', 'S0-GEN-18'],
  read(rest) {
    const [word = '', ...note] = rest.split(' ')
    const [phone] = phonesIn(rest)
    if (!word) return { hint: followUpUsage() }
    return { input: { word: phone ?? word, note: maskPhones(note.join(' ')).slice(0, 200) } }
  },
  decide({ word, note }, situation) {
    const { sender, at, message } = situation
    const found = clientsNamed(situation, sender.id, word)
    if (found.length === 0) return refuse(situation, noSuchClient(maskPhones(word)))
    if (found.length > 1)
      return refuse(
        situation,
        whichClient(found.map(({ name, phone }) => `${name}${phone ? ` ${maskPhones(phone)}` : ''}`)),
      )
    const [{ key, name }] = found as [(typeof found)[0]]
    return {
      ...reply(situation, clientFollowedUp(sender.name, name)),
      facts: [
        { kind: 'clientContacted', client: key, personId: sender.id, at, note, messageKey: message.key },
      ],
    }
  },
})
