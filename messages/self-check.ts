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
  /** What the house or a platform lacks, each with what to do. */
  setup: string[]
  /** What a manager should look at in the rulebook's numbers. */
  doubts: string[]
  /** How many clauses of each legal concern. */
  lint: string[]
}): string {
  const list = (items: string[], none: string) => (items.length > 0 ? items.join('、') : none)
  return [
    `【自检】${c.at} ${c.title}`,
    `现有:${c.counts.join(' ')}`,
    ...c.setup.map((one) => `接入:${one}`),
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
  'draw-phrases': '抽取密语',
  'remind-slot': '签到提醒',
  'open-slot': '公布密语',
  'remind-morning': '展位签到和物料提醒',
  'tell-materials': '缺的物料告诉主管',
  'close-booth': '关闭展位签到',
  'remind-meetings': '展位早会提醒',
  'note-meetings': '未报早会的告诉主管',
  'remind-locations': '定位提醒',
  'remind-inspection': '晚会提醒',
  'inspect-locations': '定位晚检',
  'note-inspections': '未做晚会抽查的主管',
  'grant-leave': '请假生效',
  'random-check': '随机手势抽查',
  'check-last-call': '手势抽查最后提醒',
  'close-check': '手势抽查截止',
  'remind-to-check': '提醒主管做抽查',
  'away-overdue': '离岗到时提醒',
  'check-members': '核对群成员',
  'tell-members': '群成员的差别告诉经理',
  'weekly-habits': '每周个人提醒',
  'lock-month': '月账锁定',
  'settle-subscription': '认筹计奖',
  'settle-contact': '关键人、经纪人计奖',
  'remind-brokers': '久未联系的经纪人提醒',
  'agency-progress': '二手房本周进度',
  'close-agency-day': '二手房日结',
  'close-agency-week': '二手房周结',
  'zone-draft': '开始选战区',
  'zone-turn': '选区时限到',
  'week-board': '周榜',
}

export const dueName = (kind: string): string => dueNames[kind] ?? kind

/** G3: the house goes by public holidays, but those of a year are not in the rulebook. */
export const holidaysUnknown = (year: number) => `未公布节假日:${year}年,按星期算`
