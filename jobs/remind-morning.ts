import { z } from 'zod'
import { boothReminder } from '../messages/booths.ts'
import { materialsAsk, materialsLine } from '../messages/habits.ts'
import { channelsToRemind, checklistOf } from '../policy/habit/materials.ts'
import { channelGroup } from '../policy/org/channel-group.ts'
import { boothRequired, boothsOn } from '../policy/sign-in/booth.ts'
import type { Scene } from '../policy/situation.ts'
import { notice } from './job.ts'

/** 09:00: photos of the booth (S0-EX-08) and the checklists of materials (S0-KA-08, S0-EX-01, S0-SH-01), one message per group. */
export const remindMorning = notice({
  name: 'remind-morning',
  data: z.object({ day: z.string(), clock: z.string() }),
  title: () => '展位签到和物料提醒',
  run({ day, clock }, scene) {
    const at = scene.cal.momentOn(day, clock)
    const booths = boothsOn(scene, day)
      .filter((booth) => booth.remindAt === at && scene.now <= booth.deadline)
      .filter((booth) => boothRequired(scene, booth).length > 0)
    const isTime = scene.cal.momentOn(day, scene.policyOn(at).habits.materials.remindAt) === at
    const channels = isTime ? channelsToRemind(scene, day, at) : []
    const groups = [...booths.map(({ channel }) => channel), ...channels].flatMap(
      (channel) => channelGroup(scene, channel)?.id ?? [],
    )
    const say = [...new Set(groups)].map((group) => {
      const isHere = (channel: string) => channelGroup(scene, channel)?.id === group
      const photo = booths.find(({ channel }) => isHere(channel))
      const lines = [
        ...(photo ? [boothReminder(scene.cal.clockOf(photo.deadline))] : []),
        ...checklists(scene, day, channels.filter(isHere)),
      ]
      return { to: { group }, text: lines.join('\n') }
    })
    return say.length > 0 ? { done: { facts: [], say } } : { cancel: `nobody to remind on ${day}` }
  },
})

/** Channels with the same list share a line. */
function checklists(scene: Scene, day: string, channels: string[]): string[] {
  const lists = new Map<string, string[]>()
  for (const channel of channels) {
    const items = checklistOf(scene, channel, day)!.items.join('\n')
    lists.set(items, [...(lists.get(items) ?? []), channel])
  }
  const lines = [...lists].map(([items, of]) => materialsLine(of, items.split('\n'), lists.size > 1))
  return lines.length > 0 ? [...lines, materialsAsk()] : []
}
