import { personMeant } from '../policy/person-meant.ts'
import { tidyText } from '../policy/text.ts'
import type { Listener } from './listen.ts'
import { gestureFits, gestureMismatch } from './rule-gesture.ts'
import { checkers } from './spot-check.ts'

/** `王五手势不符`: the name before the word, from somebody who may judge; anything else before it is talk. */
export const hearRuling: Listener = (situation) => {
  if (!checkers.includes(situation.sender.role)) return null
  const said = /^@?([^\s@,、]+)[\s的是]*(手势不符|手势通过)[。!]?$/.exec(tidyText(situation.message.text))
  if (!said || typeof personMeant(situation, said[1]!) === 'string') return null
  return (said[2] === '手势不符' ? gestureMismatch : gestureFits).answer(said[1]!, situation)
}
