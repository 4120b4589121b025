import { helpList, helpNotYours, helpOn, helpUnknown } from '../messages/help.ts'
import { roleNames } from '../policy/people.ts'
import { maskPhones, nearest } from '../policy/text.ts'
import { type Command, command, refuse, reply } from './command.ts'
import { allCommands, commandsFor } from './for-person.ts'

/** What belongs together in the list; whatever stands nowhere comes last, under 其他. */
const groups: readonly { title: string; words: readonly string[] }[] = [
  { title: '签到', words: ['签到', '密语', '展位签到', '上班签到', '下班签到', '定位', '补打卡'] },
  { title: '离岗请假', words: ['离岗', '返岗', '请假', '调休', '休息', '出差', '外派'] },
  { title: '抽查', words: ['抽查', '手势不符', '手势通过', '晚会抽查'] },
  { title: '资源', words: ['报备资源', '关键人', '查资源', '我的资源', '释放资源'] },
  { title: '关键人', words: ['看房团', '推介会', '企业宣传', '企业巡展', '金额'] },
  { title: '数据', words: ['留电', '带访', '咨询', 'CALL', '派单', '日报', '更正'] },
  { title: '战区', words: ['战区', '点位', '选战区', '抽签选区', '抽签展点'] },
  { title: '榜单进度', words: ['排行', '进度', '我的'] },
  {
    title: '奖罚',
    words: [
      '我的罚款',
      '我的奖励',
      '我的账单',
      '确认账单',
      '为什么',
      '验证',
      '申诉',
      '确认',
      '确认罚款',
      '确认奖励',
      '免除',
      '处罚',
    ],
  },
  { title: '审批', words: ['同意', '驳回'] },
  { title: '登记', words: ['已缴', '已发', '已执行', '结账', '导出'] },
  { title: '制度', words: ['制度', '规则', '帮助'] },
]

export const help = command<string>({
  words: ['帮助', '菜单', 'help'],
  usage: '帮助 [词]',
  about: '看自己能用的写法;加一个词看用法和例子',
  example: '帮助 报备',
  who: 'all',
  rules: [],
  read: (rest) => ({ input: rest }),
  decide(said, situation) {
    const { sender } = situation
    const mine = commandsFor(sender)
    if (!said) {
      const spoken = mine.some(({ words }) => words[0] === '报备资源') ? '报备' : '申诉'
      return reply(situation, helpList(sender.name, grouped(mine), spoken))
    }
    const found = meant(said, mine)
    if (found.length > 0) return reply(situation, helpOn(found.slice(0, 4)))
    const [others] = meant(said, allCommands())
    if (others && others.who !== 'all')
      return refuse(
        situation,
        helpNotYours(others.words[0]!, others.who.map((role) => roleNames[role]).join('、')),
      )
    const words = mine.flatMap((one) => one.words)
    return refuse(situation, helpUnknown(maskPhones(said), nearest(said, words)))
  },
})

/** Commands of that very word, else those in which it stands. */
function meant(said: string, among: readonly Command[]): Command[] {
  const exact = among.filter(({ words }) => words.some((word) => word.toUpperCase() === said.toUpperCase()))
  if (exact.length > 0) return exact
  return among.filter(
    ({ words, about }) =>
      words.some((word) => word.includes(said)) || (said.length >= 2 && about.includes(said)),
  )
}

function grouped(among: readonly Command[]): { title: string; words: string[] }[] {
  const known = new Set(groups.flatMap(({ words }) => words))
  const first = among.map(({ words }) => words[0]!)
  const rest = first.filter((word) => !known.has(word))
  return [
    ...groups.map(({ title, words }) => ({ title, words: words.filter((word) => first.includes(word)) })),
    { title: '其他', words: rest },
  ].filter(({ words }) => words.length > 0)
}
