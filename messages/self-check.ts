/** 自检: what the bot knows of itself, for those who run it. */
export function selfCheck(c: {
  at: string
  title: string
  counts: string[]
  next: string[]
  unset: string[]
  unbound: string[]
  composition: string
  off: string[]
  waiting: string[]
  /** What a manager should look at in the rulebook's numbers. */
  doubts: string[]
  /** How many clauses of each legal concern. */
  lint: string[]
}): string {
  const list = (items: string[], none: string) => (items.length > 0 ? items.join('、') : none)
  return [
    `【自检】${c.at} ${c.title}`,
    `现有:${c.counts.join(' ')}`,
    `接下来:${list(c.next, '没有安排')}`,
    `未设指标:${list(c.unset, '没有')}(不计率、不罚款)`,
    ...(c.doubts.length > 0 ? [`请经理核对:${c.doubts.join(';')}`] : []),
    `编制:${c.composition}(发"编制"看明细)`,
    `未绑定账号:${list(c.unbound, '没有')}`,
    `待处理:${list(c.waiting, '没有')}`,
    `合规提醒:${list(c.lint, '没有')}${c.lint.length > 0 ? '(发"自检 合规"看条款和改法)' : ''}`,
    `关着的:${list(c.off, '没有')}`,
  ].join('\n')
}

/** What each kind of due row is for, in words. */
const dueNames: Record<string, string> = {
  'open-day': '开始新的一天',
  'publish-phrase': '发布密语',
  'close-slot': '关闭签到',
  'report-reminder': '日报提醒',
  'report-missing': '日报缺交名单',
  'close-day': '日结',
  'close-visits-week': '周结',
  'evening-board': '晚榜',
  'manager-summary': '经理日报',
  'phase-begins': '阶段切换',
  'summary-draft': '外展数据汇总草稿',
  'remind-duty-list': '提醒排明天的班',
  'remind-papers': '提醒下周计划',
  'remind-issue': '提醒下达计划',
  'week-report': '周报草稿',
  'close-papers': '下周计划截止',
  'open-posts': '公布可补位的岗位',
  'claim-hold': '补关键人截止',
  'claim-remind': '资源到期提醒',
  'claim-expire': '资源到期',
}

export const dueName = (kind: string): string => dueNames[kind] ?? kind

/** G3: the house goes by public holidays, but those of a year are not in the rulebook. */
export const holidaysUnknown = (year: number) => `未公布节假日:${year}年,按星期算`
