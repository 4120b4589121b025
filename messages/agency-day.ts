import { type GroupDay, groupsOn } from '../policy/agency/day-occasion.ts'
import type { BoardRow, BoardSection } from '../policy/board.ts'
import type { Day } from '../policy/calendar.ts'
import { ranked } from '../policy/metric/rank.ts'
import { teamsOn } from '../policy/metric/team.ts'
import type { Scene } from '../policy/situation.ts'

/** S0-SH-19, S0-SH-11: the day of agency pitching group by group, and which were short; nothing for other channels. */
export function agencyDayLines(scene: Scene, channel: string, day: Day): string[] {
  const groups = groupsOf(scene, channel, day)
  if (groups.length === 0) return []
  const teams = teamsOn(scene, channel, day)
  const lines = groups.map(({ team, stores, storesTarget, cards, cardsTarget, brokers }) => {
    const own = teams.find((one) => one.team === team)
    return `${team}:门店${stores}/${storesTarget}家 名片${cards}/${cardsTarget}张 入群${brokers}位 留电${own?.leads.count ?? 0} 到访${own?.visits.count ?? 0}`
  })
  const short = groups.filter(({ done }) => !done).map(({ team }) => team)
  return [
    ...lines,
    ...(short.length > 0 ? [`每日门店、名片未满:${short.join('、')}。只提醒,不罚款(S0-SH-11)。`] : []),
  ]
}

/** The groups by their stores of the day, as a list of the board; none until somebody has reported any. */
export function agencySection(scene: Scene, channel: string, day: Day, name: string): BoardSection[] {
  const groups = groupsOf(scene, channel, day)
  if (groups.every(({ stores, cards, brokers }) => stores + cards + brokers === 0)) return []
  const rows = ranked(
    groups.map(({ team, stores, cards, storesTarget, ...group }) => ({
      name: team,
      rate: storesTarget === 0 ? 1 : stores / storesTarget,
      visits: stores,
      leads: cards,
      reachedAt: 0,
      before: null,
      target: `${storesTarget}家`,
      detail: `名片${cards}/${group.cardsTarget}张 入群${group.brokers}位`,
    })),
  ).map(
    ({ rank, tied, name, visits, target, rate, detail }): BoardRow => ({
      rank,
      tied,
      name,
      value: `${visits}家`,
      target,
      rate,
      detail,
    }),
  )
  return [{ title: `${channel}${name}门店榜`, rows, command: `排行 今日 ${channel}` }]
}

const groupsOf = (scene: Scene, channel: string, day: Day): GroupDay[] =>
  channel === scene.policyOn(scene.cal.momentOn(day, '12:00')).agency.channel ? groupsOn(scene, day) : []
