import { type Day, dateOf, daysAfter } from '../policy/calendar.ts'
import type { PaperName } from '../policy/plan/state.ts'

/** `4月12日至18日` */
export function weekName(monday: Day): string {
  const sunday = daysAfter(monday, 6)
  const end = sunday.slice(5, 7) === monday.slice(5, 7) ? `${Number(sunday.slice(8))}日` : dateOf(sunday)
  return `${dateOf(monday)}至${end}`
}

/** A plan or summary was taken. `late` is the deadline it missed. */
export const paperTaken = (p: {
  name: string
  paper: PaperName
  monday: Day
  at: string
  late: string | null
  again: boolean
}) =>
  [
    `✅ ${p.name} ${weekName(p.monday)}的${p.paper}${p.again ? '已更新' : '已收到'}(${p.at})。`,
    p.late && `${p.late}已过,记为迟交,不罚款。`,
  ]
    .filter(Boolean)
    .join('\n')

export const planHow = () =>
  '请写上下周的铺排和任务,例如"周计划 世纪金花两人、每天到访3组,周末加一场派单"。什么都没有记。'

/** The week's list of people and places was taken. */
export const filingTaken = (p: {
  name: string
  monday: Day
  days: { days: string; lines: string[] }[]
  kept: string[]
  late: string | null
  again: boolean
}) =>
  [
    `✅ ${p.name} 报备${weekName(p.monday)}的铺排${p.again ? ',已替换上一次的' : ''}:`,
    ...p.days.map(({ days, lines }) => `${days} ${lines.join(';')}`),
    p.kept.length > 0 && `${p.kept.join('、')}已有排班,以排班为准。`,
    p.late && `${p.late}已过,记为迟交,不罚款。`,
  ]
    .filter(Boolean)
    .join('\n')

export const filingHow = () =>
  '请写上下周的人和地点,例如"报备下周 大客户: 张三-二纺; 李四-陕柴";某天不同的写"周三 张三-陕柴"。什么都没有记。'

export const filingElsewhere = (date: string, monday: Day) =>
  `${date}不在${weekName(monday)}这一周里,没有记。请改成这一周的日子整条再发。`

/** The manager's plan, for the groups. */
export const planIssued = (name: string, monday: Day, text: string) =>
  `📢【${weekName(monday)} 铺排计划及任务考核】${name}下达:\n${text}\n请各组照此安排,有问题直接在群里提出。`

export const planIssuedTo = (name: string, monday: Day, groups: string[]) =>
  `✅ ${name} ${weekName(monday)}的计划已下达到:${groups.join('、')}。`

export const issueHow = () =>
  '请写上要下达的内容,例如"下达计划 各展点每天到访3组,世纪金花加一张桌"。只给一个渠道写"下达计划 商超 …"。'

export const noGroupToTell = () => '还没有绑定渠道群,计划没有发出去,什么都没有记。请先绑定群。'

/** Sunday, to a supervisor who has not handed in, in private. */
export const paperReminder = (name: string, by: string, papers: PaperName[]) =>
  `【下周计划】${name},请在今天${by}前发:${papers.map((paper) => howTo[paper]).join('、')}。`

/** The same at the end of the draft of his week. */
export const papersToSend = (by: string, papers: PaperName[]) =>
  `今天${by}前还请发:${papers.map((paper) => howTo[paper]).join('、')}。`

const howTo: Record<PaperName, string> = {
  报备下周: '"报备下周 姓名-地点; …"',
  周计划: '"周计划 …"',
  周总结: '"周总结 …"',
  下达计划: '"下达计划 …"',
}

export const issueReminder = (name: string, monday: Day) =>
  `【下达计划】${name},请今天发"下达计划 …",把${weekName(monday)}的展点铺排和任务考核发到各渠道群;选区20:00开始,可在选区后发。`

/** After the deadline, to the managers. */
export function papersDue(
  monday: Day,
  by: string,
  total: number,
  missing: { name: string; channel: string | null; paper: PaperName; rule: string }[],
): string {
  if (missing.length === 0) return `【下周计划】${weekName(monday)}的计划和总结应交${total}份,已全部交齐。`
  const papers = [...new Set(missing.map(({ paper }) => paper))]
  return [
    `【下周计划】到${by},应交${total}份,未交${missing.length}份:`,
    ...papers.map((paper) => {
      const some = missing.filter((one) => one.paper === paper)
      const names = some.map(({ channel, name }) => `${channel ?? ''}${name}`)
      return `${paper}(${[...new Set(some.map(({ rule }) => rule))].join('、')}):${names.join('、')}`
    }),
    '原文没有罚款,只作记录;补交后记为迟交。',
  ].join('\n')
}
