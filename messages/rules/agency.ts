import type { Policy } from '../../policy/policy.ts'
import { yuan } from '../../policy/text.ts'

/** How agency pitching is applied: claims of stores, weekly quotas, the line of half a group, daily numbers, contacts. */
export function agencyApplied(policy: Policy): Record<string, string> {
  const { agency, claims, daily } = policy
  const { hours, completion, top } = agency.firstChoice
  const first =
    hours === 0
      ? '门店保护期满后,所有人都可以报备。'
      : `门店保护期满后${hours}小时内,只有上周完成率${completion * 100}%及以上的人可以报备;没有人达到时由上周前${top}名优先,上周没有成绩则所有人都可以。原报备人${claims.reclaimCooldownH > 0 ? `仍要等${claims.reclaimCooldownH}小时` : '也可以报'}。之后开放给所有人。`
  const weekly = '每周一00:00按上周周一到周日关闭;请假、休息和不满一周的按在岗天数折算,取整数。'
  const fen = (rule: string) => yuan(policy.fenOf(rule) ?? 0, policy.unitOf(rule))
  const per = {
    person: '每人每周一次',
    team: '一组有人不足,每组每周一次',
    missingUnit: '差一家计一次',
    missingStore: '差一家计一次',
  }[agency.finePer]
  const perBroker = agency.finePer === 'missingUnit' ? '差一位计一次' : '每人每周一次'
  const daysOf = `每天${daily.closeAt}汇总;`
  return {
    'S0-SH-02': '发"报备门店 店名 关键人 姓名 电话",先报先得,规则与大客户资源相同。',
    'S0-SH-03': `从报备时间起保护${claims.protectionH}小时,到期前${claims.remindBeforeH}小时提醒本人。`,
    'S0-SH-04': first,
    'S0-SH-05': `发"门店 店名"计数,同一家一周只算一次${agency.unnamedStores === 'count' ? ';只报家数的也算' : ';没写店名的不算'}。每人每周${agency.storesPerWeek}家,不足罚${fen('S0-SH-05')},${per}。${weekly}`,
    'S0-SH-06': `发"入群 经纪人姓名"计数,谁先登记归谁,周日24点前退群的不算。每人每周${agency.brokersPerWeek}位,不足罚${fen('S0-SH-06')},${perBroker}。${weekly}`,
    'S0-SH-07': `一组里两项指标有一项未完成的人超过${agency.line * 100}%(正好${agency.line * 100}%不罚),其直接主管每组${fen('S0-SH-07')};当事人免除或申诉成立的不算未完成,主管的一并重判。`,
    'S0-SH-10': targetsIn(policy, 0),
    'S0-SH-11': `${daysOf}每组${agency.storesPerDay}家门店、${agency.cardsPerDay}张名片,不足只提醒,不罚款。`,
    'S0-SH-19': `${daysOf}每组的门店、名片、入群、留电、到访发在二手房群。`,
    'S0-SH-21': `发"拜访 经纪人"记一笔;满${agency.contactDays}天没有联系的,每天${agency.contactRemindAt}私聊提醒本人。`,
    'S0-SH-22': targetsIn(policy, 1),
  }
}

/** The targets of one phase, and what they are for. */
function targetsIn({ agency, phases, targets }: Policy, index: number): string {
  const name = phases[index]?.name
  const row = targets.find(({ phase, channel }) => phase === name && channel === agency.channel)
  const leads = row?.leadsPerPerson ?? null
  const visits = row?.visitsPerDay ?? null
  return [
    leads === null ? '没有留电指标,不计留电率' : `每人每天有效留电${leads}组`,
    visits === null ? '没有到访指标,不计到访率' : `全渠道每天到访${visits}组,各组均分`,
    '按完成率汇总和排名,本条不罚款。',
  ].join(';')
}
