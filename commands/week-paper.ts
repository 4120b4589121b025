import { paperTaken, planHow } from '../messages/week-papers.ts'
import { weekDraft } from '../messages/week-report.ts'
import { daysAfter, type Week } from '../policy/calendar.ts'
import type { Fact } from '../policy/facts.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { paperDeadline } from '../policy/plan/owed.ts'
import type { PaperName } from '../policy/plan/state.ts'
import { weekNumbers } from '../policy/plan/week-numbers.ts'
import { planWeek, summaryWeek } from '../policy/plan/which-week.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'

/** S0-KA-23, S0-SH-14: the coming week's booths and tasks, in the supervisor's own words. */
export const weekPlan = command<string>({
  words: ['周计划', '下周计划'],
  usage: '周计划 <内容>',
  about: '交下周的铺排计划及任务考核,周日20:00前交',
  example: '周计划 世纪金花两人、每天到访3组,周末加一场派单',
  who: ['supervisor', 'manager', 'director', 'gm', 'admin'],
  rules: ['S0-KA-23', 'S0-SH-14'],
  read: (rest) => (rest === '' ? { hint: planHow() } : { input: rest }),
  decide(rest, situation) {
    const { week, text } = planWeek(situation, rest, '周计划')
    if (text === '') return refuse(situation, planHow())
    return taken(situation, '周计划', week, text)
  },
})

/** S0-KA-26, S0-SH-15: what the week came to. Without words the bot answers with its numbers, to be added to. */
export const weekSummary = command<string>({
  words: ['周总结', '上周总结', '本周总结'],
  usage: '周总结 [内容]',
  about: '交本周总结;不写内容先给一份数字草稿',
  example: '周总结 本周留电增加,周三人手不够,下周加一人',
  who: ['supervisor', 'manager', 'director', 'gm', 'admin'],
  rules: ['S0-KA-26', 'S0-SH-15', 'S0-EX-16'],
  read: (rest) => ({ input: rest }),
  decide(text, situation) {
    const week = summaryWeek(situation)
    if (text !== '') return taken(situation, '周总结', week, text)
    const { sender, policy, cal, at } = situation
    const channels = sender.channel ? [sender.channel] : policy.channels.map(({ name }) => name)
    const team = sender.role === 'supervisor' ? sender.team : undefined
    const drafts = channels
      .map((channel) => weekNumbers(situation, week, channel, team))
      .filter(({ people }) => people.length > 0)
    return reply(situation, weekDraft(drafts, mondayOfWeek(week), cal.dateClockOf(at), true))
  },
})

function taken(situation: Situation, paper: PaperName, week: Week, text: string) {
  const { fact, late, again } = paperFiled(situation, paper, week, text)
  const { sender, cal, at } = situation
  const told = paperTaken({
    name: sender.name,
    paper,
    monday: mondayOfWeek(week),
    at: cal.dateClockOf(at),
    late,
    again,
  })
  return { ...reply(situation, told), facts: [fact] }
}

/** A paper as a fact; `late` is its deadline when that is over, `again` whether he has filed it before. */
export function paperFiled(
  situation: Situation,
  paper: PaperName,
  week: Week,
  text: string,
): { fact: Fact; late: string | null; again: boolean } {
  const { sender, at, message, world, cal, policy } = situation
  // A plan is due in the week before the one it is for, a summary at the end of its own.
  const ending = paper === '周总结' ? 0 : -7
  const day = daysAfter(mondayOfWeek(week), policy.plans.weekday - 1 + ending)
  const by = paperDeadline(situation, day, paper)
  const before = world.plans.papers[week]?.[sender.id] ?? []
  return {
    fact: {
      kind: 'paperFiled',
      personId: sender.id,
      week,
      paper,
      at,
      messageKey: message.key,
      text: maskPhones(text).slice(0, 2000),
    },
    late: at > by ? cal.dateClockOf(by) : null,
    again: before.some((one) => one.paper === paper && world.recalled[one.messageKey] === undefined),
  }
}
