import type { Board } from '../policy/board.ts'
import type { Day } from '../policy/calendar.ts'
import { countOf } from '../policy/metric/names.ts'
import { targetOn } from '../policy/metric/target.ts'
import { type TeamDay, teamsOn } from '../policy/metric/team.ts'
import type { Scene } from '../policy/situation.ts'

/** Counts without a target: neither ranked nor fined. A row per team, or one for the channel when `brief`. */
export function unsetRows(scene: Scene, channel: string, day: Day, brief: boolean): Board['unset'] {
  const target = targetOn(scene.policyOn(scene.cal.momentOn(day, '12:00')), channel, day)
  const teams = teamsOn(scene, channel, day)
  const rows = (told: (teams: readonly TeamDay[]) => string) =>
    brief
      ? [{ name: channel, value: told(teams) }]
      : teams.map((team) => ({ name: `${channel}${team.team}`, value: told([team]) }))
  if (teams.length === 0) return []
  if (target.visits === null) {
    const withCalls = target.callsPerTeam === null
    return rows((some) => countsOf(some, withCalls) || (withCalls ? '暂无数据' : '')).filter(
      ({ value }) => value,
    )
  }
  return target.leadsPerPerson === null ? rows((some) => `留电${sum(some, 'leads')}组`) : []
}

function countsOf(teams: readonly TeamDay[], withCalls: boolean): string {
  const [leaflets, calls] = [sum(teams, 'leaflets'), sum(teams, 'calls')]
  const [visits, leads] = [sum(teams, 'visits'), sum(teams, 'leads')]
  return [
    leaflets > 0 && countOf('leaflets', leaflets),
    withCalls && calls > 0 && countOf('calls', calls),
    visits > 0 && `到访${visits}组`,
    leads > 0 && `留电${leads}组`,
  ]
    .filter(Boolean)
    .join('、')
}

const sum = (teams: readonly TeamDay[], metric: 'leaflets' | 'calls' | 'visits' | 'leads') =>
  teams.reduce((total, team) => total + team[metric].count, 0)
