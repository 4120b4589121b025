import type { Policy } from '../../policy/policy.ts'

/** How the money of a booth channel's day is applied. */
export function dailyApplied({ daily, weekendCalendar, unitOf }: Policy): Record<string, string> {
  return {
    'S0-EX-02': `${daily.visits.period === 'week' ? '一周(周一至周日)' : workdays(weekendCalendar)}个人带访满${daily.visits.least}组,每组按本条奖励。`,
    'S0-EX-03': `${workdays(weekendCalendar)}不足${daily.visits.least}组时只记录原文,不要求执行;替代项目:${daily.visits.substitute}。`,
    'S0-EX-04': '连续两天不足时记录加倍,同样只记录,不要求执行。',
    'S0-EX-05': '当天完成到访指标且排名第一的团队;并列时平分。',
    'S0-EX-07': `${daily.teams.failWhen === 'any' ? '留电或到访有一项' : '留电和到访都'}未完成的团队,${daily.teams.finePeriod === 'week' ? '每周一次' : ''}按排名${daily.teams.ladderYuan[0]}到${daily.teams.ladderYuan[1]}${unitOf('S0-EX-07')}。没有指标的不罚。`,
  }
}

const workdays = (calendar: Policy['weekendCalendar']) =>
  calendar === 'weekday' ? '周一至周五' : '法定工作日'
