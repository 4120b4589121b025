import type { Week } from '../policy/calendar.ts'
import type { Placed } from '../policy/metric/rank.ts'
import type { TeamWeek } from '../policy/metric/team-week.ts'
import { teamWeek } from '../policy/metric/week.ts'
import type { Scene } from '../policy/situation.ts'
import type { ZoneCoverage } from '../policy/zones/coverage.ts'
import { percent, tiedMark } from './board.ts'
import { coverageLine, unvisitedLine, weekName } from './zone-map.ts'

/**
 * The week of a group's channels: teams in their order, then how far the zones were covered. null when nobody brought
 * anything and no place was to be visited: an empty board tells nobody anything.
 */
export function weekBoardText(
  scene: Scene,
  week: Week,
  channels: readonly string[],
  covers: readonly ZoneCoverage[],
): string | null {
  const boards = channels
    .map((channel) => ({ channel, order: teamWeek(scene, { week, channel }) }))
    .filter(({ order }) => order.some(({ visits, leads }) => visits > 0 || leads > 0))
  if (boards.length === 0 && covers.every(({ visited }) => visited === 0)) return null
  const source = scene.policy.activeTargets === 'table' ? '任务分解表' : '管理章节'
  return [
    `【周榜】${weekName(scene, week)},数据截至周日24:00,指标来源:${source}`,
    ...boards.flatMap(({ channel, order }) => [`〔${channel}〕`, ...order.map(rowText)]),
    ...(boards.length > 0 ? ['同率按到访、留电、先达到时间、前一周名次排序'] : []),
    ...(covers.length > 0
      ? ['〔战区覆盖〕', ...covers.map((cover) => coverageLine(scene, week, cover))]
      : []),
    ...unvisitedLine(scene, covers),
  ].join('\n')
}

function rowText({ rank, tied, name, visits, visitsTarget, rate, leads, suspect }: Placed<TeamWeek>): string {
  const target = visitsTarget === null ? '' : `目标${Math.round(visitsTarget * 100) / 100},`
  const doubt = suspect ? '(指标待确认)' : ''
  return `${rank}${tied ? `(${tiedMark})` : '.'} ${name} 到访${visits}组(${target}${percent(rate ?? 0)})${doubt} · 留电${leads}组`
}
