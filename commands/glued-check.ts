import { readAsked } from '../policy/spot-check/target.ts'
import { tidyText } from '../policy/text.ts'
import type { Listener } from './listen.ts'
import { checkers, spotCheck } from './spot-check.ts'

/**
 * `抽查商超一组剪刀手`, without a space. Ordinary sentences begin like that too (抽查怎么还没开始), so only what names
 * groups, teams and gestures throughout is a check, and only from somebody who may start one.
 */
export const gluedCheck: Listener = (situation) => {
  const [, said] = /^抽查([^\s@:,].*)$/.exec(tidyText(situation.message.text)) ?? []
  if (!said || !checkers.includes(situation.sender.role)) return null
  return 'unknown' in readAsked(situation, said) ? null : spotCheck.answer(said, situation)
}
