import { type MetricName, metrics } from '../policy/metric/names.ts'
import { namesText } from './names.ts'

/** A 日报 was taken: its figures, and where they replaced another running sum. */
export function reportTaken({
  name,
  date,
  clock,
  late,
  again,
  figures,
  replaced,
}: {
  name: string
  date: string
  clock: string
  late: string | null
  again: boolean
  figures: { metric: MetricName; count: number }[]
  replaced: { metric: MetricName; from: number; to: number }[]
}): string {
  const list = figures.map(({ metric, count }) => `${metrics[metric].name}${count}`).join('、')
  return [
    `✅ ${name} ${date}日报${again ? '已更新' : '已收到'}(${clock}):${list}。`,
    ...replaced.map(
      ({ metric, from, to }) =>
        `${metrics[metric].name}此前累计${from}${metrics[metric].unit},以日报的${to}${metrics[metric].unit}为准。`,
    ),
    late && `${late}已过,记为迟交,不罚款。`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** A supervisor's summary: what he says beside what the bot has summed up (S0-EX-22). */
export const summaryTaken = (
  name: string,
  date: string,
  said: string,
  summed: { consultations: number; leads: number; visits: number },
) =>
  [
    `✅ ${name} ${date}汇总已收到${said ? `:${said}` : ''}。`,
    `系统按各人上报合计:咨询${summed.consultations}、留电${summed.leads}、转访${summed.visits}。主管的数字不重复计入。`,
  ].join('\n')

/** 18:30, to a supervisor (S0-EX-22): his team's sums, to be sent back with a word on each booth. */
export const summaryDraft = (d: {
  name: string
  date: string
  by: string
  consultations: number
  leads: number
  visits: number
  waiting: string[]
}) =>
  [
    `【外展数据汇总 ${d.date}】${d.name},各人上报合计:咨询${d.consultations}、留电${d.leads}、转访${d.visits}。`,
    d.waiting.length > 0 && `还没交日报:${namesText(d.waiting)}。`,
    `核对后请在${d.by}前发"日报 咨询${d.consultations} 留电${d.leads} 转访${d.visits} 小结"。`,
  ]
    .filter(Boolean)
    .join('\n')

/** In the managers' summary: whose summary was not there by the close. */
export const summariesMissing = (names: string[], total: number) =>
  names.length === 0
    ? `外展数据汇总:${total}份已交齐`
    : `外展数据汇总:未交${names.length}/${total}(${names.join('、')})`

export const reportHow = () => '日报请写三项数字,例如"日报 咨询30 留电18 转访3 下午人流好",这一条没有记。'

/** 18:00, to those who have sent none. */
export const reportReminder = (names: string[], by: string) =>
  `【日报提醒】请${namesText(names)}在${by}前发"日报 咨询x 留电y 转访z 小结"。已交的不用再发。`

/** 19:00: who is missing. A duty without a stated sanction. */
export const reportsMissing = (channel: string, due: number, late: string[], missing: string[]) =>
  missing.length === 0
    ? `【日报·${channel}】应交${due}人,已全部交齐,谢谢大家。`
    : [
        `【日报·${channel}】应交${due}人,未交${missing.length}人:${namesText(missing)}。`,
        ...(late.length > 0 ? [`迟交:${late.join('、')}。`] : []),
        '不罚款,请尽快补发(S0-EX-26「每日反馈当日外展数据(意向咨询、意向留电、实际转访)」)。',
      ].join('\n')
