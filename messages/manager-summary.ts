import { type Day, dateOf, SECOND } from '../policy/calendar.ts'
import { fineWord, rewardWord, totalOf } from '../policy/ledger/amount.ts'
import { headOf } from '../policy/ledger/head.ts'
import { entriesOn } from '../policy/ledger/lists.ts'
import type { Entry } from '../policy/ledger/state.ts'
import { rankingOn } from '../policy/metric/standing.ts'
import { targetOn } from '../policy/metric/target.ts'
import { missingReporters, reportersOf } from '../policy/report/due.ts'
import { openRequests } from '../policy/request/open.ts'
import type { Scene } from '../policy/situation.ts'
import { percent } from './board.ts'
import { unsetTargets } from './funnel.ts'
import { namesText } from './names.ts'
import { overturnLines } from './overturned.ts'
import { headLine } from './verify.ts'

/**
 * The day for a manager: numbers, money proposed per rule, what waits for somebody, what is missing, outages. `unset` is the
 * one-time notice of targets the rulebook lacks, in place of the line that names them.
 */
export function managerSummary(scene: Scene, day: Day, checks: string[], unset: string | null): string {
  const entries = entriesOf(scene, day)
  return [
    `【经理日报 ${dateOf(day)}】`,
    ...numbers(scene, day),
    ...checks,
    `${fineWord(scene.policy.unit)}:${moneyOf(scene, entries, 'fine')}`,
    `${rewardWord(scene.policy.unit)}:${moneyOf(scene, entries, 'reward')}`,
    ...noticesOf(scene, entries),
    waiting(scene),
    missing(scene, day),
    outages(scene, day),
    unset
      ? `【未设指标】${unset}`
      : `未设指标:${unsetTargets(scene, day).join('、') || '无'}(不排名、不计罚)`,
    ...overturnLines(scene, day),
    headLine(headOf(scene.world)),
    '逐笔查看发"为什么 编号";确认发"确认 编号",免除发"免除 编号 原因"。',
  ].join('\n')
}

/** What stands of that day. */
const entriesOf = (scene: Scene, day: Day): Entry[] =>
  entriesOn(scene, day).filter(
    ({ state, reverses }) => !reverses && state !== 'reversed' && state !== 'waived',
  )

function numbers(scene: Scene, day: Day): string[] {
  const lines = scene.policy.channels.flatMap(({ name }) => {
    const order = rankingOn(scene, name, day)
    if (order.length === 0) return []
    const visits = order.reduce((sum, team) => sum + team.visits, 0)
    const leads = order.reduce((sum, team) => sum + team.leads, 0)
    const target = targetOn(scene.policyOn(scene.cal.momentOn(day, '12:00')), name, day).visits ?? 0
    const rate = target > 0 ? `,${percent(visits / target)}` : ''
    return [
      `${name}:到访${visits}(目标${Math.round(target * 100) / 100}${rate}) 留电${leads},第一名${order[0]!.team}`,
    ]
  })
  return lines.length > 0 ? lines : ['今天没有有指标的渠道在岗。']
}

function moneyOf({ policy }: Scene, entries: Entry[], kind: 'fine' | 'reward'): string {
  const some = entries.filter((entry) => entry.kind === kind && entry.amountFen)
  if (some.length === 0) return '无'
  const rules = [...new Set(some.map(({ rule }) => rule))].sort()
  const parts = rules.map((rule) => {
    const ofRule = some.filter((entry) => entry.rule === rule)
    return `${policy.titleOf(rule)}${ofRule.length}笔${totalOf(ofRule)}(${rule})`
  })
  const open = some.filter(({ state }) => state === 'proposed').length
  return `共${some.length}笔${totalOf(some)}(其中拟定待确认${open}笔);${parts.join('、')}`
}

function noticesOf({ policy }: Scene, entries: Entry[]): string[] {
  const some = entries.filter(({ kind }) => kind === 'notice' || kind === 'flag' || kind === 'forfeit')
  if (some.length === 0) return []
  const rules = [...new Set(some.map(({ rule }) => rule))].sort()
  const count = (rule: string) => some.filter((entry) => entry.rule === rule).length
  return [
    `只记录不罚款:${rules.map((rule) => `${policy.titleOf(rule)}${count(rule)}条(${rule})`).join('、')}`,
  ]
}

function waiting(scene: Scene): string {
  const { ledger } = scene.world
  const proposed = Object.keys(ledger.proposed).filter((id) => {
    const entry = ledger.entries[id]!
    return !entry.reverses && (entry.kind === 'fine' || entry.kind === 'reward')
  })
  const requests = openRequests(scene)
  const list = requests.slice(0, 6).map(({ id, title }) => `${id} ${title}`)
  const asked = requests.length > 0 ? `;申请${requests.length}件:${list.join('、')}` : ''
  return `待处理:奖罚${proposed.length}笔待确认${asked}`
}

function missing(scene: Scene, day: Day): string {
  const due = reportersOf(scene, day).length
  if (due === 0) return '未交日报:今天没有应交的人'
  const names = missingReporters(scene, day).map(({ name }) => name)
  return names.length === 0
    ? `未交日报:无(应交${due}人)`
    : `未交日报:${names.length}/${due}人(${namesText(names)})`
}

function outages({ world, cal }: Scene, day: Day): string {
  const some = world.outages.filter(({ from, until }) => cal.dayOf(from) <= day && cal.dayOf(until) >= day)
  if (some.length === 0) return '机器人离线:无'
  const list = some.map(
    ({ from, until }) =>
      `${cal.clockOf(from)}至${cal.clockOf(until)}(${Math.round((until - from) / SECOND)}秒)`,
  )
  return `机器人离线:${list.join('、')};超过60秒的,期间抽查作废、签到顺延`
}
