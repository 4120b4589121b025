import type { Day } from '../../policy/calendar.ts'
import { isSales } from '../../policy/metric/must-visit.ts'
import type { PersonThen } from '../../policy/people.ts'
import { type Policy, phaseOn } from '../../policy/policy.ts'
import { yuan } from '../../policy/text.ts'
import { minutes } from '../rules/minutes.ts'

type Who = Pick<PersonThen, 'role' | 'channel' | 'staffType'> & {
  /** On duty that day: for a supervisor, that the plan names him. */
  onDuty: boolean
}

/** The money rules that bear on a person that day, each in one line with its id. */
export function moneyLines(policy: Policy, who: Who, day: Day): string[] {
  const { channel = '', role } = who
  if (policy.habits.withoutRules.includes(channel)) return ['原文没有管理办法,只记数,不奖不罚(S0-MS-01)']
  if (role === 'supervisor') return supervisorMoney(policy, channel, who.onDuty)
  if (role !== 'staff') return []
  return [
    ...signInMoney(policy, channel),
    ...locationMoney(policy, channel),
    ...checkMoney(policy, channel),
    ...visitMoney(policy, who),
    ...teamMoney(policy, channel),
    ...agencyMoney(policy, channel),
    ...subscriptionMoney(policy, channel, day),
  ]
}

/** `罚20元`, or null where the rulebook names no amount (G6). */
function money(
  policy: Policy,
  rule: string,
  word: '罚' | '奖',
  which: 'yuan' | 'jointYuan' | 'teamYuan' = 'yuan',
) {
  const fen = policy.fenOf(rule, which)
  return fen === null ? null : `${word}${yuan(fen, policy.unitOf(rule))}`
}

const line = (what: string, amount: string | null, ...rules: string[]) =>
  amount === null ? [] : [`${what} ${amount}(${rules.join('、')})`]

function signInMoney(policy: Policy, channel: string): string[] {
  const mine = policy.signIns.slots.filter((slot) => slot.channel === channel)
  const rules = [...new Set(mine.map(({ rule }) => rule))]
  const amounts = [...new Set(rules.map((rule) => money(policy, rule, '罚')))]
  return amounts.flatMap((amount) =>
    line('签到迟到、未到', amount, ...rules.filter((rule) => money(policy, rule, '罚') === amount)),
  )
}

function locationMoney({ locations, ...policy }: Policy, channel: string): string[] {
  const rule = locations.channels[channel]
  const what = locations.belowMin === 'fine' ? '定位不足或不符' : '定位不符'
  return rule ? line(what, money({ locations, ...policy }, rule, '罚'), rule) : []
}

function checkMoney(policy: Policy, channel: string): string[] {
  const rules = policy.spotChecks.channels[channel]
  if (!rules) return []
  const amount = money(policy, rules.rule, '罚')
  return line(`抽查${minutes(policy.spotChecks.answerSec)}内未回`, amount ?? '只记录', rules.rule)
}

function visitMoney(policy: Policy, { channel, staffType }: Who): string[] {
  const { channels, least, period } = policy.daily.visits
  if (!channels.includes(channel ?? '') || !isSales(policy, staffType)) return []
  const each = money(policy, 'S0-EX-02', '奖')
  return [
    ...line(`${period === 'week' ? '一周' : '周内'}带访满${least}组`, each && `每组${each}`, 'S0-EX-02'),
    `周内不足${least}组 只记录(S0-EX-03)`,
  ]
}

function teamMoney(policy: Policy, channel: string): string[] {
  const { channels, ladderYuan, finePeriod } = policy.daily.teams
  if (!channels.includes(channel)) return []
  const [least, most] = [ladderYuan[0], yuan(ladderYuan[1] * 100, policy.unitOf('S0-EX-07'))]
  return [
    ...line('本组达标且第一', money(policy, 'S0-EX-05', '奖'), 'S0-EX-05'),
    `本组${finePeriod === 'week' ? '一周' : ''}未达标 罚${least}-${most}(S0-EX-07)`,
  ]
}

function agencyMoney(policy: Policy, channel: string): string[] {
  const { agency } = policy
  if (channel !== agency.channel) return []
  return [
    ...line(`周门店不足${agency.storesPerWeek}家`, money(policy, 'S0-SH-05', '罚'), 'S0-SH-05'),
    ...line(`周入群不足${agency.brokersPerWeek}人`, money(policy, 'S0-SH-06', '罚'), 'S0-SH-06'),
    ...line('推介客户到访每组', money(policy, 'S0-SH-08', '奖'), 'S0-SH-08'),
    ...line('推介客户认筹', money(policy, 'S0-SH-09', '奖'), 'S0-SH-09'),
  ]
}

/** S0-EX-06 holds only in its phase. */
function subscriptionMoney(policy: Policy, channel: string, day: Day): string[] {
  const { phase, channels } = policy.daily.subscriptions
  if (!channels.includes(channel) || phaseOn(policy, day)?.phase.name !== phase) return []
  return line('认筹', money(policy, 'S0-EX-06', '奖'), 'S0-EX-06')
}

function supervisorMoney(policy: Policy, channel: string, onDuty: boolean): string[] {
  const rules = policy.spotChecks.channels[channel]
  const each = policy.spotChecks.jointPer === 'offender' ? '每人' : '每次'
  const joint =
    rules && (money(policy, rules.jointRule, '罚', 'jointYuan') ?? money(policy, rules.jointRule, '罚'))
  return [
    ...(onDuty ? [...signInMoney(policy, channel), ...locationMoney(policy, channel)] : []),
    ...(rules && joint ? line('组员抽查未回,连带', `${each}${joint}`, rules.jointRule) : []),
    ...teamMoney(policy, channel),
    ...(channel === policy.agency.channel
      ? line('超过半数专员未完成', money(policy, 'S0-SH-07', '罚'), 'S0-SH-07')
      : []),
  ]
}
