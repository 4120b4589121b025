import { z } from 'zod'
import { boothClosed, boothForLeader } from '../messages/booths.ts'
import { outageNote } from '../messages/outage-words.ts'
import { SECOND } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { close } from '../policy/occasion.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { leaderOf } from '../policy/people.ts'
import { type BoothResult, type BoothSlot, boothOf, boothResults } from '../policy/sign-in/booth.ts'
import { boothOccasion, lacking } from '../policy/sign-in/booth-occasion.ts'
import type { Scene } from '../policy/situation.ts'
import { job } from './job.ts'

/**
 * 09:30:01: the list of the booths; who is late is recorded and his supervisor told, nothing more (S0-EX-08, G6). Where
 * booths have a morning meeting, the supervisors hear it with that, half an hour later, in one message.
 */
export const closeBooth = job({
  name: 'close-booth',
  data: z.object({ id: z.string() }),
  title: ({ id }) => `关闭展位签到 ${id.split('/')[1]}`,
  run({ id }, scene) {
    const booth = boothOf(scene, id)
    if (!booth) return { cancel: `the rulebook has no ${id}` }
    if (scene.now <= booth.deadline) return { snoozeUntil: booth.deadline + SECOND }
    const results = boothResults(scene, booth)
    if (results.length === 0) return { cancel: `nobody had to sign in at ${id}` }
    const { facts } = close(boothOccasion, id, scene)
    const missing = results.filter(({ result }) => result === 'missing' || result === 'late')
    const excused = results.filter(({ result }) => result === 'excused').map(({ person }) => person.name)
    const text = boothClosed({
      channel: booth.channel,
      required: results.length - excused.length,
      onTime: results.filter(({ result }) => result === 'onTime').length,
      missing: missing.map((one) => ({
        name: one.person.name,
        lacking: one.at === null ? lacking(one) : `${scene.cal.clockOf(one.at)}迟到`,
      })),
      excused,
      outage: outageNote(scene, booth.opensAt, booth.deadline),
    })
    const group = channelGroup(scene, booth.channel)
    const say: Post[] = group ? [{ to: { group: group.id }, text }] : []
    const { meeting } = scene.policyOn(booth.deadline).habits
    const later = meeting.channels.includes(booth.channel)
    return { done: { facts, say: later ? say : [...say, ...toLeaders(scene, booth, missing)] } }
  },
})

function toLeaders({ world, cal }: Scene, booth: BoothSlot, missing: readonly BoothResult[]): Post[] {
  const byLeader = new Map<string, string[]>()
  for (const { person } of missing) {
    const leader = leaderOf(world, person.id, booth.deadline)
    if (leader) byLeader.set(leader.id, [...(byLeader.get(leader.id) ?? []), person.name])
  }
  return [...byLeader].map(([leaderId, names]) => ({
    to: { person: leaderId },
    text: boothForLeader(booth.channel, names, cal.clockOf(booth.deadline)),
  }))
}
