import { contactUsage, noPendingClaim, phoneHint, whichPending } from '../messages/claims.ts'
import { readContact } from '../policy/claim/contact.ts'
import { resourceKey } from '../policy/claim/name.ts'
import { claimsToComplete } from '../policy/claim/view.ts'
import { phonesIn } from '../policy/text.ts'
import { command, refuse } from './command.ts'
import { complete } from './complete-claim.ts'

/** Adds the key contact that a claim of his lacks. With several, the number or the name says which. */
export const keyContact = command<{ said: string }>({
  words: ['关键人', '补关键人', '补充关键人', '补充'],
  usage: '关键人 <姓名 电话> [编号]',
  about: '给缺关键人的报备补上关键人',
  example: '关键人 李工 R31',
  who: ['staff', 'supervisor'],
  rules: ['S0-KA-09'],
  read: (rest) => (rest ? { input: { said: rest } } : { hint: contactUsage() }),
  decide({ said }, situation) {
    const { sender, at } = situation
    const open = claimsToComplete(situation, sender.id, at)
    if (open.length === 0) return refuse(situation, noPendingClaim())
    const words = said.replace(/(?:关键联系人|关键人|联系人)[\s:]*/, '').split(' ')
    const named = open.filter((claim) =>
      words.some((word) => word.toUpperCase() === claim.id || resourceKey(word) === claim.key),
    )
    const [claim, another] = named.length > 0 ? named : open
    if (!claim || another) return refuse(situation, whichPending(open.map(({ id }) => id)))
    const about = words.filter((word) => word.toUpperCase() !== claim.id && resourceKey(word) !== claim.key)
    const read = readContact(about.join(' '))
    if (!read) return refuse(situation, contactUsage())
    const decision = complete(situation, claim, read.contact)
    const [first, ...rest] = decision.say
    if (!first || !situation.group || phonesIn(said).length === 0) return decision
    return { ...decision, say: [{ ...first, text: `${first.text}\n${phoneHint()}` }, ...rest] }
  },
})
