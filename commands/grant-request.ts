import { command } from './command.ts'
import { confirmSaid } from './confirm.ts'
import { answerAll, deciders, readIds } from './decide-request.ts'

/** 同意 is a request's word; said of a fine or a reward (`同意 F203`) it confirms it. */
export const grantRequest = command<string>({
  words: ['同意', '批准'],
  usage: '同意 <编号…>',
  about: '同意一个或几个申请',
  example: '同意 Q12',
  who: deciders,
  rules: ['G9'],
  read: (rest) => ({ input: rest }),
  decide(rest, situation) {
    if (/^[#(]?[FRN]\d/i.test(rest)) return confirmSaid(rest, situation)
    const { ids, reason } = readIds(rest)
    return answerAll(situation, ids, true, reason)
  },
})
