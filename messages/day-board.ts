import type { Board, BoardMoney, BoardRow, BoardSection } from '../policy/board.ts'
import { type Day, dateOf, daysAfter, mondayOf, weekdayName } from '../policy/calendar.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import { standingOf } from '../policy/ledger/settle.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { countOf } from '../policy/metric/names.ts'
import { type Placed, ranked } from '../policy/metric/rank.ts'
import { rankingOfWeek, rankingOn, type TeamStanding } from '../policy/metric/standing.ts'
import { targetOn } from '../policy/metric/target.ts'
import { type TeamDay, teamsOn } from '../policy/metric/team.ts'
import { phaseOn } from '../policy/policy.ts'
import { dayOccasionId } from '../policy/report/day-occasion.ts'
import type { Scene } from '../policy/situation.ts'
import { yuan } from '../policy/text.ts'

export type BoardWanted = {
  title: string
  channels: readonly string[]
  day: Day
  /** Monday to `day` instead of the one day. */
  week?: boolean
  /** `21:00` */
  cutOff: string
}

/** The leaderboard of some channels on a day or in a week so far. Unset targets stand apart (S0-FN-11, G12). */
export function boardOf(scene: Scene, { title, channels, day, week = false, cutOff }: BoardWanted): Board {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const phase = phaseOn(policy, day)
  const entries = channels.flatMap((channel) => dayEntries(scene, channel, day))
  const about = week ? `${dateOf(mondayOf(day))}至${dateOf(day)}` : `${dateOf(day)} ${weekdayName(day)}`
  return {
    title,
    subtitle: phase ? `${about} · ${phase.phase.name}第${phase.dayNumber}/${phase.days}天` : about,
    cutOff: `数据截至${cutOff}`,
    targetSource: `指标来源:${policy.activeTargets === 'table' ? '任务分解表' : '管理章节'}`,
    tieBreak: '同率按到访组数、有效留电、先达到时间、上周名次排序',
    sections: channels.flatMap((channel) => sectionsOf(scene, channel, day, week, entries)),
    unset: channels.flatMap((channel) => unsetRows(scene, channel, day)),
    money: { title: '今日奖罚', rows: week ? [] : entries.flatMap((entry) => moneyRow(scene, entry)) },
    footer: '对奖罚有疑问,48小时内发"申诉 编号 理由"。',
  }
}

/** What stands of a channel's day: rewards, team fines, forfeits. */
export const dayEntries = ({ world }: Scene, channel: string, day: Day): Entry[] =>
  standingOf(world, dayOccasionId(day, channel)).filter((entry) => entry.state !== 'waived')

function sectionsOf(
  scene: Scene,
  channel: string,
  day: Day,
  week: boolean,
  entries: Entry[],
): BoardSection[] {
  const order = week ? rankingOfWeek(scene, channel, mondayOf(day), day) : rankingOn(scene, channel, day)
  const calls = week ? [] : callSection(scene, channel, day)
  if (order.length === 0) return calls
  const before = week ? {} : ranksBefore(scene, channel, day)
  const command = `排行 ${week ? '本周' : '今日'} ${channel}`
  const rows = order.map((team) => rowOf(team, entries, before[team.team]))
  return [{ title: `${channel}${week ? '本周' : '今日'}转访榜`, rows, command }, ...calls]
}

function rowOf(team: Placed<TeamStanding>, entries: Entry[], before: number | undefined): BoardRow {
  const goal = team.visitsTarget === null ? null : `${Math.round(team.visitsTarget * 100) / 100}组`
  const leads =
    team.leadsTarget === null ? `留电${team.leads}(未设指标)` : `留电${team.leads}/${team.leadsTarget}`
  const money = entries.find(
    ({ subject, amountFen }) =>
      amountFen && 'team' in subject && subject.team === team.team && subject.channel === team.channel,
  )
  return {
    rank: team.rank,
    tied: team.tied,
    name: team.team,
    value: `${team.visits}组`,
    target: goal,
    rate: team.rate,
    detail: leads,
    ...(money && { badge: badgeOf(money) }),
    ...(before !== undefined && before !== team.rank && { delta: before - team.rank }),
  }
}

const badgeOf = ({ amountFen }: Entry): BoardRow['badge'] =>
  amountFen! > 0
    ? { text: `🏆奖励${yuan(amountFen!)}`, tone: 'good' }
    : { text: `拟罚${yuan(amountFen!)}`, tone: 'bad' }

/** Yesterday's places, when there was a day before. */
function ranksBefore(scene: Scene, channel: string, day: Day): Record<string, number> {
  const yesterday = daysAfter(day, -1)
  if (!scene.world.metrics.days[yesterday]) return {}
  return Object.fromEntries(rankingOn(scene, channel, yesterday).map(({ team, rank }) => [team, rank]))
}

/** S0-ORG-08: the phone teams by their calls; a reminder, no money. */
function callSection(scene: Scene, channel: string, day: Day): BoardSection[] {
  const { callsPerTeam } = targetOn(scene.policyOn(scene.cal.momentOn(day, '12:00')), channel, day)
  if (callsPerTeam === null || callsPerTeam === 0) return []
  const teams = teamsOn(scene, channel, day).map((team) => ({
    name: team.team,
    rate: team.calls.count / callsPerTeam,
    visits: team.calls.count,
    leads: team.leads.count,
    reachedAt: team.calls.reachedAt,
    before: null,
  }))
  if (teams.length === 0) return []
  const rows = ranked(teams).map(
    ({ rank, tied, name, rate, visits }): BoardRow => ({
      rank,
      tied,
      name,
      value: `${visits}组`,
      target: `${callsPerTeam}组`,
      rate,
    }),
  )
  return [{ title: `${channel}今日CALL客榜`, rows, command: `排行 今日 ${channel}` }]
}

/** Counts without a target: neither ranked nor fined. */
function unsetRows(scene: Scene, channel: string, day: Day): Board['unset'] {
  const target = targetOn(scene.policyOn(scene.cal.momentOn(day, '12:00')), channel, day)
  const teams = teamsOn(scene, channel, day)
  if (target.visits === null)
    return teams
      .map((team) => ({
        name: `${channel}${team.team}`,
        value: countsOf(team, target.callsPerTeam === null),
      }))
      .filter(({ value }) => value !== '' || target.callsPerTeam === null)
      .map(({ name, value }) => ({ name, value: value || '暂无数据' }))
  if (target.leadsPerPerson === null)
    return teams.map(({ team, leads }) => ({ name: `${channel}${team}留电`, value: `${leads.count}组` }))
  return []
}

function countsOf({ visits, leads, calls, leaflets }: TeamDay, withCalls: boolean): string {
  const counts = [
    leaflets.count > 0 && countOf('leaflets', leaflets.count),
    withCalls && calls.count > 0 && countOf('calls', calls.count),
    visits.count > 0 && `到访${visits.count}组`,
    leads.count > 0 && `留电${leads.count}组`,
  ]
  return counts.filter(Boolean).join('、')
}

function moneyRow({ world, policy }: Scene, { subject, amountFen, rule, id, kind }: Entry): BoardMoney[] {
  if (!amountFen || (kind !== 'fine' && kind !== 'reward')) return []
  const channel = 'team' in subject ? subject.channel : ''
  return [
    { name: `${channel}${subjectName(world, subject)}`, text: `${policy.titleOf(rule)} ${id}`, amountFen },
  ]
}
