import { z } from 'zod'
import { boardText } from '../messages/board.ts'
import { boardOf } from '../messages/day-board.ts'
import { dayText } from '../messages/day-close.ts'
import type { Day } from '../policy/calendar.ts'
import type { Post } from '../policy/decision.ts'
import { teamsOn } from '../policy/metric/team.ts'
import { channelGroup, managersGroup } from '../policy/org/channel-group.ts'
import type { Scene } from '../policy/situation.ts'
import { notice } from './job.ts'

/** 21:00: each group gets its channels' board as a picture with the day in words beneath, in one post; 管理 gets one of all. */
export const eveningBoard = notice({
  name: 'evening-board',
  data: z.object({ day: z.string() }),
  title: () => '发布晚间榜',
  run: ({ day }, scene) => ({
    done: { facts: [], say: [...ofGroups(scene, day), ...ofManagers(scene, day)] },
  }),
})

function ofGroups(scene: Scene, day: Day): Post[] {
  const channelsOf = new Map<string, string[]>()
  for (const channel of working(scene, day)) {
    const group = channelGroup(scene, channel)
    if (group) channelsOf.set(group.id, [...(channelsOf.get(group.id) ?? []), channel])
  }
  return [...channelsOf].flatMap(([groupId, channels]) => {
    const name = channels.length === 1 ? channels[0]! : (scene.world.groups[groupId]?.purpose ?? '')
    const text = channels.flatMap((channel) => dayText(scene, channel, day) ?? []).join('\n')
    const board = boardPost(scene, { group: groupId }, `${name} 今日榜`, channels, day)
    return text ? [{ ...board, text: `${board.text}\n\n${text}`, caption: text }] : [board]
  })
}

function ofManagers(scene: Scene, day: Day): Post[] {
  const group = managersGroup(scene)
  const channels = working(scene, day)
  if (!group || channels.length === 0) return []
  return [boardPost(scene, { group: group.id }, `${scene.policy.project.name} 今日总榜`, channels, day, true)]
}

function boardPost(
  scene: Scene,
  to: Post['to'],
  title: string,
  channels: string[],
  day: Day,
  brief = false,
): Post {
  const cutOff = scene.policyOn(scene.cal.momentOn(day, '12:00')).daily.closeAt
  const board = boardOf(scene, { title, channels, day, cutOff, brief })
  return { to, text: boardText(board), board }
}

const working = (scene: Scene, day: Day): string[] =>
  scene.policy.channels.map(({ name }) => name).filter((channel) => teamsOn(scene, channel, day).length > 0)
