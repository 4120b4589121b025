import { type Day, dateOf } from '../policy/calendar.ts'
import { goalOf, type Progress } from '../policy/funnel/progress.ts'
import { targetOn, unsetChannels } from '../policy/metric/target.ts'
import { phaseOn } from '../policy/policy.ts'
import type { Scene } from '../policy/situation.ts'

/** 进度, 漏斗, 阶段: phase and day, what came in against the plan, then the whole funnel of the rulebook. */
export function progressText(scene: Scene, progress: Progress): string {
  const { funnel } = scene.policy.project
  const { phase, dayNumber, days, phaseDaysLeft, visits, visitsPlanned, registrations, subscriptions } =
    progress
  const head = phase
    ? `【进度】第${dayNumber}/${days}天 ${phase}(本阶段还有${phaseDaysLeft}天)`
    : `【进度】${dateOf(progress.day)}不在项目${days}天的计划期内`
  const reached = visitsPlanned > 0 ? `/${visitsPlanned}(${tenth(visits / visitsPlanned)})` : ''
  return [
    head,
    `到访${visits}${reached} 登记${registrations}${rate(progress, funnel.visitToReg)} 认筹${subscriptions}`,
    ...(progress.since > scene.policy.project.startDate
      ? [`以上自${dateOf(progress.since)}起由各人上报累计,之前的数据不在内。`]
      : []),
    `总目标:${goal(scene)}${amount(funnel.units)}套;到访${amount(funnel.visits)}→登记${amount(funnel.registrations)}→认筹${amount(funnel.subscriptions)}→成交${amount(funnel.units)}`,
    ...(scene.policy.habits.withoutRules.length > 0
      ? [`${scene.policy.habits.withoutRules.join('、')}:原文没有管理办法,只记数,不奖不罚。`]
      : []),
    `要求的转化:到访转登记${ratio(funnel.visitToReg)}、登记转认筹${ratio(funnel.regToSub)}、认筹转成交${ratio(funnel.subToDeal)}`,
  ].join('\n')
}

function rate({ visitToReg }: Progress, wanted: number | null): string {
  if (visitToReg === null) return ''
  const below = wanted !== null && visitToReg < wanted ? `<${ratio(wanted)}⚠` : ''
  return `(转访率${tenth(visitToReg)}${below})`
}

function goal(scene: Scene): string {
  const { stated, derived, apart } = goalOf(scene)
  if (stated === null) return ''
  const more = apart && derived !== null ? `(按货值×去化率算为${inYi(derived)})` : ''
  return `${inYi(stated)}${more},`
}

/** S0-FN-13: a phase begins; each channel's visits a day, and which have none. */
export function phaseBegins(scene: Scene, day: Day): string {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const phase = phaseOn(policy, day)?.phase
  const known = policy.channels
    .map(({ name }) => ({ name, ...targetOn(policy, name, day) }))
    .filter(({ visits }) => visits !== null)
    .map(({ name, visits, suspect }) => `${name}${tidy(visits!)}${suspect ? '(待确认单位)' : ''}`)
  const unset = unsetChannels(policy, day)
  return [
    `📢${dateOf(day)}起进入${phase?.name ?? '新阶段'}:日均到访${phase?.visitsPerDay ?? '未设'}`,
    known.length > 0 ? `,${known.join('、')}` : '',
    unset.length > 0 ? `;未设指标:${unset.join('、')}` : '',
    '。',
  ].join('')
}

/** S0-FN-11, once per phase: which numbers the rulebook has lost. They are asked for, never made up. */
export function unsetNotice(scene: Scene, day: Day): string {
  return `⚠ 以下指标原文缺失,暂不排名、不计罚:${unsetTargets(scene, day).join('、')}。请经理核对原文;确认之前只记录数量。`
}

/** `派单 到访`, `大客户 留电`: every target of the phase that is not set, for the channels with people or rules. */
export function unsetTargets(scene: Scene, day: Day): string[] {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  return policy.channels.flatMap(({ name }) => {
    const { visits, leadsPerPerson } = targetOn(policy, name, day)
    if (visits === null) return [`${name} 到访`]
    return leadsPerPerson === null ? [`${name} 留电`] : []
  })
}

const tenth = (share: number) => `${(Math.round(share * 1000) / 10).toFixed(1)}%`
const ratio = (share: number | null) => (share === null ? '未设' : `${Math.round(share * 1000) / 10}%`)
const amount = (count: number | null) => (count === null ? '未设' : String(count))
const inYi = (yuan: number) => `${Math.round(yuan / 1_000_000) / 100}亿`
const tidy = (count: number) => String(Math.round(count * 100) / 100)
