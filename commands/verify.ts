import { verified } from '../messages/verify.ts'
import { checkOwn } from '../policy/ledger/check-own.ts'
import { headOf } from '../policy/ledger/head.ts'
import { question, readNothing, reply } from './command.ts'

/** Whether one's own entries are still those that the evening summaries have sealed. */
export const verify = question({
  words: ['验证', '验账'],
  usage: '验证',
  about: '核对自己的奖罚记录有没有被改动',
  example: '验证',
  who: 'all',
  rules: ['G14'],
  read: readNothing,
  decide: (_, situation) =>
    reply(situation, verified(checkOwn(situation, situation.sender.id), headOf(situation.world))),
})
