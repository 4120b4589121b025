import { z } from 'zod'
import { boothMorning, meetingReminder, teamName } from '../messages/habits.ts'
import type { Day } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import type { Fact } from '../policy/facts.ts'
import { leaderToTell } from '../policy/habit/leader.ts'
import {
  type BoothTeam,
  boothTeamsOn,
  meetingOver,
  meetingWindow,
  missedMeetings,
  teamKey,
} from '../policy/habit/meetings.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { type BoothResult, boothResults, boothsOn } from '../policy/sign-in/booth.ts'
import type { Scene } from '../policy/situation.ts'
import { job, notice } from './job.ts'

const data = z.object({ day: z.string() })

/** 09:35: booths that have not yet met are reminded (S0-EX-09), once per group. */
export const remindMeetings = notice({
  name: 'remind-meetings',
  data,
  title: () => '展位早会提醒',
  run({ day }, scene) {
    const { until } = meetingWindow(scene, day)
    const waiting = boothTeamsOn(scene, day).filter(({ held }) => !held)
    const groups = new Set(waiting.flatMap(({ channel }) => channelGroup(scene, channel)?.id ?? []))
    if (groups.size === 0 || scene.now > until) return { cancel: `no booth to remind on ${day}` }
    const text = meetingReminder(scene.cal.clockOf(until))
    return { done: { facts: [], say: [...groups].map((group) => ({ to: { group }, text })) } }
  },
})

/** After 10:00: whose booths have not met, and who was not signed in at 09:30, is told to their supervisors, in private only. */
export const noteMeetings = job({
  name: 'note-meetings',
  data,
  title: () => '展位签到、早会未报的告诉主管',
  run({ day }, scene) {
    const { world, now, cal } = scene
    const over = meetingOver(scene, day)
    if (now < over) return { snoozeUntil: over }
    const missed = missedMeetings(scene, day)
    const absent = absentAtBooths(scene, day)
    if (missed.length === 0 && absent.length === 0) return { cancel: `every booth has met on ${day}` }
    const leaders = new Map<string, { teams: BoothTeam[]; absent: BoothResult[] }>()
    const of = (personId: string) => {
      const id = leaderToTell(world, personId, now)?.id
      if (!id) return null
      if (!leaders.has(id)) leaders.set(id, { teams: [], absent: [] })
      return leaders.get(id)!
    }
    for (const one of absent) of(one.person.id)?.absent.push(one)
    for (const team of missed) of(team.people[0]!.id)?.teams.push(team)
    const until = cal.clockOf(meetingWindow(scene, day).until)
    const say = [...leaders].map(([person, { teams, absent }]): Post => {
      const names = absent.map((one) => one.person.name)
      const signIn = names.length > 0 ? { until: boothEnd(scene, day), names } : null
      const meetings = teams.length > 0 ? { until, teams: teams.map(teamName) } : null
      return { to: { person }, text: boothMorning(signIn, meetings) }
    })
    const facts: Fact[] =
      missed.length > 0 ? [{ kind: 'meetingsMissed', day, teams: missed.map(teamKey) }] : []
    return { done: { facts, say } }
  },
})

/** When the last of the day's booths closed, as people read it. */
const boothEnd = (scene: Scene, day: Day) =>
  scene.cal.clockOf(Math.max(...boothsOn(scene, day).map(({ deadline }) => deadline)))

/** Whose sign-in at a booth that meets was missing or late, once it is over. */
const absentAtBooths = (scene: Scene, day: Day): BoothResult[] =>
  boothsOn(scene, day)
    .filter(({ channel, deadline }) => {
      const { meeting } = scene.policyOn(deadline).habits
      return meeting.channels.includes(channel) && scene.now > deadline
    })
    .flatMap((booth) => boothResults(scene, booth))
    .filter(({ result }) => result === 'missing' || result === 'late')
