import { rankingExplained } from '../messages/ranking-why.ts'
import { noSuchChannel, nothingToExplain } from '../messages/rankings.ts'
import { rankExplained } from '../messages/zone-why.ts'
import { type Day, dateOf, daysAfter, type Week, weekOf } from '../policy/calendar.ts'
import type { Decision } from '../policy/decision.ts'
import { readDay } from '../policy/metric/read-day.ts'
import { channelNamed } from '../policy/policy.ts'
import type { Situation } from '../policy/situation.ts'
import { nearest } from '../policy/text.ts'
import { unitsOf } from '../policy/zones/units.ts'
import { explainRank } from '../policy/zones/why.ts'
import { type Read, refuse, reply } from './command.ts'
import { channelsMeant } from './ranking.ts'

export type WhyRanking = { day: Day; week?: Week; unit?: string; channel: string | null }

/** `排名 昨天 商超`, `排名 本周 二组`, in any order of the words; null when it does not speak of a ranking. */
export function readWhyRanking(rest: string, situation: Situation): Read<WhyRanking> | null {
  const said = /^(?:我们|我)?(?:排名|名次|排行榜?|榜单)(?:\s|$)(.*)$/.exec(rest)
  if (!said) return null
  const { policy, today } = situation
  const input: WhyRanking = { day: today, channel: null }
  for (const word of said[1]!.split(/[\s,、]+/).filter(Boolean)) {
    const found = readDay(word, today)
    const channel = channelNamed(policy, word)
    if (/^(?:本周|这周)$/.test(word)) input.week = weekOf(today)
    else if (word === '上周') input.week = weekOf(daysAfter(today, -7))
    else if (found && !found.rest) input.day = found.day
    else if (channel) input.channel = channel
    else if (unitsOf(situation).includes(word)) input.unit = word
    else {
      const names = policy.channels.flatMap(({ name, aliases }) => [name, ...aliases])
      const channels = policy.channels.map(({ name }) => name)
      return { hint: noSuchChannel(word, nearest(word, names), channels) }
    }
  }
  return { input }
}

/** G12: the numbers of each place and what told it apart from the one before; of a week, one squad beside its neighbours. */
export function whyRanking(asked: WhyRanking, situation: Situation): Decision {
  const { day, channel } = asked
  if (asked.week) return whyWeek(asked.week, asked, situation)
  const channels = channel ? [channel] : channelsMeant(situation, false)
  const texts = channels.flatMap((one) => rankingExplained(situation, one, day) ?? [])
  return texts.length > 0
    ? reply(situation, texts.join('\n'))
    : refuse(situation, nothingToExplain(dateOf(day), channels.join('、')))
}

function whyWeek(week: Week, { unit, channel }: WhyRanking, situation: Situation): Decision {
  const own = unit ?? situation.sender.team
  const units = own ? [own] : unitsOf(situation)
  const texts = units.flatMap((one) => {
    const found = explainRank(situation, { week, unit: one, ...(channel && { channel }) })
    return found ? [rankExplained(situation, found)] : []
  })
  return texts.length > 0
    ? reply(situation, texts.join('\n\n'))
    : refuse(situation, nothingToExplain('那一周', units.join('、')))
}
