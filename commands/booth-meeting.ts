import * as say from '../messages/habits.ts'
import type { Post } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { leaderToTell } from '../policy/habit/leader.ts'
import { type BoothTeam, boothTeamsOn, meetingWindow, teamKey } from '../policy/habit/meetings.ts'
import { isAbove } from '../policy/people.ts'
import type { Situation } from '../policy/situation.ts'
import { maskPhones } from '../policy/text.ts'
import { command, refuse, reply } from './command.ts'

/** S0-EX-09: a booth's morning meeting was held; said by its supervisor or one of the booth. No fine. */
export const boothMeeting = command<string>({
  words: ['早会'],
  usage: '早会 <要点>',
  about: '记下展位早会:当日政策、分工、定点',
  example: '早会 今天主推两居,张三守东门',
  who: ['staff', 'supervisor'],
  rules: ['S0-EX-09'],
  read: (rest) => (rest ? { input: maskPhones(rest).slice(0, 200) } : { hint: say.meetingNeedsPoints() }),
  decide(points, situation) {
    const { sender, cal, day, at, message } = situation
    const teams = teamsOf(situation, points)
    if (teams.length === 0) return refuse(situation, say.noMeetingForYou())
    const { until } = meetingWindow(situation, day)
    const names = teams.map(say.teamName)
    const clock = cal.clockOf(at)
    const facts = teams.map(
      ({ channel, team }): Fact => ({
        kind: 'meetingHeld',
        day,
        meeting: { personId: sender.id, channel, team, at, messageKey: message.key, points },
      }),
    )
    const added = teams.every(({ held }) => held !== null && held.at <= at)
    const text = added
      ? say.meetingAdded(sender.name, names, clock)
      : say.meetingLogged(sender.name, names, clock, at > until ? cal.shortClockOf(until) : null)
    const corrected = at <= until ? corrections(situation, teams) : []
    return { facts, say: [...reply(situation, text).say, ...corrected] }
  },
})

/** The teams one speaks for: one's own; a supervisor's are those of his people, or the one that he names. */
function teamsOf(situation: Situation, points: string): BoothTeam[] {
  const { sender, world, day, at } = situation
  const teams = boothTeamsOn(situation, day)
  if (sender.role === 'staff') return teams.filter(({ people }) => people.some(({ id }) => id === sender.id))
  const led = teams.filter(({ people }) => people.some(({ id }) => isAbove(world, sender.id, id, at)))
  const named = led.filter(({ team }) => team && points.startsWith(team))
  return named.length > 0 ? named : led
}

/** Leaders who were told that it was missing, because its message came after the notice (invariant 3). */
function corrections({ world, cal, day, at }: Situation, teams: BoothTeam[]): Post[] {
  const told = new Set(world.habits.meetingsMissed[day] ?? [])
  const wrong = teams.filter((team) => told.has(teamKey(team)) && !(team.held && team.held.at <= at))
  const leaders = new Map<string, BoothTeam[]>()
  for (const team of wrong) {
    const leader = leaderToTell(world, team.people[0]!.id, at)
    if (leader) leaders.set(leader.id, [...(leaders.get(leader.id) ?? []), team])
  }
  return [...leaders].map(([person, some]) => ({
    to: { person },
    text: say.meetingCameLate(some.map(say.teamName), cal.clockOf(at)),
  }))
}
