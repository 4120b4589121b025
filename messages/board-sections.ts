import type { BoardRow, BoardSection } from '../policy/board.ts'
import { type Day, dateOf, daysAfter, mondayOf } from '../policy/calendar.ts'
import { amountOf, fineVerb, rewardWord } from '../policy/ledger/amount.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { type Placed, ranked } from '../policy/metric/rank.ts'
import { rankingOfWeek, rankingOn, type TeamStanding } from '../policy/metric/standing.ts'
import { teamsOn } from '../policy/metric/team.ts'
import type { Scene } from '../policy/situation.ts'
import { agencySection } from './agency-day.ts'

/** A channel's lists on a day, with the money that `entries` say beside each team; or in its week so far. */
export function sectionsOf(
  scene: Scene,
  channel: string,
  day: Day,
  week: boolean,
  entries: Entry[],
): BoardSection[] {
  const order = week ? rankingOfWeek(scene, channel, mondayOf(day), day) : rankingOn(scene, channel, day)
  const calls = week
    ? []
    : [...callSection(scene, channel, day), ...agencySection(scene, channel, day, dayName(scene, day))]
  if (order.length === 0) return calls
  const before = week ? {} : ranksBefore(scene, channel, day)
  const rows = order.map((team) => rowOf(team, week ? [] : entries, before[team.team]))
  const command = `排行 ${week ? '本周' : '今日'} ${channel}`
  return [{ title: `${channel}${week ? '本周' : dayName(scene, day)}转访榜`, rows, command }, ...calls]
}

/** 今日, or the date of another day. */
export const dayName = ({ today }: Scene, day: Day) => (day === today ? '今日' : dateOf(day))

function rowOf(team: Placed<TeamStanding>, entries: Entry[], before: number | undefined): BoardRow {
  const goal = team.visitsTarget === null ? null : `${Math.round(team.visitsTarget * 100) / 100}组`
  const leads =
    team.leadsTarget === null ? `留电${team.leads}(未设指标)` : `留电${team.leads}/${team.leadsTarget}`
  const badge = badgeOf(
    entries.filter(
      ({ subject, amountFen }) =>
        amountFen && 'team' in subject && subject.team === team.team && subject.channel === team.channel,
    ),
  )
  return {
    rank: team.rank,
    tied: team.tied,
    name: team.team,
    value: `${team.visits}组`,
    target: goal,
    rate: team.rate,
    detail: leads,
    ...(badge && { badge }),
    ...(before !== undefined && before !== team.rank && { delta: before - team.rank }),
  }
}

/** First place with its prize, a fine, or both: who was first may still have missed his leads. */
function badgeOf(money: Entry[]): BoardRow['badge'] {
  if (money.length === 0) return undefined
  const parts = money.map((entry) =>
    entry.amountFen! > 0
      ? `🏆${rewardWord(entry.unit)}${amountOf(entry)}`
      : `拟${fineVerb(entry.unit)}${amountOf(entry)}`,
  )
  const total = money.reduce((sum, { amountFen }) => sum + amountFen!, 0)
  return { text: parts.join(' '), tone: total > 0 ? 'good' : 'bad' }
}

/** Yesterday's places, when there was a day before. */
function ranksBefore(scene: Scene, channel: string, day: Day): Record<string, number> {
  const yesterday = daysAfter(day, -1)
  if (!scene.world.metrics.days[yesterday]) return {}
  return Object.fromEntries(rankingOn(scene, channel, yesterday).map(({ team, rank }) => [team, rank]))
}

/** S0-ORG-08: the phone teams by their calls; a reminder, no money. */
export function callSection(scene: Scene, channel: string, day: Day): BoardSection[] {
  const teams = teamsOn(scene, channel, day).flatMap(({ team, calls, leads, callsTarget }) =>
    callsTarget
      ? [
          {
            ...{ name: team, target: callsTarget, rate: calls.count / callsTarget },
            ...{ visits: calls.count, leads: leads.count, reachedAt: calls.reachedAt, before: null },
          },
        ]
      : [],
  )
  if (teams.length === 0) return []
  const rows = ranked(teams).map(
    ({ rank, tied, name, rate, visits, target }): BoardRow => ({
      rank,
      tied,
      name,
      value: `${visits}组`,
      target: `${target}组`,
      rate,
    }),
  )
  return [{ title: `${channel}${dayName(scene, day)}CALL客榜`, rows, command: `排行 今日 ${channel}` }]
}
