import type { BoardRow, BoardSection } from '../policy/board.ts'
import { type Day, mondayOf } from '../policy/calendar.ts'
import { ranked } from '../policy/metric/rank.ts'
import { rankingOfWeek, rankingOn } from '../policy/metric/standing.ts'
import { visitsOver } from '../policy/metric/target.ts'
import type { Scene } from '../policy/situation.ts'
import { callSection, dayName } from './board-sections.ts'

/**
 * All channels as one list, for those who watch over them: each against its own target, the first team named.
 * A channel's rate is compared with the others', not paid for.
 */
export function channelSection(
  scene: Scene,
  channels: readonly string[],
  day: Day,
  week: boolean,
): BoardSection[] {
  const rows = ranked(channels.flatMap((channel) => channelDay(scene, channel, day, week))).map(
    ({ rank, tied, name, visits, rate, target, detail }): BoardRow => ({
      rank,
      tied,
      name,
      value: `${visits}组`,
      target: `${Math.round(target * 100) / 100}组`,
      rate,
      detail,
    }),
  )
  const calls = week ? [] : channels.flatMap((channel) => callSection(scene, channel, day))
  const title = `各渠道${week ? '本周' : dayName(scene, day)}转访完成`
  return rows.length === 0 ? calls : [{ title, rows, command: '排行 渠道' }, ...calls]
}

function channelDay(scene: Scene, channel: string, day: Day, week: boolean) {
  const monday = mondayOf(day)
  const order = week ? rankingOfWeek(scene, channel, monday, day) : rankingOn(scene, channel, day)
  const target = visitsOver(scene, channel, week ? monday : day, day).visits
  if (order.length === 0 || target === null) return []
  const add = (key: 'visits' | 'leads') => order.reduce((total, team) => total + team[key], 0)
  const first = order.filter(({ rank }) => rank === 1).map(({ team }) => team)
  return [
    {
      name: channel,
      visits: add('visits'),
      leads: add('leads'),
      rate: target === 0 ? 1 : add('visits') / target,
      reachedAt: Math.max(...order.map(({ reachedAt }) => reachedAt)),
      before: null,
      target,
      detail: `留电${add('leads')} · 第一名${first.join('、')}`,
    },
  ]
}
