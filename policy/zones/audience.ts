import { channelGroup } from '../org/channel-group.ts'
import type { Group } from '../org/state.ts'
import type { Scene } from '../situation.ts'
import type { Draft } from './state.ts'

/** Purposes of groups in which all squads' supervisors are together, the best one first. */
const halls = ['战区', '主管', '管理', '全员'] as const

/** The group in which turns are called, if the house has one for that. */
export const hallOf = ({ world }: Pick<Scene, 'world'>): Group | undefined =>
  halls.flatMap((purpose) => Object.values(world.groups).filter((group) => group.purpose === purpose)).at(0)

/** Every group that is to know whose zones are whose: one for each channel with squads, and the hall; none twice. */
export function zoneGroups(scene: Pick<Scene, 'world' | 'policy' | 'now'>): Group[] {
  const channels = scene.policy.channels.flatMap(({ name }) => channelGroup(scene, name) ?? [])
  const hall = hallOf(scene)
  return [...new Set([...(hall ? [hall] : []), ...channels])]
}

/** Where the course of a draft is told: the hall, else where a choice was last made, else the first of all groups. */
export const courseGroup = (
  scene: Pick<Scene, 'world' | 'policy' | 'now'>,
  draft: Pick<Draft, 'groupId'>,
): string | undefined => hallOf(scene)?.id ?? draft.groupId ?? zoneGroups(scene)[0]?.id
