/** What a change of the rulebook says, before it is agreed on and after. Values come in words, days as `4月20日`. */
export type ChangeWords = { title: string; before: string; after: string; from: string }

export const changeLine = ({ title, before, after, from }: ChangeWords) =>
  `${title}:现在是${before},${from}起改为${after}。`

export const changeTitle = (title: string) => `改规则 ${title}`

/** Who else may agree, and how to take it back. */
export const whoAgrees = (names: readonly string[]) =>
  `要第二个人同意才算,${names.length > 1 ? `${names.join('、')}中任一位都可以` : `由${names[0]}同意`};生效前可以撤回,发"撤回规则 编号"。`

export const nobodyElse = () =>
  '改规则要两个人:提出的人和另一位经理、总监、总经理或管理员。现在名单里只有您一位,什么都没有改。请先把另一位登记进名单(角色写经理或管理员),再重新发。'

/** The groups concerned hear it once, when it is agreed on. */
export const changeAgreed = (change: ChangeWords, by: string, agreedBy: string, rules: readonly string[]) =>
  `📢【规则改动】${change.title}:${change.before} → ${change.after},${change.from} 00:00起生效,之前的照旧规则算。${by}提出,${agreedBy}同意${rules.length > 0 ? `(${rules.join('、')})` : ''}。`

export const changeWithdrawn = (id: string, title: string, by: string) =>
  `📢【规则改动撤回】${id} ${title}:${by}在生效前撤回,规则不变。`

export const changeNotOpen = (id: string, title: string, why: string) =>
  `${id} ${title}不能同意:${why}。请驳回,再按现在的规则重新提出。`

/** A change may not fine the past. */
export const notInThePast = (asked: string, earliest: string) =>
  `不能从${asked}起:已经过去的日子要按当时的规则算,不能拿新规则去罚。最早从${earliest}起,什么都没有改。`

export const noSuchDate = () => '没有这一天,什么都没有改。日期请写例如"4月20日起"。'

export const noSuchSetting = (said: string, near: readonly string[]) =>
  `没有「${said}」这个参数,什么都没有改。${near.length > 0 ? `想改的是${near.map((name) => `「${name}」`).join('、')}吗?` : ''}发"规则"可以看全部开关。`

/** A rule's number that is none, or one without an amount. */
export const noSuchAmount = (said: string, near: string | null) =>
  `没有规则「${said}」,什么都没有改。${near ? `是「${near}」吗?` : ''}发"制度 关键词"可以按词查编号。`

export const noAmount = (id: string, title: string, switches: readonly string[]) =>
  `${id} ${title}没有可以改的金额,什么都没有改。${switches.length > 0 ? `影响它的开关有:${switches.join('、')}。` : ''}`

export const whichSetting = (said: string, titles: readonly string[]) =>
  `「${said}」可以指${titles.map((title) => `「${title}」`).join('、')}。请写全名。`

export const valueWanted = (title: string, now: string, hint: string, example: string) =>
  `「${title}」现在是${now}。${hint}。例如:${example}`

export const badValue = (title: string, said: string, hint: string, example: string) =>
  `「${title}」不能是「${said}」,什么都没有改。${hint}。例如:${example}`

export const breaksRulebook = (title: string, after: string, faults: readonly string[]) =>
  `「${title}」改成${after}后,规则包会自相矛盾,没有提出:${faults.slice(0, 3).join(';')}。`

export const alreadySo = (title: string, value: string, from: string) =>
  `「${title}」${from}起本来就是${value},不用改。`

export const askedAlready = (id: string, title: string) =>
  `${id} 已经提出同样的改动(${title}),等第二个人同意。`

export const settingUsage = () =>
  '请写参数和值,例如:设规则 主管连带 按次,设规则 S0-KA-16 30元,设规则 9:30签到宽限 5分钟 4月20日起。发"规则"看全部开关。'

export const onlyManagersAgree = (id: string) =>
  `${id} 是改规则,要另一位经理、总监、总经理或管理员同意,您不能代为决定,什么都没有改。`
