import { canBeHeard } from '../onboarding/hearing.ts'
import type { Group } from '../org/state.ts'
import { everyone } from '../people.ts'
import { channelNamed } from '../policy.ts'
import type { Scene } from '../situation.ts'

type Ground = Pick<Scene, 'world' | 'policy' | 'now'>

/** S0-KA-14: people of a channel with an account who are not in its group, and members of the group who are not in the roster (or have left). */
export type Difference = { group: Group; channel: string; missing: string[]; strangers: string[] }

/** The difference of one group; null when it is bound to no channel. Names, in the roster's order. */
export function differenceOf({ world, policy, now }: Ground, group: Group): Difference | null {
  const channel = channelNamed(policy, group.purpose)
  if (!channel) return null
  const missing = everyone(world, now, (posting) => posting.channel === channel)
    .filter(({ id }) => !group.memberIds.includes(id) && canBeHeard(world, id))
    .map(({ name }) => name)
  const strangers = group.memberIds
    .filter((id) => (world.people[id]?.leftAt ?? (world.people[id] ? Number.POSITIVE_INFINITY : 0)) <= now)
    .map((id) => world.people[id]?.name ?? id)
  return { group, channel, missing, strangers }
}

/** Groups whose difference is another than what the managers were last told; `text` is how it is kept. */
export const differencesToTell = (ground: Ground): (Difference & { text: string })[] =>
  Object.values(ground.world.groups).flatMap((group) => {
    const found = differenceOf(ground, group)
    if (!found) return []
    const { missing, strangers } = found
    const text = missing.length + strangers.length === 0 ? '' : JSON.stringify([missing, strangers])
    return text === (ground.world.habits.membersTold[group.id] ?? '') ? [] : [{ ...found, text }]
  })
