import type { Entry } from '../policy/ledger/state.ts'
import { amountOf, because, ruleOf, stateNames } from './ledger.ts'

/** A number that stands for no entry; `near` is what it may have meant. */
export const noSuchEntry = (said: string, near: string | null, open: string[]) =>
  near
    ? `没有「${said}」这个编号,什么都没有改。想处理的是「${near}」吗?请重新发一次。`
    : open.length > 0
      ? `没有「${said}」这个编号,什么都没有改。您可以处理的有:${open.slice(0, 8).join('、')}。`
      : `没有「${said}」这个编号,什么都没有改。发「我的罚款」「我的奖励」可以看到自己的编号。`

export const thatIsClaim = (id: string, resource: string) =>
  `${id} 是资源「${resource}」的报备编号,不是奖罚。查看资源发「查资源 ${resource}」。`

export const thatIsReversal = (id: string, of: string) => `${id} 是冲回 ${of} 的记录,不用再处理。`

/** 为什么 without a number, in private: what he may ask about. */
export const whyWhat = (own: string[]) =>
  own.length > 0
    ? `请写上编号,例如"为什么 ${own.at(-1)}"。您的有:${own.slice(-8).join('、')}。`
    : '请写上编号,例如"为什么 F203"。您现在没有奖罚;资源发"为什么 R31",排名发"为什么 排名"。'

export const notYoursToRead = (id: string, name: string) =>
  `${id} 是${name}的,只有本人、其上级、财务和经理能看依据。`

export const whyReversal = (id: string, of: string) => `${id} 是冲回 ${of} 的记录,${of} 的经过如下:`

export const needsNumber = (usage: string, open: string[]) =>
  open.length > 0
    ? `请写上编号:${usage}。您可以处理的有:${open.slice(0, 8).join('、')}。`
    : `请写上编号:${usage}。现在没有您可以处理的。`

/** Confirmed, several at once. */
export const confirmed = (entries: readonly Entry[], nameOf: (entry: Entry) => string, by: string) =>
  [
    `✅ ${by}已确认${entries.length}笔:`,
    ...entries.map(
      (entry) =>
        `${entry.id} ${nameOf(entry)} ${amountOf({ ...entry, state: 'confirmed' })}(${ruleOf(entry)})`,
    ),
    `本人有异议,48小时内可发"申诉 ${entries[0]!.id} 理由"。`,
  ].join('\n')

export const nothingToConfirm = (what: string) => `最近24小时内没有等您确认的${what}。`

export const alreadyThus = (entry: Entry, by: string | undefined, at: string) =>
  `${entry.id} ${stateNames[entry.state]}${by ? `(${by},${at})` : ''},没有再改。`

/** On a card that asked about an entry, once it is decided. */
export const thusNow = (entry: Entry, by: string | undefined, at: string) =>
  `${entry.id} ${stateNames[entry.state]}(${by ? `${by},` : ''}${at})。`

export const noAmountYet = (id: string) =>
  `${id} 制度没有写金额,暂时不能确认;请经理发"金额 ${id} 元数"先定金额。`

export const notYourEntry = (id: string, name: string, decider: string | undefined) =>
  `${id} 是${name}的,由${decider ?? '其上级'}或经理处理,您不能处理,什么都没有改。`

export const ownEntry = (id: string, verb: string, decider: string | undefined) =>
  `${id} 是您自己的,不能自己${verb},请${decider ?? '上级'}处理。${verb === '免除' ? `有异议,48小时内可发"申诉 ${id} 理由"。` : ''}`

export const jointEntry = (id: string, mine: string, decider: string | undefined) =>
  `您对 ${id} 负连带责任(${mine}),不能由您免除,请${decider ?? '经理'}处理。`

export const underAppeal = (id: string, request: string | null) =>
  `${id} 正在申诉${request ? `(${request})` : ''},有结果前不确认、不免除、不收取。${request ? `处理申诉请发"同意 ${request}"或"驳回 ${request} 原因"。` : ''}`

export const waiverNeedsReason = (id: string) => `免除要写明原因,例如:免除 ${id} 信号故障。现在没有改。`

/** Waived: what falls with it is named. */
export const waived = (
  { entry, name, by, reason }: { entry: Entry; name: string; by: string; reason: string },
  derived: { id: string; name: string }[],
) =>
  `✅ ${by}已免除 ${entry.id} ${name} ${amountOf({ ...entry, state: 'confirmed' })},原因:${reason}。` +
  (derived.length > 0 ? `连带的${derived.map((one) => `${one.id}(${one.name})`).join('、')}一并免除。` : '')

export const settledAlready = (id: string) =>
  `${id} 已经办结,主管不能再免除;请经理处理,或由本人在48小时内申诉。`

export const rewardNeedsManager = (id: string) => `${id} 是奖励,只有经理可以取消,什么都没有改。`

/** What is recorded by 已缴, 已发, 已执行. */
export const settled = (
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  word: string,
  by: string,
) =>
  `✅ ${by}登记${word}:${entries.map((entry) => `${entry.id} ${nameOf(entry)} ${amountOf({ ...entry, state: 'confirmed' })}`).join('、')}。`

export const wrongSettleWord = (id: string, what: string, word: string) =>
  `${id} 是${what},请发「${word} ${id}」。`

export const confirmFirst = (id: string, decider: string | undefined) =>
  `${id} 还没有确认,先请${decider ?? '直接主管或经理'}发「确认 ${id}」,再登记。`

/** An appeal was taken in. */
export const appealTitle = (id: string) => `申诉 ${id}`

export const appealLines = (entry: Entry, reason: string) => [
  `${entry.id} ${amountOf(entry)}:${because(entry)}(${ruleOf(entry)})`,
  `理由:${reason}`,
  '申诉期间这笔不确认、不收取。',
]

export const appealTooLate = (id: string, until: string) =>
  `${id} 已超48小时(截止${until}),不能再申诉。如确有错误,请直接向经理说明,经理可以免除。`

/** An appeal in time is heard without a reason as well. */
export const noReasonGiven = '没有写,请处理人先问清楚'

export const appealNotYours = (id: string, name: string, own: string[]) =>
  `${id} 是${name}的,只能申诉自己的。${own.length > 0 ? `您可以申诉的有:${own.join('、')}。` : '您现在没有可以申诉的。'}`

export const appealedAlready = (id: string, request: string, state: '处理中' | '已成立' | '已驳回') =>
  `${id} 已经申诉过(${request},${state}),不用重复提交。`

/** The appeal is upheld: what was taken back. */
export const appealUpheld = (
  entry: Entry,
  name: string,
  by: string,
  derived: { id: string; name: string }[],
  reason: string,
) =>
  `✅ ${entry.id} 申诉成立:${name} ${amountOf({ ...entry, state: 'confirmed' })}已由${by}冲回${reason ? `,原因:${reason}` : ''}。` +
  (derived.length > 0 ? `连带的${derived.map((one) => `${one.id}(${one.name})`).join('、')}一并冲回。` : '')

export const appealRejected = (entry: Entry, name: string, by: string, reason: string) =>
  `${entry.id} 申诉驳回,${name} ${amountOf({ ...entry, state: 'confirmed' })}由${by}决定维持${reason ? `,原因:${reason}` : ''}。`

export const rewardNotAppealed = (id: string) => `${id} 是奖励,不用申诉。少算了,发"更正"改数字,或请经理处理。`

export const appealNotForYou = (request: string, decider: string | undefined) =>
  `${request} 是申诉,由${decider ?? '经理'}处理;当事人、连带责任人和直接主管不能决定,什么都没有改。`
