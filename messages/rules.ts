import type { Policy } from '../policy/policy.ts'
import { yuan } from '../policy/text.ts'

/** 规则 <编号>: the clause's own words, the amount, and how the bot applies it by today's settings. */
export function ruleExplained(policy: Policy, id: string): string {
  const rule = policy.rules[id]!
  return [
    `【${id} ${rule.title}】`,
    `原文:「${rule.clause}」`,
    `金额:${amountsOf(policy, id)}`,
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
    return fen === null ? [] : [`${label}${yuan(fen)}`]
  })
  return amounts.length > 0 ? amounts.join(',') : '没有写金额'
}

const minutes = (seconds: number) => (seconds % 60 === 0 ? `${seconds / 60}分钟` : `${seconds}秒`)

/** How each rule is applied, in the numbers of this policy. */
function applied(policy: Policy): Record<string, string> {
  const { signIns, locations, spotChecks, claims, daily } = policy
  const grace = (rule: string) => minutes(signIns.graceSec[rule] ?? 0)
  const check = `发起后${minutes(spotChecks.answerSec)}内发照片算通过,以平台发送时间为准,含最后一秒。请假、已报离岗的不查;机器人掉线超过60秒的那次作废。`
  const joint = `当事人被罚时,其直接主管连带;按${spotChecks.jointPer === 'offender' ? '每名当事人各一次' : '每次抽查一次'}。主管自己是当事人时不再连带自己;当事人免除或申诉成立,连带一并取消。`
  const location = `每天至少${locations.perDay}次,两次间隔${locations.spacingMin}分钟以上,在指定地点${locations.radiusM}米内;${locations.meetingAt}晚会时检查。次数不足${locations.belowMin === 'fine' ? '按本条计罚' : '只提醒'}。`
  const protection =
    claims.protectionMode === 'exactHours'
      ? `从报备时间起满${claims.protectionH}小时`
      : `报备当天算第1天,第${Math.ceil(claims.protectionH / 24)}天24点止`
  return {
    'S0-KA-09': `先报先得,以平台发送时间为准。缺关键人保留${minutes(claims.holdSec)},补齐后仍按原时间;同一秒的,写全关键人的优先,再看毫秒,再看收到先后。`,
    'S0-KA-10': `${protection},到点即开放;结束前${claims.remindBeforeH}小时提醒本人。`,
    'S0-KA-11': `保护期满,其他人可立即报备;原报备人${claims.reclaimCooldownH > 0 ? `要等${claims.reclaimCooldownH}小时` : '也可立即再报'}。已登记的客户仍归登记人。`,
    'S0-KA-16': `到点发密语,${grace('S0-KA-16')}内在群里发"签到 密语"算准时,含最后一秒;迟到、未到或地点不符计罚,请假除外。`,
    'S0-KA-25': `10点、16点、18点发密语,${grace('S0-KA-25')}内签到算准时,含最后一秒;每次分别计。`,
    'S0-KA-18': location,
    'S0-KA-19': location,
    'S0-SH-13': location,
    'S0-EX-08': `${signIns.booth.by}前在群里发全身照和物料照;只记录迟到,原文没有罚款。`,
    'S0-EX-10': check,
    'S0-EX-11': check,
    'S0-SH-12': `${check}${joint}`,
    'S0-EX-12': joint,
    'S0-EX-02': `周一至周五个人带访满${daily.visits.least}组,每组按本条奖励。`,
    'S0-EX-03': `周一至周五不足${daily.visits.least}组时只记录原文,不要求执行;替代项目:${daily.visits.substitute}。`,
    'S0-EX-04': '连续两天不足时记录加倍,同样只记录,不要求执行。',
    'S0-EX-05': '当天完成到访指标且排名第一的团队;并列时平分。',
    'S0-EX-07': `${daily.teams.failWhen === 'any' ? '留电或到访有一项' : '留电和到访都'}未完成的团队,按排名${daily.teams.ladderYuan[0]}到${daily.teams.ladderYuan[1]}元。没有指标的不罚。`,
  }
}
