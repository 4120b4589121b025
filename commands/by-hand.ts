import { finesAreClauses } from '../messages/errors.ts'
import type { Decision } from '../policy/decision.ts'
import type { Situation } from '../policy/situation.ts'
import { tidyText } from '../policy/text.ts'
import { refuse } from './command.ts'
import { checkers } from './spot-check.ts'

const byHand =
  /^(?:罚款|处罚|扣款|扣钱|罚钱|罚)(?=[\s@:\d])[\s:]*(?=.*(?:@|\d|[一二三四五六七八九十百]+[元块]))/

/** Somebody wants to fine by hand (`罚款 @张三 20`): no fine is made so, and he is told what makes one. null: he does not. */
export function finedByHand(situation: Situation): Decision | null {
  const { message, sender } = situation
  if (!byHand.test(tidyText(message.text))) return null
  return refuse(situation, finesAreClauses(checkers.some((role) => role === sender.role)))
}
