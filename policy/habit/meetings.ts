import { type Day, type Moment, SECOND } from '../calendar.ts'
import { isAbsent } from '../leave/absent.ts'
import { onDutyIn } from '../org/on-duty.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { endWithOutages } from '../window.ts'
import type { Meeting } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

/** A team that has a booth on a day, and its morning meeting: `held` is the first that was said. */
export type BoothTeam = { channel: string; team: string; people: PersonThen[]; held: Meeting | null }

/** When the meeting is reminded of, and until when, inclusive, it is in time: later by what the bot missed (G15). */
export function meetingWindow({ world, cal, policyOn }: Ground, day: Day): { from: Moment; until: Moment } {
  const { remindAt, by } = policyOn(cal.momentOn(day, '12:00')).habits.meeting
  const from = cal.momentOn(day, remindAt)
  return { from, until: endWithOutages(world, from, cal.momentOn(day, by)) }
}

/** S0-EX-09: the teams that have to meet: those with staff on duty who are not away at the end of the window. */
export function boothTeamsOn(ground: Ground, day: Day): BoothTeam[] {
  const { world, cal, policyOn } = ground
  const { until } = meetingWindow(ground, day)
  const { channels } = policyOn(cal.momentOn(day, '12:00')).habits.meeting
  const teams = new Map<string, BoothTeam>()
  for (const channel of channels) {
    for (const person of onDutyIn(ground, channel, day, until)) {
      if (person.role !== 'staff' || isAbsent(world, person.id, until)) continue
      const team = person.team ?? ''
      const key = `${channel}/${team}`
      const known = teams.get(key)
      if (known) known.people.push(person)
      else teams.set(key, { channel, team, people: [person], held: meetingOf(ground, day, channel, team) })
    }
  }
  return [...teams.values()]
}

/** The first meeting of a team that day that was not taken back. */
export const meetingOf = (
  { world }: Pick<Scene, 'world'>,
  day: Day,
  channel: string,
  team: string,
): Meeting | null =>
  (world.habits.meetings[day] ?? []).find(
    (one) => one.channel === channel && one.team === team && world.recalled[one.messageKey] === undefined,
  ) ?? null

/** Those that had not met in time, by all that is known. */
export function missedMeetings(ground: Ground, day: Day): BoothTeam[] {
  const { until } = meetingWindow(ground, day)
  return boothTeamsOn(ground, day).filter(({ held }) => !held || held.at > until)
}

export const teamKey = ({ channel, team }: Pick<BoothTeam, 'channel' | 'team'>): string =>
  `${channel}/${team}`

/** The second after which a team is missing. */
export const meetingOver = (ground: Ground, day: Day): Moment => meetingWindow(ground, day).until + SECOND
