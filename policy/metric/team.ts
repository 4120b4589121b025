import type { Day, Moment } from '../calendar.ts'
import { type PersonThen, peopleIn } from '../people.ts'
import type { Policy } from '../policy.ts'
import { remembered } from '../remember.ts'
import type { Scene } from '../situation.ts'
import { isOnDay } from './on-day.ts'
import { targetOn } from './target.ts'
import { type Total, totalOf } from './total.ts'

/** One team's day in a channel: what it brought, beside what it was to bring. */
export type TeamDay = {
  team: string
  channel: string
  memberIds: string[]
  /** Staff on duty, by whom its lead target is counted. */
  onDuty: number
  visits: Total
  leads: Total
  calls: Total
  leaflets: Total
  consultations: Total
  /** Share of the channel's visits as shown (2.75); the rate is counted with the exact fraction. null when unknown. */
  visitsTarget: number | null
  leadsTarget: number | null
  callsTarget: number | null
  /** Visits over target, exact; null without a target. */
  rate: number | null
  visitsDone: boolean | null
  leadsDone: boolean | null
}

/** The teams of a channel on a day, in the order of the roster: those with staff on duty, or with a count. */
export function teamsOn(scene: Scene, channel: string, day: Day): readonly TeamDay[] {
  const { world, cal } = scene
  const policy = scene.policyOn(cal.momentOn(day, '12:00'))
  const { days, said } = world.metrics
  const rests = [world.people, world.leave, world.duty[day], world.recalled, days[day], said[day]]
  return remembered(policy, `teams/${channel}/${day}`, rests, () => teamsNow(scene, channel, day))
}

function teamsNow(scene: Scene, channel: string, day: Day): TeamDay[] {
  const members = peopleOf(scene, channel, scene.cal.momentOn(day, '12:00'))
  const teams = new Map<string, PersonThen[]>()
  for (const person of members) {
    if (!person.team) continue
    const team = teams.get(person.team)
    if (team) team.push(person)
    else teams.set(person.team, [person])
  }
  return [...teams]
    .map(([team, people]) => teamDay(scene, { team, channel, people, day }))
    .filter(({ onDuty, visits, leads }) => onDuty > 0 || visits.count > 0 || leads.count > 0)
}

/** Staff and supervisors of a channel at a moment. */
export const peopleOf = ({ world }: Pick<Scene, 'world'>, channel: string, at: Moment): PersonThen[] =>
  peopleIn(world, channel, at).filter(({ role }) => role === 'staff' || role === 'supervisor')

function teamDay(
  scene: Scene,
  { team, channel, people, day }: { team: string; channel: string; people: PersonThen[]; day: Day },
): TeamDay {
  const policy = scene.policyOn(scene.cal.momentOn(day, '12:00'))
  const target = targetOn(policy, channel, day)
  const memberIds = people.map(({ id }) => id)
  const onDuty = people.filter((person) => person.role === 'staff' && isOnDay(scene, person.id, day)).length
  const visits = totalOf(scene, memberIds, day, 'visits')
  const leads = totalOf(scene, memberIds, day, 'leads')
  const leadsTarget = target.leadsPerPerson === null ? null : target.leadsPerPerson * onDuty
  return {
    team,
    channel,
    memberIds,
    onDuty,
    visits,
    leads,
    calls: totalOf(scene, memberIds, day, 'calls'),
    leaflets: totalOf(scene, memberIds, day, 'leaflets'),
    consultations: totalOf(scene, memberIds, day, 'consultations'),
    visitsTarget: target.visits === null ? null : target.visits / target.squads,
    leadsTarget,
    callsTarget: callsOf(policy, target.callsPerTeam, onDuty),
    rate: target.visits === null ? null : rateOf(visits.count * target.squads, target.visits),
    visitsDone: target.visits === null ? null : visits.count * target.squads >= target.visits,
    leadsDone: leadsTarget === null ? null : leads.count >= leadsTarget,
  }
}

/** S0-ORG-08: a team's calls of a day. */
const callsOf = ({ callTarget }: Policy, calls: number | null, onDuty: number) =>
  calls === null || callTarget.scope === 'team' ? calls : calls * onDuty

/** Nothing to do is done. */
const rateOf = (count: number, target: number) => (target === 0 ? 1 : count / target)
