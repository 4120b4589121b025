import type { Address } from '../../policy/decision.ts'
import { isGone } from '../../policy/onboarding/rooms.ts'
import type { World } from '../../policy/world.ts'
import type { Platform } from '../platforms/platform.ts'

export type Route = { platform: Platform; to: { chat: string } | { user: string } }

/**
 * Which platform an address is on, and what it is called there. Somebody who is on several is written to where he spoke
 * last (`causeKey`), else on the first of `platforms`. null: on none of them, not bound yet, or a group from which the bot was removed.
 */
export function routeOf(
  world: World,
  platforms: readonly Platform[],
  to: Address,
  causeKey: string,
): Route | null {
  const named = (name: string) => platforms.find((platform) => platform.name === name)
  if ('group' in to) {
    const group = world.groups[to.group]
    const platform = group && !isGone(world, group.id) && named(group.platform)
    return platform ? { platform, to: { chat: group.chatId } } : null
  }
  if ('outside' in to) {
    const platform = named(to.outside.platform)
    if (!platform) return null
    const { outside } = to
    return { platform, to: 'chatId' in outside ? { chat: outside.chatId } : { user: outside.userId } }
  }
  const there = platforms.flatMap((platform) => {
    const user = platformIdOf(world, platform.name, to.person)
    return user === null ? [] : [{ platform, to: { user } }]
  })
  return there.find(({ platform }) => causeKey.startsWith(`${platform.name}/`)) ?? there[0] ?? null
}

/** What a platform calls a person; null when he is not bound there. The one bound last counts. */
export function platformIdOf(world: World, platform: string, personId: string): string | null {
  const prefix = `${platform}/`
  const found = Object.keys(world.identities).findLast(
    (identity) => identity.startsWith(prefix) && world.identities[identity] === personId,
  )
  return found?.slice(prefix.length) ?? null
}
