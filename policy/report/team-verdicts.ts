import { type Day, dateOf } from '../calendar.ts'
import type { Verdict } from '../ledger/state.ts'
import { type Contender, type Placed, ranked, shareOfPlaces } from '../metric/rank.ts'
import { rankingOn, type TeamStanding } from '../metric/standing.ts'
import { peopleOf } from '../metric/team.ts'
import { totalOf } from '../metric/total.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { yuan } from '../text.ts'

const PRIZE = 'S0-EX-05'
const LADDER = 'S0-EX-07'

/** S0-EX-05 and S0-EX-07: the day's first team that did its visits, and the teams that did not do theirs. */
export function teamVerdicts(scene: Scene, channel: string, day: Day, occasion: string): Verdict[] {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  if (!policy.daily.teams.channels.includes(channel)) return []
  const order = rankingOn(scene, channel, day)
  const prize =
    policy.daily.teams.prizeSubject === 'team'
      ? order.filter((team) => team.rank === 1 && team.visitsDone)
      : []
  return [
    ...prize.map((team) => prizeVerdict(policy, team, order.length, { day, occasion })).filter(given),
    ...(policy.daily.teams.prizeSubject === 'person'
      ? personPrizes(scene, policy, order, day, occasion)
      : []),
    ...(policy.daily.teams.finePeriod === 'day' ? teamFines(policy, order, { day, occasion }) : []),
  ]
}

/** S0-EX-07: what the teams of an order pay that did not do their task. */
export const teamFines = (policy: Policy, order: readonly Placed<TeamStanding>[], when: When): Verdict[] =>
  order
    .filter((team) => failed(policy, team))
    .map((team) => fineVerdict(policy, team, order.length, when))
    .filter(given)

/** Did a team miss its task? A target that is not known cannot be missed (G6). */
export function failed(
  { daily }: Policy,
  { visitsDone, leadsDone }: Pick<TeamStanding, 'visitsDone' | 'leadsDone'>,
): boolean {
  const [visitsMissed, leadsMissed] = [visitsDone === false, leadsDone === false]
  return daily.teams.failWhen === 'any' ? visitsMissed || leadsMissed : visitsMissed && leadsMissed
}

/** S0-EX-07: what place `rank` of `count` teams pays, in fen: from the ladder's foot to its top, in even steps, rounded. */
export function ladderFen({ daily }: Policy, rank: number, count: number): number {
  const [least, most] = daily.teams.ladderYuan
  const step = daily.teams.roundToYuan
  const exact = count === 1 ? least : least + ((most - least) * (rank - 1)) / (count - 1)
  return Math.round(exact / step) * step * 100
}

/** The day it is entered under; `span` names the days it is about when they are more than one. */
type When = { day: Day; occasion: string; span?: string }

function prizeVerdict(
  policy: Policy,
  team: Placed<TeamStanding>,
  teams: number,
  { day, occasion }: When,
): Verdict | null {
  const prize = policy.fenOf(PRIZE)
  if (prize === null) return null
  const amountFen = shareOfPlaces(team, (rank) => (rank === 1 ? prize : 0))
  const inUnit = (fen: number) => yuan(fen, policy.unitOf(PRIZE))
  return {
    ...teamEntry(PRIZE, team, { day, occasion }),
    kind: 'reward',
    amountFen,
    because: `${inWords(team, dateOf(day))},排名第${team.rank}/${teams},完成到访任务${team.tied ? `,${team.sharing}个组并列,平分${inUnit(prize)}` : ''}`,
    arithmetic: team.tied ? [`${inUnit(prize)}÷${team.sharing}=${inUnit(amountFen)}`] : [inUnit(prize)],
  }
}

function fineVerdict(
  policy: Policy,
  team: Placed<TeamStanding>,
  teams: number,
  { day, occasion, span = dateOf(day) }: When,
): Verdict | null {
  const fen = shareOfPlaces(team, (rank) => ladderFen(policy, rank, teams))
  if (fen === 0) return null
  const missed = [team.visitsDone === false && '到访', team.leadsDone === false && '留电'].filter(Boolean)
  const [least, most] = policy.daily.teams.ladderYuan
  const unit = policy.unitOf(LADDER)
  return {
    ...teamEntry(LADDER, team, { day, occasion }),
    kind: 'fine',
    amountFen: -fen,
    because: `${inWords(team, span)},排名第${team.rank}/${teams},未完成${missed.join('、')}任务`,
    arithmetic: [
      `${teams}个组从${least}${unit}到${most}${unit}按名次均分、取整到${policy.daily.teams.roundToYuan}${unit}(默认阶梯)`,
      `第${team.rank}名${team.tied ? `,${team.sharing}个组并列平均` : ''}:${yuan(fen, unit)}`,
    ],
  }
}

const teamEntry = (rule: string, { team, channel, evidence }: TeamStanding, { day, occasion }: When) => ({
  key: `${rule}/${team}@${channel}/${occasion}`,
  rule,
  subject: { team, channel },
  occasion,
  day,
  evidence,
})

function inWords(
  { team, channel, visits, leads, visitsTarget, leadsTarget }: TeamStanding,
  span: string,
): string {
  const of = (target: number | null) =>
    target === null ? '未设指标' : `目标${Math.round(target * 100) / 100}`
  return `${channel}${team}${span}到访${visits}组(${of(visitsTarget)})、留电${leads}组(${of(leadsTarget)})`
}

/** The prize given to persons instead: who brought most among the teams that did their task. */
function personPrizes(
  scene: Scene,
  policy: Policy,
  order: Placed<TeamStanding>[],
  day: Day,
  occasion: string,
): Verdict[] {
  const prize = policy.fenOf(PRIZE)
  const channel = order[0]?.channel
  if (prize === null || !channel) return []
  const done = new Set(order.filter((team) => team.visitsDone).map(({ team }) => team))
  const people = peopleOf(scene, channel, scene.cal.momentOn(day, '12:00'))
    .filter((person) => person.role === 'staff' && done.has(person.team ?? ''))
    .map((person): Contender & { id: string; evidence: string[] } => {
      const visits = totalOf(scene, [person.id], day, 'visits')
      const leads = totalOf(scene, [person.id], day, 'leads').count
      const { count, reachedAt, evidence } = visits
      return {
        id: person.id,
        name: person.name,
        rate: 1,
        visits: count,
        leads,
        reachedAt,
        before: null,
        evidence,
      }
    })
    .filter(({ visits }) => visits > 0)
  return ranked(people)
    .filter(({ rank }) => rank === 1)
    .map((person) => ({
      key: `${PRIZE}/${person.id}/${occasion}`,
      rule: PRIZE,
      subject: { person: person.id },
      kind: 'reward',
      amountFen: shareOfPlaces(person, (rank) => (rank === 1 ? prize : 0)),
      occasion,
      day,
      because: `${person.name}${dateOf(day)}带访${person.visits}组,${channel}第1名,所在组完成到访任务`,
      evidence: person.evidence,
    }))
}

const given = <T>(value: T | null): value is T => value !== null
