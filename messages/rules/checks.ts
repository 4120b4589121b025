import type { Policy } from '../../policy/policy.ts'
import { minutes } from './minutes.ts'

/** How the gesture checks and the joint liability for them are applied. */
export function checksApplied({ spotChecks }: Policy): Record<string, string> {
  const check = `发起后${minutes(spotChecks.answerSec)}内发照片算通过,以平台发送时间为准,含最后一秒。请假、已报离岗的不查;机器人掉线超过60秒的那次作废。`
  const joint = `当事人被罚时,其直接主管连带;按${spotChecks.jointPer === 'offender' ? '每名当事人各一次' : '每次抽查一次'}。主管自己是当事人时不再连带自己;当事人免除或申诉成立,连带一并取消。`
  return {
    'S0-EX-10': check,
    'S0-EX-11': check,
    'S0-SH-12': `${check}${joint}`,
    'S0-EX-12': joint,
  }
}
