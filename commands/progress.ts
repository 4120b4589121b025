import { progressText } from '../messages/funnel.ts'
import { progressOf } from '../policy/funnel/progress.ts'
import { question, readNothing, reply } from './command.ts'

/** S0-FN-01 to 08: where the project stands. */
export const progress = question({
  words: ['进度', '漏斗', '阶段', '当前阶段'],
  usage: '进度',
  about: '看现在是哪个阶段、到访和登记完成多少',
  example: '进度',
  who: 'all',
  rules: ['S0-FN-01', 'S0-FN-02', 'S0-FN-05'],
  read: readNothing,
  decide: (_, situation) => reply(situation, progressText(situation, progressOf(situation))),
})
