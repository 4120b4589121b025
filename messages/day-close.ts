import { type Day, dateOf } from '../policy/calendar.ts'
import { subjectName } from '../policy/ledger/balance.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { isOnDay } from '../policy/metric/on-day.ts'
import { targetOn } from '../policy/metric/target.ts'
import { peopleOf, teamsOn } from '../policy/metric/team.ts'
import { countOn } from '../policy/metric/total.ts'
import { couldBeHeardOn } from '../policy/onboarding/newcomer.ts'
import { nameOf } from '../policy/people.ts'
import { missingReporters, reportersOf } from '../policy/report/due.ts'
import type { Scene } from '../policy/situation.ts'
import { agencyDayLines } from './agency-day.ts'
import { percent } from './board.ts'
import { dayEntries } from './day-board.ts'
import { fineLines } from './ledger.ts'
import { namesText } from './names.ts'

/** A channel's day in words after its board: sums, missing reports, each reward and fine with its clause. null: nothing to say. */
export function dayText(scene: Scene, channel: string, day: Day): string | null {
  const entries = dayEntries(scene, channel, day)
  const money = entries.filter(({ kind }) => kind === 'fine' || kind === 'reward')
  const named = (entry: Entry) =>
    'team' in entry.subject ? `${channel}${entry.subject.team}` : subjectName(scene.world, entry.subject)
  const remarks = remarksOf(scene, channel, day)
  const summed = sums(scene, channel, day)
  if (summed === null) return null
  return [
    summed,
    ...agencyDayLines(scene, channel, day),
    ...missing(scene, channel, day),
    ...short(scene, entries),
    ...shortOfLeads(scene, channel, day),
    ...(money.length > 0 ? ['奖罚(均为拟定,待确认):', fineLines(money, named)] : []),
    ...(remarks ? [`现场反馈:${remarks}`] : []),
  ].join('\n')
}

/** `【商超外展日报 4月5日】咨询210 留电96 转访11(目标11,100%)` */
function sums(scene: Scene, channel: string, day: Day): string | null {
  const teams = teamsOn(scene, channel, day)
  const sum = (key: 'consultations' | 'leads' | 'visits' | 'calls' | 'leaflets') =>
    teams.reduce((total, team) => total + team[key].count, 0)
  const target = targetOn(scene.policyOn(scene.cal.momentOn(day, '12:00')), channel, day)
  const visits = sum('visits')
  if (target.visits === null) {
    const counts = [
      ['派单', sum('leaflets')],
      ['CALL', sum('calls')],
      ['留电', sum('leads')],
      ['转访', visits],
    ] as const
    const some = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}`)
    return some.length > 0 ? `【${channel}日报 ${dateOf(day)}】${some.join(' ')}(未设指标)` : null
  }
  const doubt = target.suspect ? '(待确认单位)' : ''
  const rate = percent(target.visits === 0 ? 1 : visits / target.visits)
  const goal = `目标${Math.round(target.visits * 100) / 100}${doubt},${rate}`
  return `【${channel}日报 ${dateOf(day)}】咨询${sum('consultations')} 留电${sum('leads')} 转访${visits}(${goal})`
}

function missing(scene: Scene, channel: string, day: Day): string[] {
  if (reportersOf(scene, day, channel).length === 0) return []
  const names = missingReporters(scene, day, channel).map(({ name }) => name)
  return [names.length === 0 ? '日报已交齐。' : `未交日报:${names.length}人(${namesText(names)})`]
}

/** Who fell short: recorded, never demanded; what the house does instead is what the group hears. */
function short(scene: Scene, entries: Entry[]): string[] {
  const short = entries.filter(({ kind }) => kind === 'forfeit')
  if (short.length === 0) return []
  const { least, substitute } = scene.policy.daily.visits
  const names = short.map(({ id, subject, forfeit }) => {
    const times = (forfeit?.multiplier ?? 1) > 1 ? `,${forfeit!.multiplier}倍` : ''
    return `${'person' in subject ? nameOf(scene.world, subject.person) : ''}(${id}${times})`
  })
  return [
    `带访未满${least}组:${names.join('、')}。只作记录(${[...new Set(short.map(({ rule }) => rule))].join('、')}),以「${substitute}」代替。`,
  ]
}

/** S0-KA-12: who has fewer leads than the clause wants; a report only, in the channels whose teams pay no fine for it. */
function shortOfLeads(scene: Scene, channel: string, day: Day): string[] {
  const at = scene.cal.momentOn(day, '12:00')
  const policy = scene.policyOn(at)
  const least = targetOn(policy, channel, day).leadsPerPerson
  if (least === null || policy.daily.teams.channels.includes(channel)) return []
  const short = peopleOf(scene, channel, at)
    .filter(({ id, role }) => role === 'staff' && isOnDay(scene, id, day) && couldBeHeardOn(scene, id, day))
    .map(({ id, name }) => ({ name, count: countOn(scene, id, day, 'leads') }))
    .filter(({ count }) => count < least)
  if (short.length === 0) return []
  return [`留电未满${least}组(不罚款):${short.map(({ name, count }) => `${name}${count}`).join('、')}`]
}

function remarksOf({ world, cal }: Scene, channel: string, day: Day): string {
  return Object.entries(world.reports.days[day] ?? {})
    .filter(
      ([id]) =>
        world.people[id] && channelOf(world.people[id]!.postings, cal.momentOn(day, '12:00')) === channel,
    )
    .flatMap(([id, reports]) => {
      const remark = reports.at(-1)?.remark
      return remark ? [`${remark}(${nameOf(world, id)})`] : []
    })
    .slice(0, 4)
    .join(';')
}

const channelOf = (postings: { from: number; channel?: string }[], at: number) =>
  postings.filter(({ from }) => from <= at).at(-1)?.channel ?? postings[0]?.channel
