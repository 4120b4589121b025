import { wordsOf } from '../messages/claim-words.ts'
import {
  findUsage,
  resourceFree,
  resourceLast,
  resourcePending,
  resourceStatus,
  resourceUnknown,
} from '../messages/claims.ts'
import { bestFirstNote } from '../messages/store-claims.ts'
import { firstChoiceAt } from '../policy/agency/first-choice.ts'
import { shownContact } from '../policy/claim/contact.ts'
import { canonicalKey, nearKeys, resourceKey, resourceName } from '../policy/claim/name.ts'
import { occupantOf } from '../policy/claim/standing.ts'
import { standingsOn } from '../policy/claim/view.ts'
import { isAbove, isManager } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { question, refuse, reply } from './command.ts'

/** Whose a place is and until when. The contact's masked number only for the holder and those above him (G16). */
export const findResource = question<string>({
  words: ['查资源', '资源查询'],
  usage: '查资源 <名称或编号>',
  about: '看一处资源归谁、保护到什么时候',
  example: '查资源 咸阳二纺',
  who: 'all',
  rules: ['S0-KA-10'],
  read: (rest) => (resourceKey(rest) ? { input: rest } : { hint: findUsage() }),
  decide(said, situation) {
    const { world, now, cal } = situation
    const numbered = world.claims.claims[said.toUpperCase()]
    const key = canonicalKey(world, numbered?.key ?? resourceKey(said))
    const all = standingsOn(situation, key)
    const occupant = occupantOf(all)
    if (!occupant) {
      if (all.length === 0 && !world.claims.names[key]) {
        const near = nearKeys(world, key).map((one) => resourceName(world, one))
        return refuse(situation, resourceUnknown(maskPhones(said), near.slice(0, 5)))
      }
      const last = all.findLast(({ until }) => until !== undefined && until <= now)
      const lastWords =
        last && resourceLast(wordsOf(situation, last.claim).holder, cal.dateClockOf(last.until!))
      const choice = firstChoiceAt(situation, key, now)
      const note = choice ? bestFirstNote(choice, cal) : ''
      return reply(situation, `${resourceFree(resourceName(world, key), lastWords ?? null)}${note}`)
    }
    const words = wordsOf(situation, occupant.claim)
    if (occupant.state === 'pending') {
      const queue = all
        .filter(({ state }) => state === 'queued')
        .map(({ claim }) => wordsOf(situation, claim).holder)
      return reply(situation, resourcePending({ ...words, until: words.holdUntil, queue }))
    }
    const { keyContact, holderId } = occupant.claim
    const contact = keyContact && mayKnow(situation, holderId) ? shownContact(keyContact) : undefined
    return reply(situation, resourceStatus({ ...words, contact }))
  },
})

const mayKnow = ({ sender, world, at }: Situation, holderId: string) =>
  sender.id === holderId || isManager(sender) || isAbove(world, sender.id, holderId, at)
