import { type Day, daysAfter, mondayOf, weekOf } from '../calendar.ts'
import type { Scene } from '../situation.ts'
import { type Contender, type Placed, ranked } from './rank.ts'
import { type TeamDay, teamsOn } from './team.ts'

/** A team with its numbers of a day or a week. */
export type TeamStanding = {
  name: string
  team: string
  channel: string
  rate: number | null
  visits: number
  leads: number
  reachedAt: number
  before: number | null
  visitsTarget: number | null
  leadsTarget: number | null
  visitsDone: boolean | null
  leadsDone: boolean | null
  evidence: string[]
  onDuty: number
}

/** The ranking of a channel's teams on a day, by all that is known now. Empty when the channel has no target. */
export function rankingOn(scene: Scene, channel: string, day: Day): Placed<TeamStanding>[] {
  const teams = teamsOn(scene, channel, day)
  return rankedBy(
    (before) => teams.map((team) => standingOf(team, before[team.team] ?? null)),
    () => lastWeekRanks(scene, channel, day),
  )
}

/** The same for a whole week up to `until` (its Sunday unless given): sums of its days, against the sum of their targets. */
export function rankingOfWeek(
  scene: Scene,
  channel: string,
  monday: Day,
  until: Day = daysAfter(monday, 6),
): Placed<TeamStanding>[] {
  return rankedBy(
    (before) => weekOfTeams(scene, channel, monday, until, before),
    () => lastWeekRanks(scene, channel, monday),
  )
}

/** Last week is looked up only where nothing else tells two teams apart. */
function rankedBy(
  teams: (before: Record<string, number>) => TeamStanding[],
  lastWeek: () => Record<string, number>,
): Placed<TeamStanding>[] {
  const placed = ranked(teams({}))
  return placed.some(({ tied }) => tied) ? ranked(teams(lastWeek())) : placed
}

function standingOf(day: TeamDay, before: number | null): TeamStanding {
  return {
    name: day.team,
    team: day.team,
    channel: day.channel,
    rate: day.rate,
    visits: day.visits.count,
    leads: day.leads.count,
    reachedAt: day.visits.reachedAt,
    before,
    visitsTarget: day.visitsTarget,
    leadsTarget: day.leadsTarget,
    visitsDone: day.visitsDone,
    leadsDone: day.leadsDone,
    evidence: [...new Set([...day.visits.evidence, ...day.leads.evidence])],
    onDuty: day.onDuty,
  }
}

function weekOfTeams(
  scene: Scene,
  channel: string,
  monday: Day,
  until: Day,
  before: Record<string, number>,
): TeamStanding[] {
  const sums = new Map<string, TeamStanding>()
  for (let day = monday; day <= until; day = daysAfter(day, 1)) {
    for (const team of teamsOn(scene, channel, day)) {
      const ofDay = standingOf(team, before[team.team] ?? null)
      const sum = sums.get(team.team)
      sums.set(team.team, sum ? added(sum, ofDay) : ofDay)
    }
  }
  return [...sums.values()]
}

function added(sum: TeamStanding, day: TeamStanding): TeamStanding {
  const both = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)
  const visits = sum.visits + day.visits
  const leads = sum.leads + day.leads
  const visitsTarget = both(sum.visitsTarget, day.visitsTarget)
  const leadsTarget = both(sum.leadsTarget, day.leadsTarget)
  return {
    ...sum,
    visits,
    leads,
    visitsTarget,
    leadsTarget,
    rate: visitsTarget === null ? null : visitsTarget === 0 ? 1 : visits / visitsTarget,
    reachedAt: Math.max(sum.reachedAt, day.reachedAt),
    visitsDone: visitsTarget === null ? null : visits >= visitsTarget,
    leadsDone: leadsTarget === null ? null : leads >= leadsTarget,
    evidence: [...sum.evidence, ...day.evidence],
    onDuty: sum.onDuty + day.onDuty,
  }
}

/**
 * Places of the week before that of `day`: from results that the world began with, else from the bot's own record.
 * Empty when there is neither; places of that week are not themselves broken by an earlier one.
 */
export function lastWeekRanks(scene: Scene, channel: string, day: Day): Record<string, number> {
  const monday = daysAfter(mondayOf(day), -7)
  const given = scene.world.metrics.results.filter(
    (result) =>
      result.week === weekOf(monday) && result.team && (!result.channel || result.channel === channel),
  )
  const teams: Contender[] =
    given.length > 0
      ? given.map((result) => ({
          name: result.team!,
          rate: result.completion ?? 0,
          visits: result.visits ?? 0,
          leads: result.leads ?? 0,
          reachedAt: 0,
          before: null,
        }))
      : recorded(scene, monday)
        ? weekOfTeams(scene, channel, monday, daysAfter(monday, 6), {})
        : []
  return Object.fromEntries(ranked(teams).map(({ name, rank }) => [name, rank]))
}

const recorded = ({ world }: Scene, monday: Day) =>
  Array.from({ length: 7 }, (_, index) => world.metrics.days[daysAfter(monday, index)]).some(Boolean)
