import type { Pack } from '../../pack/schema.ts'
import { settingsOf } from '../../rulebook/settings.ts'
import { minutesOf, outsideShift, SHIFT } from '../clocks.ts'
import { concernOf } from '../concerns.ts'
import type { Finding, Severity } from '../finding.ts'

const offShift = concernOf('offShift')
const tracking = concernOf('tracking')

const signIn = '签到都在 08:30 至 18:30 的班内;班外到岗的算加班,付加班费或安排调休。'

/** Settings at whose time people must do something. Those that only the bot keeps (closing a day, drawing phrases) are not here. */
const duties: { path: RegExp; severity: Severity; rewrite: string }[] = [
  { path: /^signIns\.slots\.\d+\.at$/, severity: '中', rewrite: signIn },
  { path: /^signIns\.booth\.by$/, severity: '中', rewrite: signIn },
  {
    path: /^spotChecks\.random\.windows$/,
    severity: '中',
    rewrite: '随机抽查只在 08:30 至 18:30 的班内进行,避开午休。',
  },
  {
    path: /^locations\.(?:meetingAt|superviseBy)$/,
    severity: '中',
    rewrite: '主管的晚会和定位抽查在 18:30 前完成;确需下班后开的,算加班,付加班费或安排调休。',
  },
  { path: /^habits\.meeting\.by$/, severity: '低', rewrite: '早会在 08:30 以后开,算作上班时间。' },
  { path: /^daily\.reportBy$/, severity: '低', rewrite: '日报在 18:30 前交;忘了的第二天上班时补,不算违规。' },
  {
    path: /^plans\.(?:by|issue\.by)$/,
    severity: '低',
    rewrite: '下周的计划和总结在 18:30 前交;休息日做的,安排调休。',
  },
  {
    path: /(?:r|R)emindAt$/,
    severity: '低',
    rewrite: '提醒在 18:30 前发;下班以后想起的事,第二天上班再提醒。',
  },
]

/** Duties that the rulebook's times put outside the shift, and places asked for so often that it comes near to tracking. */
export function lintTimes(pack: Pack): Finding[] {
  return [...settingsOf(pack).flatMap(({ path, title, value }) => late(path, title, value)), ...often(pack)]
}

function late(path: string, title: string, value: unknown): Finding[] {
  const duty = duties.find((one) => one.path.test(path))
  if (!duty) return []
  const clocks = [value].flat(2).filter((one): one is string => typeof one === 'string')
  const outside = clocks.filter((clock) =>
    path === 'locations.meetingAt'
      ? minutesOf(clock) >= SHIFT.until // it only begins then
      : outsideShift(minutesOf(clock)),
  )
  if (outside.length === 0) return []
  const said = `${title}:${outside.map((clock) => clock.slice(0, 5)).join('、')}`
  return [
    {
      concern: offShift.id,
      path,
      said,
      words: outside.map((clock) => clock.slice(0, 5)),
      severity: duty.severity,
      rewrite: duty.rewrite,
    },
  ]
}

/** Two an hour or seven a day is no longer a sign-in at a place. */
function often({ locations: { perDay, spacingMin } }: Pack): Finding[] {
  if (perDay <= 6 && spacingMin >= 30) return []
  return [
    {
      concern: tracking.id,
      path: perDay > 6 ? 'locations.perDay' : 'locations.spacingMin',
      said: `每天定位${perDay}次,至少间隔${spacingMin}分钟`,
      words: [perDay > 6 ? `${perDay}次` : `${spacingMin}分钟`],
      severity: '中',
      rewrite: tracking.rewrite(''),
    },
  ]
}
