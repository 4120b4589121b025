import { everyone } from '../people.ts'
import { channelNamed } from '../policy.ts'
import type { Scene } from '../situation.ts'
import type { Group } from './state.ts'

/**
 * The group in which a channel is spoken to: the one bound to it by its name, else the one that holds most of its people
 * and is bound to no channel (拓客群 for four of them). undefined when there is none.
 */
export function channelGroup(
  { world, policy, now }: Pick<Scene, 'world' | 'policy' | 'now'>,
  channel: string,
): Group | undefined {
  const groups = Object.values(world.groups)
  const bound = groups.find(({ purpose }) => purpose === channel || channelNamed(policy, purpose) === channel)
  if (bound) return bound
  const people = everyone(world, now).filter(
    (person) => person.role === 'staff' && person.channel === channel,
  )
  const shared = groups
    .filter(({ purpose }) => purpose !== '管理' && !channelNamed(policy, purpose))
    .map((group) => ({ group, held: people.filter(({ id }) => group.memberIds.includes(id)).length }))
    .filter(({ held }) => held * 2 > people.length)
    .sort((a, b) => b.held - a.held)
  return shared[0]?.group
}

/** The supervisors' and managers' own group. */
export const managersGroup = ({ world }: Pick<Scene, 'world'>): Group | undefined =>
  Object.values(world.groups).find(({ purpose }) => purpose === '管理')
