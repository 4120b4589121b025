import { rankingExplained } from '../messages/ranking-why.ts'
import { noSuchChannel, nothingToExplain } from '../messages/rankings.ts'
import { type Day, dateOf } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { readDay } from '../policy/metric/read-day.ts'
import { channelNamed } from '../policy/policy.ts'
import type { Situation } from '../policy/situation.ts'
import { nearest } from '../policy/text.ts'
import { type Read, refuse, reply } from './command.ts'
import { channelsMeant } from './ranking.ts'

export type WhyRanking = { day: Day; channel: string | null }

/** `排名 昨天 商超`, in any order of the words; null when it does not speak of a ranking. */
export function readWhyRanking(rest: string, { policy, today }: Situation): Read<WhyRanking> | null {
  const said = /^(?:我们|我)?(?:排名|名次|排行榜?|榜单)(?:\s|$)(.*)$/.exec(rest)
  if (!said) return null
  const input: WhyRanking = { day: today, channel: null }
  for (const word of said[1]!.split(/[\s,、]+/).filter(Boolean)) {
    const found = readDay(word, today)
    const channel = channelNamed(policy, word)
    if (found && !found.rest) input.day = found.day
    else if (channel) input.channel = channel
    else {
      const names = policy.channels.flatMap(({ name, aliases }) => [name, ...aliases])
      const channels = policy.channels.map(({ name }) => name)
      return { hint: noSuchChannel(word, nearest(word, names), channels) }
    }
  }
  return { input }
}

/** G12: the numbers of each place and what told it apart from the one before. */
export function whyRanking({ day, channel }: WhyRanking, situation: Situation): Decision {
  const channels = channel ? [channel] : channelsMeant(situation, false)
  const texts = channels.flatMap((one) => rankingExplained(situation, one, day) ?? [])
  return texts.length > 0
    ? reply(situation, texts.join('\n'))
    : refuse(situation, nothingToExplain(dateOf(day), channels.join('、')))
}
