import type { ChatMember } from '../chat-event.ts'
import { holderOf, type Identity } from '../org/identities.ts'
import type { Group } from '../org/state.ts'
import type { World } from '../world.ts'
import type { Room } from './state.ts'

/** The room that a group lives in, when its platform has told of it. */
export const roomOf = ({ onboarding }: World, { platform, chatId }: Pick<Group, 'platform' | 'chatId'>) =>
  Object.hasOwn(onboarding.rooms, `${platform}/${chatId}`)
    ? onboarding.rooms[`${platform}/${chatId}`]
    : undefined

/** The group of a room; undefined while nobody has bound it. */
export const groupOfRoom = (
  { chats, groups }: World,
  { platform, chatId }: Pick<Room, 'platform' | 'chatId'>,
) => groups[chats[`${platform}/${chatId}`] ?? '']

/** Nothing is posted in a group from which the bot was removed. */
export const isGone = (world: World, groupId: string): boolean => {
  const group = world.groups[groupId]
  return group !== undefined && roomOf(world, group)?.gone === true
}

/** The rooms in which an account is a member. */
export const roomsWith = ({ onboarding }: World, { platform, platformId }: Identity): Room[] =>
  Object.values(onboarding.rooms).filter(
    (room) => room.platform === platform && Object.hasOwn(room.members, platformId),
  )

/** Who of a room's members is bound. */
export const boundIn = (
  world: World,
  { platform, members }: Pick<Room, 'platform' | 'members'>,
): string[] => [
  ...new Set(Object.keys(members).flatMap((platformId) => holderOf(world, { platform, platformId }) ?? [])),
]

/** What a platform calls an account, as far as it has told. */
export const shownName = (world: World, account: Identity): string | undefined =>
  roomsWith(world, account)[0]?.members[account.platformId]?.name

/** Members of a room who are bound to nobody. */
export const unboundIn = (
  world: World,
  { platform, members }: Pick<Room, 'platform' | 'members'>,
): ChatMember[] =>
  Object.values(members).filter(({ id }) => holderOf(world, { platform, platformId: id }) === undefined)
