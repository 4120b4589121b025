import { boardText } from '../messages/board.ts'
import { boardOf } from '../messages/day-board.ts'
import { noSuchChannel, nothingToRank } from '../messages/rankings.ts'
import { type Day, daysAfter } from '../policy/calendar.ts'
import type { Told } from '../policy/decision.ts'
import { teamsOn } from '../policy/metric/team.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { channelNamed } from '../policy/policy.ts'
import type { Situation } from '../policy/situation.ts'
import { nearest } from '../policy/text.ts'
import { question, type Read, refuse, reply } from './command.ts'

type Input = { period: 'today' | 'yesterday' | 'week'; channel: string | null; all: boolean }

const periods: Record<string, Input['period']> = {
  今日: 'today',
  今天: 'today',
  当日: 'today',
  日榜: 'today',
  昨日: 'yesterday',
  昨天: 'yesterday',
  本周: 'week',
  这周: 'week',
  周榜: 'week',
}

/** G12: the teams' places, as they stand at this moment. */
export const ranking = question<Input>({
  words: ['排行', '排行榜', '榜单', '排名'],
  usage: '排行 [今日/本周] [渠道]',
  about: '看各组的名次和完成率',
  example: '排行 今日 商超',
  who: 'all',
  rules: ['G12', 'S0-EX-05', 'S0-EX-07'],
  read: readRanking,
  decide: decideRanking,
})

function readRanking(rest: string, { policy }: Situation): Read<Input> {
  const input: Input = { period: 'today', channel: null, all: false }
  for (const word of rest.split(/[\s,、]+/).filter(Boolean)) {
    const period = Object.hasOwn(periods, word) ? periods[word] : undefined
    const channel = channelNamed(policy, word)
    if (period) input.period = period
    else if (channel) input.channel = channel
    else if (/^(全部|所有|总榜|全员)$/.test(word)) input.all = true
    else {
      const names = policy.channels.flatMap(({ name, aliases }) => [name, ...aliases])
      const channels = policy.channels.map(({ name }) => name)
      return { hint: noSuchChannel(word, nearest(word, names), channels) }
    }
  }
  return { input }
}

function decideRanking(input: Input, situation: Situation): Told {
  const { policy, cal, at, day: today } = situation
  const day = input.period === 'yesterday' ? daysAfter(today, -1) : today
  const wanted = input.channel ? [input.channel] : channelsMeant(situation, input.all)
  const channels = wanted.filter(
    (channel) => input.period === 'week' || teamsOn(situation, channel, day).length > 0,
  )
  if (channels.length === 0) return refuse(situation, nothingToRank(wanted.join('、')))
  const name = channels.length === 1 ? channels[0]! : policy.project.name
  const board = boardOf(situation, {
    title: `${name} ${input.period === 'week' ? '本周榜' : input.period === 'yesterday' ? '昨日榜' : '今日榜'}`,
    channels,
    day,
    week: input.period === 'week',
    brief: channels.length > 4,
    cutOff: cutOffOf(day, today, cal.shortClockOf(at)),
  })
  return reply(situation, boardText(board), { board })
}

const cutOffOf = (day: Day, today: Day, clock: string) => (day < today ? '24:00' : clock)

/** The group's own channels, else one's own, else all. */
export function channelsMeant(situation: Situation, all: boolean): string[] {
  const { policy, sender, group } = situation
  const names = policy.channels.map(({ name }) => name)
  if (all) return names
  const here = group ? names.filter((name) => channelGroup(situation, name)?.id === group.id) : []
  if (here.length > 0) return here
  return sender.channel && group?.purpose !== '管理' ? [sender.channel] : names
}
