import { type Day, dateOf } from '../policy/calendar.ts'
import { entriesOn } from '../policy/ledger/lists.ts'
import type { Placed } from '../policy/metric/rank.ts'
import { rankingOn, type TeamStanding } from '../policy/metric/standing.ts'
import { type TieBreak, tieBreaks } from '../policy/metric/why.ts'
import type { Scene } from '../policy/situation.ts'
import { percent } from './board.ts'
import { amountOf } from './ledger.ts'

/** 为什么 排名: each place of a channel's day with its numbers, and what told it apart from the one before. null: no ranking. */
export function rankingExplained(scene: Scene, channel: string, day: Day): string | null {
  const order = rankingOn(scene, channel, day)
  if (order.length === 0) return null
  const breaks = tieBreaks(order)
  return [
    `【${channel} ${dateOf(day)}排名】${day === scene.today ? `截至${scene.cal.clockOf(scene.now)}` : ''}`,
    ...order.map((team, place) => line(scene, team, order[place - 1], breaks[place] ?? null)),
    '先后依次看:完成率、到访组数、留电组数、先达到者、上周名次;全部相同则并列,奖罚平分。',
    ...moneyOf(scene, channel, day),
  ].join('\n')
}

function line(
  { cal }: Scene,
  team: Placed<TeamStanding>,
  ahead: TeamStanding | undefined,
  broke: TieBreak | null,
): string {
  const { visits, visitsTarget, leads, reachedAt, before } = team
  const target = visitsTarget === null ? '' : `/${Math.round(visitsTarget * 100) / 100}`
  const numbers = `到访${visits}${target}=${percent(team.rate ?? 0)},留电${leads}`
  const why: Record<TieBreak, string> = {
    rate: '完成率较低',
    visits: `完成率相同,到访少${(ahead?.visits ?? 0) - visits}组`,
    leads: `到访也相同,留电少${(ahead?.leads ?? 0) - leads}组`,
    reachedAt: `留电也相同,到${cal.clockOf(reachedAt)}才达到(前一名${cal.clockOf(ahead?.reachedAt ?? 0)})`,
    before: `其余都相同,上周名次${before ?? '无'}(前一名${ahead?.before ?? '无'})`,
    tied: '与前一名各项都相同,并列',
  }
  return `${team.rank} ${team.team}:${numbers}${broke ? `;${why[broke]}` : ''}`
}

function moneyOf(scene: Scene, channel: string, day: Day): string[] {
  const some = entriesOn(scene, day).filter(
    ({ subject, state, reverses }) =>
      'team' in subject && subject.channel === channel && !reverses && state !== 'reversed',
  )
  if (some.length === 0) return []
  const named = some.map(
    (entry) => `${entry.id} ${(entry.subject as { team: string }).team}${amountOf(entry)}`,
  )
  return [`奖罚:${named.join('、')};逐笔发"为什么 ${some[0]!.id}"查看。`]
}
