import { taskCard } from '../messages/task-card.ts'
import { who } from '../policy/people.ts'
import { question, readNothing, reply } from './command.ts'

/** S0-SH-17: each one's task and what it costs or earns, made clear. */
export const myTasks = question({
  words: ['我的任务', '今日任务'],
  usage: '我的任务',
  about: '看自己今天要做什么、指标多少、怎么奖罚',
  example: '我的任务',
  who: 'all',
  rules: ['S0-SH-17'],
  read: readNothing,
  decide(_, situation) {
    const { world, sender, now, today } = situation
    return reply(situation, taskCard(situation, who(world, sender.id, now), today))
  },
})
