import type { Day } from '../policy/calendar.ts'
import type { Numbers, WeekNumbers } from '../policy/plan/week-numbers.ts'
import { percent } from './board.ts'
import { weekName } from './week-papers.ts'

/** S0-EX-16, S0-KA-26, S0-SH-15: a week in numbers, with strengths and weaknesses as plain comparisons. */
export function weekDraft(weeks: readonly WeekNumbers[], monday: Day, cutOff: string, ask: boolean): string {
  const head = `【周报草稿 ${weekName(monday)}】数据截至${cutOff}`
  if (weeks.length === 0) return `${head}\n这一周没有在岗的人,没有数字。`
  return [
    head,
    ...weeks.flatMap(channelLines),
    ...(ask ? ['请核对后补充原因和下周调整,发"周总结 …"。'] : []),
  ].join('\n')
}

function channelLines({ channel, team, total, teams, people, places }: WeekNumbers): string[] {
  const byTeam = team === undefined && teams.length > 1
  const { good, bad } = compared(total)
  return [
    `〔${channel}${team ?? ''}〕${numbersText(total)}`,
    ...(byTeam ? teams.map((one) => `${one.name}:${numbersText(one)}`) : []),
    ...listed('各人', people, '人'),
    ...listed('各展点', places, '处'),
    good.length > 0 && `优势:${good.join(';')}。`,
    bad.length > 0 && `不足:${bad.join(';')}。`,
  ].filter((line): line is string => Boolean(line))
}

/** Who or what has brought something, by name; the rest are counted. */
function listed(
  what: string,
  rows: { name: string; visits: number; leads: number }[],
  unit: string,
): string[] {
  const some = rows.filter(({ visits, leads }) => visits + leads > 0)
  if (rows.length === 0) return []
  const rest = rows.length - some.length
  const none = rest > 0 ? [`${rest}${unit}没有数字`] : []
  return [`${what}:${[...some.map(counts), ...none].join(';')}`]
}

const counts = ({ name, visits, leads }: { name: string; visits: number; leads: number }) =>
  `${name} 到访${visits} 留电${leads}`

/** `到访12组(目标29.75,40%,上周10) 留电33组(目标100,33%,上周30)` */
function numbersText({ visits, leads, visitsTarget, leadsTarget, before }: Numbers): string {
  const part = (what: string, count: number, target: number | null, last: number | undefined) => {
    const goal = target === null ? '未设指标' : `目标${rounded(target)},${rateText(count, target)}`
    return `${what}${count}组(${goal}${last === undefined ? '' : `,上周${last}`})`
  }
  return `${part('到访', visits, visitsTarget, before?.visits)} ${part('留电', leads, leadsTarget, before?.leads)}`
}

/** What stands above its target or the week before, and what below. */
function compared({ visits, leads, visitsTarget, leadsTarget, before }: Numbers) {
  const [good, bad]: [string[], string[]] = [[], []]
  const say = (what: string, count: number, target: number | null, last: number | undefined) => {
    if (target !== null && count >= target) good.push(`${what}完成目标`)
    if (target !== null && count < target) bad.push(`${what}距目标差${rounded(target - count)}组`)
    if (last !== undefined && count > last) good.push(`${what}比上周多${count - last}组`)
    if (last !== undefined && count < last) bad.push(`${what}比上周少${last - count}组`)
  }
  say('到访', visits, visitsTarget, before?.visits)
  say('留电', leads, leadsTarget, before?.leads)
  return { good, bad }
}

const rateText = (count: number, target: number) => percent(target === 0 ? 1 : count / target)
const rounded = (value: number) => Math.round(value * 100) / 100
