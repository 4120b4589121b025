import { issueHow, noGroupToTell, planIssued, planIssuedTo } from '../messages/week-papers.ts'
import type { Decision } from '../policy/decision.ts'
import { mondayOfWeek } from '../policy/metric/week-days.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import type { Group } from '../policy/org/state.ts'
import { planWeek } from '../policy/plan/which-week.ts'
import { channelNamed } from '../policy/policy.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'
import { paperFiled } from './week-paper.ts'

/** S0-EX-15: the manager's plan of booths and tasks goes to the channels' groups. */
export const issuePlan = command<string>({
  words: ['下达计划', '下达任务'],
  usage: '下达计划 [渠道] <内容>',
  about: '把下周的铺排计划及任务考核发到各渠道群',
  example: '下达计划 各展点每天到访3组,世纪金花加一张桌',
  who: ['manager', 'director', 'gm', 'admin'],
  rules: ['S0-EX-15'],
  read: (rest) => (rest === '' ? { hint: issueHow() } : { input: rest }),
  decide(rest, situation) {
    const { week, text } = planWeek(situation, rest, '下达计划')
    const [first = '', ...words] = text.split(/[\s:]+/)
    const channel = channelNamed(situation.policy, first)
    const body = maskPhones(channel ? words.join(' ') : ownLines(situation, text))
    if (body.trim() === '') return refuse(situation, issueHow())
    const groups = groupsOf(situation, channel)
    if (groups.length === 0) return refuse(situation, noGroupToTell())
    return tell(situation, groups, week, body)
  },
})

function tell(situation: Situation, groups: Group[], week: string, body: string): Decision {
  const { sender } = situation
  const monday = mondayOfWeek(week)
  const { fact } = paperFiled(situation, '下达计划', week, body)
  const text = planIssued(sender.name, monday, body)
  const told = planIssuedTo(
    sender.name,
    monday,
    groups.map(({ name }) => name),
  )
  return {
    facts: [fact],
    say: [...groups.map(({ id }) => ({ to: { group: id }, text })), ...reply(situation, told).say],
  }
}

function groupsOf(situation: Situation, channel: string | null): Group[] {
  const names = channel ? [channel] : situation.policy.channels.map(({ name }) => name)
  const groups = names.flatMap((name) => channelGroup(situation, name) ?? [])
  return [...new Map(groups.map((group) => [group.id, group])).values()]
}

/** His own lines, as tidying makes one line of them. */
function ownLines({ message }: Situation, tidy: string): string {
  const [start = ''] = tidy.split(' ')
  const at = message.text.indexOf(start)
  return at < 0 ? tidy : message.text.slice(at).trim()
}
