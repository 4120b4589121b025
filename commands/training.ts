import { trainingLogged, trainingNeedsWords } from '../messages/habits.ts'
import { maskPhones } from '../policy/text.ts'
import { command, reply } from './command.ts'

/** S0-EX-20: a supervisor has trained his people; the managers read it in the evening. */
export const logTraining = command<string>({
  words: ['培训'],
  usage: '培训 <内容>',
  about: '记下今天给组员做的培训',
  example: '培训 奖惩机制和今天的话术',
  who: ['supervisor', 'manager'],
  rules: ['S0-EX-20'],
  read: (rest) => (rest ? { input: maskPhones(rest).slice(0, 100) } : { hint: trainingNeedsWords() }),
  decide(about, situation) {
    const { sender, day, at, message } = situation
    const training = { personId: sender.id, at, messageKey: message.key, about }
    return {
      ...reply(situation, trainingLogged(sender.name, about)),
      facts: [{ kind: 'trained', day, training }],
    }
  },
})
