import { countOf, type MetricName, metrics } from '../policy/metric/names.ts'
import type { CountFault } from '../policy/metric/read.ts'
import { MOST } from '../policy/metric/read.ts'
import { maskPhones } from '../policy/text.ts'

export type Counted = { metric: MetricName; count: number; total: number; target: number | null }

/** What was added, and where the day stands now: `✅ 王五 带访+2组,4月12日累计3组(目标3组)。` */
export function counted(name: string, date: string, lines: Counted[]): string {
  const parts = lines.map(({ metric, count, total, target }) => {
    const { name: what, unit } = metrics[metric]
    const goal = target === null ? '' : `(目标${target}${unit})`
    return `${what}+${count}${unit},${date}累计${total}${unit}${goal}`
  })
  return `✅ ${name} ${parts.join(';')}。`
}

/** A count that makes no sense: what is wrong with it, and how to write it. */
export function badCount(metric: MetricName, fault: CountFault, said: string): string {
  const { name, unit } = metrics[metric]
  const how = `请发例如"${name} 3"。`
  switch (fault) {
    case 'negative':
      return `${name}不能是负数,没有记。多报了要减,请发"更正 ${name} 正确的总数"。`
    case 'decimal':
      return `${name}按整${unit}数报,「${said}」不是整数,没有记。${how}`
    case 'tooMany':
      return `${name}一次最多报${MOST}${unit},「${said}」没有记。数量没错的话,请分几次发。`
    case 'none':
      return said
        ? `「${maskPhones(said)}」看不出${name}有几${unit},没有记。${how}`
        : `请写上${name}的${unit}数,没有记。${how}`
    default:
      return fault satisfies never
  }
}

export const nothingToCount = (metric: MetricName) =>
  `${metrics[metric].name}0${metrics[metric].unit}不用发,没有记。多报了要改,请发"更正 ${metrics[metric].name} 正确的总数"。`

export const forwardedCount = () => '转发的消息不能用来报数,没有记。请自己重新发一次。'

/** Clients by name: the new ones are counted, the others are told of without saying whose they are. */
export function leadsNamed(
  name: string,
  date: string,
  { fresh, own, known, total }: { fresh: string[]; own: string[]; known: string[]; total: number },
): string {
  return [
    fresh.length > 0 && `✅ ${name} 有效留电+${fresh.length}组:${fresh.join('、')},${date}累计${total}组。`,
    own.length > 0 && `${own.join('、')}您已经报过,不重复计。`,
    known.length > 0 && `${known.join('、')}已在客户库里,不能再算新的留电。谢谢您,其他号码请接着报。`,
  ]
    .filter(Boolean)
    .join('\n')
}

export const badPhone = () =>
  '电话要写完整的11位手机号,这一条没有记。请发例如"留电 赵先生 13800000000";只报数量发"留电 5"。'

/** A correction took effect: old and new totals. */
export function corrected(
  name: string,
  date: string,
  by: string | null,
  changes: { metric: MetricName; from: number; to: number }[],
): string {
  const list = changes.map(
    ({ metric, from, to }) => `${metrics[metric].name}由${from}改为${to}${metrics[metric].unit}`,
  )
  return `✅ ${name} ${date}${list.join('、')}${by ? `(${by}更正)` : ''}。`
}

export const correctionTitle = (name: string, date: string, changes: { metric: MetricName; to: number }[]) =>
  `更正${name}${date}${changes.map(({ metric, to }) => countOf(metric, to)).join('、')}`

export const correctionWhy = (date: string, until: string) =>
  `${date}的数字次日改,要主管在${until}前同意;同意后名次和奖罚自动重算。`

export const correctionHow = () =>
  '请写上哪一项、正确的总数,例如"更正 留电 16";改昨天的发"更正 昨天 留电 16"。'

export const tooLateToCorrect = (
  name: string,
  date: string,
  clock: string,
  metric: MetricName,
  count: number,
) =>
  `${date}的数字已在次日${clock}锁定,没有改。确实要改,请经理发"更正 ${name} ${date} ${metrics[metric].name} ${count}"。`

export const notYoursToCorrect = (name: string) => `${name}的数字由本人、他的主管或经理更正,这里没有改。`

export const notYet = (date: string) => `${date}还没有到,没有改。`

export const beforeStart = (day: string, first: string) =>
  `${day}的数字没有记录:机器人从${first}起记数,没有改。请核对日期。`

export const grantTooLate = (id: string, date: string, clock: string) =>
  `${date}的数字已在次日${clock}锁定,${id} 只能由经理同意,这里没有改。`
