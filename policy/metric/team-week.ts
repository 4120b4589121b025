import type { Day, Moment, Week } from '../calendar.ts'
import type { Policy } from '../policy.ts'
import type { Scene } from '../situation.ts'
import { foundedNumbers, foundedRows } from './founded-week.ts'
import { numbersUntil } from './known-at.ts'
import type { Contender } from './rank.ts'
import { visitsOver } from './target.ts'
import { peopleOf, teamsOn } from './team.ts'
import { daysOfWeek, projectDays } from './week-days.ts'

export type WeekAsked = {
  week: Week
  /** One channel's teams; without it, squads over all channels. */
  channel?: string
  /** Only what was said until then, inclusive. */
  until?: Moment
  /** Whose week it is: the squads' (一组), or the channels' as wholes. */
  by?: 'team' | 'channel'
}

/** A squad's week. Counts are of all its channels; rates only of those that had a target on the day (G6). */
export type TeamWeek = Contender & {
  visitsTarget: number | null
  leadsTarget: number | null
  /** The world began with this result: it stands instead of the bot's own counting. */
  founded: boolean
  /** One of its targets is doubtful in the source. */
  suspect: boolean
  evidence: string[]
}

/** Every squad with people or numbers in that week, in the roster's order, not yet ranked. */
export function weeksOfTeams(scene: Scene, asked: WeekAsked, before: Record<string, number>): TeamWeek[] {
  const policy = scene.policyOn(scene.cal.momentOn(daysOfWeek(asked.week)[6]!, '12:00'))
  const counted = countedWeeks(scene, asked, policy)
  const given = foundedRows(scene, asked)
  for (const name of given.keys()) if (!counted.has(name)) counted.set(name, empty())
  return [...counted].map(([name, sum]) => {
    const own: TeamWeek = {
      name,
      rate: rateOf(sum, policy),
      visits: sum.visits,
      leads: sum.leads,
      reachedAt: sum.reachedAt,
      before: before[name] ?? null,
      visitsTarget: visitsTargetOf(sum, policy),
      leadsTarget: sum.leadsTarget,
      founded: false,
      suspect: sum.suspect,
      evidence: [...sum.evidence],
    }
    const rows = given.get(name)
    return rows ? { ...own, ...foundedNumbers(rows, own), founded: true, reachedAt: 0, evidence: [] } : own
  })
}

type Sum = ReturnType<typeof empty>

const empty = () => ({
  visits: 0,
  leads: 0,
  reachedAt: 0,
  targetedVisits: 0,
  targetedLeads: 0,
  /** The channels' whole targets; a squad's is this over the number of squads, divided once so that ties stay ties. */
  projectVisits: null as number | null,
  leadsTarget: null as number | null,
  suspect: false,
  evidence: new Set<string>(),
})

function countedWeeks(scene: Scene, { week, channel: only, until, by }: WeekAsked, policy: Policy) {
  const days = projectDays(policy, week)
  const known = until === undefined ? scene : numbersUntil(scene, days, until)
  const sums = new Map<string, Sum>()
  for (const day of days) {
    for (const { name: channel } of policy.channels) {
      if (only !== undefined && channel !== only) continue
      const nameOf = (team: string) => (by === 'channel' ? channel : team)
      addTargets(scene, channel, day, (team) => sumOf(sums, nameOf(team)))
      for (const team of teamsOn(known, channel, day)) addNumbers(sumOf(sums, nameOf(team.team)), team)
    }
  }
  return sums
}

/** The day target in force, for each squad that has staff in the channel on that day. */
function addTargets(scene: Scene, channel: string, day: Day, sumOf: (team: string) => Sum) {
  const staffed = new Set<string>()
  for (const { role, team } of peopleOf(scene, channel, scene.cal.momentOn(day, '12:00')))
    if (role === 'staff' && team) staffed.add(team)
  if (staffed.size === 0) return
  const { visits, suspect } = visitsOver(scene, channel, day, day)
  for (const team of staffed) {
    const sum = sumOf(team)
    if (visits === null) continue
    sum.projectVisits = (sum.projectVisits ?? 0) + visits
    sum.suspect ||= suspect
  }
}

function addNumbers(sum: Sum, day: ReturnType<typeof teamsOn>[number]) {
  sum.visits += day.visits.count
  sum.leads += day.leads.count
  sum.reachedAt = Math.max(sum.reachedAt, day.visits.reachedAt)
  if (day.visitsTarget !== null) sum.targetedVisits += day.visits.count
  if (day.leadsTarget !== null) {
    sum.targetedLeads += day.leads.count
    sum.leadsTarget = (sum.leadsTarget ?? 0) + day.leadsTarget
  }
  for (const key of [...day.visits.evidence, ...day.leads.evidence]) sum.evidence.add(key)
}

const visitsTargetOf = ({ projectVisits }: Sum, { project }: Policy): number | null =>
  projectVisits === null ? null : projectVisits / project.squads

/** S0-ZN-04: the mean of the rates that have a target, by the rulebook's weights (visits alone unless it says more). */
function rateOf(sum: Sum, { zones, project }: Policy): number | null {
  const parts = [
    { weight: zones.weights.visits, count: sum.targetedVisits * project.squads, target: sum.projectVisits },
    { weight: zones.weights.leads, count: sum.targetedLeads, target: sum.leadsTarget },
  ].flatMap(({ weight, count, target }) =>
    weight > 0 && target !== null ? [{ weight, rate: target === 0 ? 1 : count / target }] : [],
  )
  const weights = parts.reduce((all, { weight }) => all + weight, 0)
  if (weights === 0) return null
  const rate = parts.reduce((all, part) => all + part.weight * part.rate, 0) / weights
  return zones.capRate ? Math.min(1, rate) : rate
}

function sumOf(sums: Map<string, Sum>, name: string): Sum {
  const sum = sums.get(name) ?? empty()
  sums.set(name, sum)
  return sum
}
