import type { Policy } from '../policy/policy.ts'
import { yuan } from '../policy/text.ts'
import { agencyApplied } from './rules/agency.ts'
import { checksApplied } from './rules/checks.ts'
import { claimsApplied } from './rules/claims.ts'
import { contactsApplied } from './rules/contacts.ts'
import { dailyApplied } from './rules/daily.ts'
import { habitsApplied } from './rules/habits.ts'
import { plansApplied } from './rules/plans.ts'
import { signInsApplied } from './rules/sign-ins.ts'
import { zonesApplied } from './rules/zones.ts'

/** 规则 <编号>: the clause's own words, the amount, and how the bot applies it by today's settings. */
export function ruleExplained(policy: Policy, id: string): string {
  const rule = policy.rules[id]!
  return [
    `【${id} ${rule.title}】`,
    `原文:「${rule.clause}」`,
    `${policy.unitOf(id) === '元' ? '金额' : '数额'}:${amountsOf(policy, id)}`,
    `执行:${applied(policy)[id] ?? '机器人按原文记录和汇总,不据此罚款。'}`,
    `(${policy.title} ${policy.version})`,
  ].join('\n')
}

/** One line of 制度's list. */
export const ruleInShort = (policy: Policy, id: string) =>
  `${id} ${policy.rules[id]!.title}:「${policy.rules[id]!.clause}」`

export const rulesFound = (first: string, others: string[]) =>
  others.length > 0 ? [first, '相关:', ...others].join('\n') : first

export const noRuleFound = (said: string, titles: string[]) =>
  `制度里没有找到「${said}」。可以试试:${titles.join('、')}。`

export const ruleSearchUsage = () => '请写上要查的词,例如:制度 保护期'

export const noSuchRule = (said: string, near: string | null) =>
  `没有「${said}」这条规则。${near ? `想查的是「${near}」吗?` : '发「制度 关键词」可以按词查找。'}`

function amountsOf(policy: Policy, id: string): string {
  const amounts = (
    [
      ['yuan', ''],
      ['jointYuan', '连带'],
      ['teamYuan', '团队'],
    ] as const
  ).flatMap(([which, label]) => {
    const fen = policy.fenOf(id, which)
    return fen === null ? [] : [`${label}${yuan(fen, policy.unitOf(id))}`]
  })
  if (amounts.length === 0) return '没有写金额'
  const { source } = policy.rules[id]!
  const note = source === 'assumed' ? '(默认值)' : source === 'manager' ? '(经理设定)' : ''
  return `${amounts.join(',')}${note}${policy.unitOf(id) !== '元' && policy.unitNote ? `(${policy.unitNote})` : ''}`
}

/** How each rule is applied, in the numbers of this policy, each subject in its own file. */
function applied(policy: Policy): Record<string, string> {
  return Object.assign({}, ...subjects.map((sentences) => sentences(policy)))
}

const subjects = [
  signInsApplied,
  checksApplied,
  claimsApplied,
  dailyApplied,
  contactsApplied,
  agencyApplied,
  zonesApplied,
  plansApplied,
  habitsApplied,
]
