import type { RosterPlan } from '../../policy/onboarding/roster-plan.ts'
import type { RowFault } from '../../policy/onboarding/roster-row.ts'
import { type Role, roleNames } from '../../policy/people.ts'

/** As many lines of each kind as one message shows. */
const FAULTS_MOST = 10
const CHANGES_MOST = 8
const NAMES_MOST = 20

export const exampleTable = '姓名、角色、组、渠道、上级、手机、工号'

/** What a file would do, before anything is written. */
export function rosterPreview(
  file: string,
  plan: RosterPlan,
  { channels, nameOf }: { channels: string[]; nameOf(id: string): string },
): string {
  const { joining, moving, same, missing, faults } = plan
  return [
    `【名册预览】${file}`,
    joining.length > 0
      ? `新加入${joining.length}人:${rolesOf(joining.map(({ person }) => person.postings[0]!.role))}`
      : '没有新加入的人',
    ...(moving.length > 0
      ? [
          `调整${moving.length}人:${some(
            moving.map((one) => movingLine(one, nameOf)),
            CHANGES_MOST,
            ';',
          )}`,
        ]
      : []),
    ...(same.length > 0 ? [`不变${same.length}人`] : []),
    ...faultLines(faults, channels),
    ...(missing.length > 0 ? [`名册里没有的${missing.length}人先不动:${namesOf(missing)}`] : []),
  ].join('\n')
}

export const rosterAsks = (faults: number) =>
  `还没有写入。30分钟内请发「确认」写入${faults > 0 ? ',有错的行不写;也可以改好后重发整个文件' : ''}。`

/** Nothing in the file can be written: what to mend. */
export const rosterAllWrong = (file: string, faults: readonly RowFault[], channels: string[]) =>
  [
    `「${file}」没有可以写入的行,什么都没有改。`,
    ...faultLines(faults, channels),
    '请改好后重发整个文件。',
  ].join('\n')

export const rosterSame = (file: string, count: number) =>
  `「${file}」和现在的花名册一致(${count}人),不用写入。`

export const rosterUnreadable = (file: string) =>
  `「${file}」读不成表格,什么都没有改。请发Excel(.xlsx)或CSV文件,第一行写:${exampleTable}。`

export const rosterNoHeadings = (file: string) =>
  `「${file}」里没有找到「姓名」这一列,什么都没有改。请在第一行写:${exampleTable}(姓名必有,其余可以空着),一行一人,再发一次。`

export const rosterNotYours = () => '名册由经理或管理员发,这个文件没有读。'
export const rosterInPrivate = () => '名册里有手机号,请私聊发给我,群里的文件没有读;也请撤回群里的这一份。'
export const rosterTooLong = (count: number, most: number) =>
  `这份名册有${count}行,一次最多${most}行,什么都没有改。请分几个文件发。`

/** 名册: how the roster is brought, and what waits. */
export const rosterHow = (people: number, waiting: string | null) =>
  [
    `花名册现有${people}人。`,
    waiting ? `「${waiting}」的预览等您发「确认」。` : '',
    `要更新,请私聊发Excel或CSV文件,第一行写:${exampleTable}。先给您看预览,您确认后才写入。`,
    '只加一两个人,请发:加人 姓名 角色 组 渠道。',
  ]
    .filter(Boolean)
    .join('\n')

export const rosterDone = (joined: number, moved: number, bound: number, unbound: string[]) =>
  [
    `✅ 名册已写入:新加入${joined}人,调整${moved}人${bound > 0 ? `,按群成员名单绑定了${bound}人` : ''}。`,
    unbound.length > 0
      ? `还没有绑定账号的${unbound.length}人:${some(unbound, NAMES_MOST)}。请他们在群里或私聊发「绑定 姓名」,绑定前不会被罚。`
      : '',
  ]
    .filter(Boolean)
    .join('\n')

export const rosterExpired = () =>
  '没有等您确认的名册预览:已经写入了,或过了30分钟。什么都没有改;还要写入请把文件重发一次。'

/** Who is in the house and not in the file: asked for by itself. */
export const leaversAsked = (people: readonly { name: string }[], all: number) =>
  [
    `名册里没有的还有${people.length}人:${namesOf(people)}。`,
    `已经离开的,请发「确认 离开」(这${people.length}人一起登记离职);没离开就不用回复,或单独发「离职 姓名」。`,
    people.length * 2 >= all ? '这超过现有人数的一半,请先核对是不是只发了一部分名册。' : '',
  ]
    .filter(Boolean)
    .join('\n')

