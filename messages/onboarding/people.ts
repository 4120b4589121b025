import type { PersonThen, Posting } from '../../policy/people.ts'
import { roleNames } from '../../policy/people.ts'

export const addHow = () =>
  '请写姓名、角色、组和渠道,例如:加人 李雷 员工 一组 大客户;上级写「上级何二」,不写就按组里唯一的主管。'

export const added = (name: string, posting: Posting, leader: string | null, isBound: boolean) =>
  `✅ ${name}已加入花名册:${words(posting)},上级${leader ?? '未定'}。${isBound ? '账号已按群成员名单绑定。' : `请他在群里或私聊发「绑定 ${name}」;绑定前不会被罚。`}`

export const isHereAlready = (person: PersonThen) =>
  `${person.name}已在花名册里(${words(person)}),没有再加。要调整请发:调岗 ${person.name} 新的组或渠道。同名的另一位请写得有区别,例如「${person.name}A」。`

export const moveHow = () => '请写姓名和新的角色、组、渠道或上级,例如:调岗 张三 二组 商超外展 上级陈七'

export const moved = (line: string) => `✅ 从现在起:${line}。之前的照原来的岗位算。`
export const movedAlready = (name: string) =>
  `${name}现在就是这样,没有改。要调整请写新的角色、组、渠道或上级。`

export const wordsLeft = (said: string, example: string) =>
  `没看懂「${said}」,什么都没有改。请写成:${example}`

export const leaveHow = () => '请写姓名,例如:离职 张三'

/** 离职: asked once more, as it ends his duties and his access. */
export const leaveAsks = (name: string, what: string, under: string[]) =>
  [
    `${name}(${what})登记离职后,从此刻起不再考勤、不再派任务,以前的奖罚照旧可查、可申诉。确定请发「离职 ${name} 确认」。`,
    under.length > 0
      ? `他名下还有${under.length}人:${under.join('、')},请随后用「调岗 姓名 上级」换上级。`
      : '',
  ]
    .filter(Boolean)
    .join('\n')

export const left = (name: string, by: string) =>
  `✅ ${by}已登记${name}离职,从现在起。写错了请发「加人 ${name} …」重新登记。`
export const notOneself = () => '不能给自己登记离职或改岗位,请管理员或上级来做,什么都没有改。'

const words = ({ role, team, channel }: Posting) => [roleNames[role], channel, team].filter(Boolean).join(' ')
export const postingWords = words
