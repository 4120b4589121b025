/** What each part of a rulebook is called, in the order in which people look for it. */
export const sectionNames: Record<string, string> = {
  signIns: '签到',
  locations: '定位',
  spotChecks: '抽查',
  away: '离岗',
  claims: '资源报备',
  contacts: '关键人和经纪人',
  daily: '日结、带访和团队',
  agency: '二手房推介',
  zones: '战区',
  route: '动线拦截',
  plans: '周计划和排班',
  substitution: '补位',
  cars: '项目用车',
  habits: '物料、早会和提醒',
  composition: '编制',
  accounts: '结账',
  activeTargets: '指标',
  dailyTargetMode: '指标',
  targetScope: '指标',
  callTarget: '指标',
  weekendCalendar: '指标',
}

/** The part that a setting's path belongs to; other parts go by their own key. */
export const sectionOf = (path: string): string => {
  const [head = ''] = path.split('.')
  return sectionNames[head] ?? head
}