export const leaversDone = (names: string[]) =>
  `✅ 已登记离职${names.length}人:${some(names, NAMES_MOST)}。他们以前的奖罚照旧可查、可申诉。`

export const noLeavers = () => '现在没有等您确认离开的人,什么都没有改。要登记一个人,请发「离职 姓名」。'

/** What is wrong with a line, and what to write. */
export function rowFault(fault: RowFault, channels: readonly string[]): string {
  const who = fault.row > 0 ? `第${fault.row}行${fault.name ? ` ${fault.name}` : ''}:` : ''
  return `${who}${faultWords(fault, channels)}`
}

function faultWords(fault: RowFault, channels: readonly string[]): string {
  switch (fault.what) {
    case 'name':
      return fault.said ? `「${fault.said}」不像姓名,请写2到20个字,不带标点` : '没有姓名,请补上'
    case 'role':
      return `没有「${fault.said}」这种角色,请写:${Object.values(roleNames).join('、')}`
    case 'channel':
      return `没有「${fault.said}」这个渠道,请写:${channels.join('、')}`
    case 'phone':
      return '手机要写一个11位的号码;Excel里请把这一列设为文本'
    case 'namesake':
      return `和第${fault.rows.join('、')}行同名,请写得有区别,例如「${fault.name}A」「${fault.name}B」`
    case 'samePhone':
      return `手机和${fault.other}的一样,请核对`
    case 'severalHere':
      return `花名册里叫${fault.name}的已不止一位,分不清是谁,请把名字写得有区别`
    case 'leader':
      return `上级「${fault.said}」不在名册里,请核对姓名,或给他也写一行`
    case 'leaderAtFault':
      return `上级「${fault.said}」的那一行有错,改好那一行就可以`
    case 'leaderTwice':
      return `叫「${fault.said}」的上级不止一位,请把名字写得有区别`
    case 'leaderSelf':
      return '上级写成了本人,请写他的上级,没有就空着'
    case 'leaderCircle':
      return '上级绕成了一圈(甲的上级是乙,乙的上级又是甲),请核对'
    case 'adminOnly':
      return `「${roleNames[fault.role]}」由管理员登记,请管理员来发`
    default:
      return fault satisfies never
  }
}

export const faultLines = (faults: readonly RowFault[], channels: readonly string[]) =>
  faults.length === 0
    ? []
    : [
        `有错${faults.length}行:`,
        ...faults.slice(0, FAULTS_MOST).map((fault) => rowFault(fault, channels)),
        ...(faults.length > FAULTS_MOST ? [`……还有${faults.length - FAULTS_MOST}行`] : []),
      ]

type Line = RosterPlan['moving'][number]

/** 李四 组 一组→二组、上级 何二→陈七 */
export function movingLine(
  { before, posting }: Pick<Line, 'before' | 'posting'>,
  nameOf: (id: string) => string,
) {
  const none = '无'
  const parts = [
    ['角色', roleNames[before.role], roleNames[posting.role]],
    ['类型', before.staffType ?? none, posting.staffType ?? none],
    ['组', before.team ?? none, posting.team ?? none],
    ['渠道', before.channel ?? none, posting.channel ?? none],
    [
      '上级',
      before.leaderId ? nameOf(before.leaderId) : none,
      posting.leaderId ? nameOf(posting.leaderId) : none,
    ],
  ].filter(([, was, is]) => was !== is)
  return `${before.name} ${parts.map(([what, was, is]) => `${what} ${was}→${is}`).join('、')}`
}

function rolesOf(roles: readonly Role[]): string {
  const counted = Object.keys(roleNames).map(
    (role) => [role as Role, roles.filter((one) => one === role).length] as const,
  )
  return counted.flatMap(([role, count]) => (count > 0 ? [`${roleNames[role]}${count}`] : [])).join('、')
}

const namesOf = (people: readonly { name: string }[]) =>
  some(
    people.map(({ name }) => name),
    NAMES_MOST,
  )
const some = (items: readonly string[], most: number, by = '、') =>
  items.length > most ? `${items.slice(0, most).join(by)}等` : items.join(by)
