import { notAway, postResumed } from '../messages/away.ts'
import { openAwayOf } from '../policy/away/away.ts'
import { MINUTE } from '../policy/calendar.ts'
import { together } from '../policy/decision.ts'
import { command, readNothing, refuse, reply } from './command.ts'

/** S0-KA-17: whoever has announced an absence says that he is back. */
export const returnToPost = command<null>({
  words: ['返岗', '回岗'],
  usage: '返岗',
  about: '离岗后回到岗位时报备',
  example: '返岗',
  who: 'all',
  where: 'group',
  rules: ['S0-KA-17'],
  read: readNothing,
  decide(_input, situation) {
    const { world, cal, at, sender, message } = situation
    const away = openAwayOf(world, sender.id, at)
    if (!away || cal.dayOf(away.at) !== cal.dayOf(at)) return refuse(situation, notAway(sender.name))
    const text = postResumed({
      ...{ name: sender.name, at: cal.clockOf(at) },
      minutes: Math.round((at - away.at) / MINUTE),
      overMin: Math.max(0, Math.ceil((at - away.until) / MINUTE)),
    })
    return together(
      {
        facts: [{ kind: 'postResumed', id: away.id, personId: sender.id, at, key: message.key }],
        say: [],
      },
      reply(situation, text),
    )
  },
})
