import { z } from 'zod'
import { meetingReminder, meetingsMissing, teamName } from '../messages/habits.ts'
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
import { job } from './job.ts'

const data = z.object({ day: z.string() })

/** 09:35: booths that have not yet met are reminded (S0-EX-09), once per group. */
export const remindMeetings = job({
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

/** After 10:00: whose booths have not met is told to their supervisors, in private only. */
export const noteMeetings = job({
  name: 'note-meetings',
  data,
  title: () => '展位早会未报的告诉主管',
  run({ day }, scene) {
    const { world, now, cal } = scene
    const over = meetingOver(scene, day)
    if (now < over) return { snoozeUntil: over }
    const missed = missedMeetings(scene, day)
    if (missed.length === 0) return { cancel: `every booth has met on ${day}` }
    const leaders = new Map<string, BoothTeam[]>()
    for (const team of missed) {
      const leader = leaderToTell(world, team.people[0]!.id, now)
      if (leader) leaders.set(leader.id, [...(leaders.get(leader.id) ?? []), team])
    }
    const until = cal.clockOf(meetingWindow(scene, day).until)
    return {
      done: {
        facts: [{ kind: 'meetingsMissed', day, teams: missed.map(teamKey) }],
        say: [...leaders].map(([person, teams]) => ({
          to: { person },
          text: meetingsMissing(teams.map(teamName), until),
        })),
      },
    }
  },
})
