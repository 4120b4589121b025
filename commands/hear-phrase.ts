import { phraseOf, saysPhrase } from '../policy/sign-in/phrase.ts'
import { requiredAt } from '../policy/sign-in/result.ts'
import { slotsOn } from '../policy/sign-in/slot.ts'
import { tidyText } from '../policy/text.ts'
import type { Listener } from './listen.ts'
import { sayPhrase } from './sign-in.ts'

/**
 * The phrase alone (`春风十里`), or before the word (`春风十里 签到`), once it has been given out, from somebody who has to sign in:
 * that is a sign-in as well. Nothing else without the word is taken for one.
 */
export const hearPhrase: Listener = (situation) => {
  const { message, sender, at, day, group } = situation
  if (!group || !sender.channel || message.text === '') return null
  const said = tidyText(message.text).replace(/[\s,:]*(?:签到|打卡)$/, '')
  const meant = slotsOn(situation, day, sender.channel).find(
    ({ opensAt, clock }) => opensAt <= at && saysPhrase(said, phraseOf(situation, day, clock), 'alone'),
  )
  const owes = meant && requiredAt(situation, meant).some(({ id }) => id === sender.id)
  return owes ? sayPhrase(said, situation) : null
}
