import { ids } from '../ids.ts'
import type { BotUser, SimChat, SimUser, UserId } from './types.ts'
import type { World } from './world.ts'

/** Somebody new in the company. */
export function addUser(world: World, about: Partial<SimUser> = {}): SimUser {
  const user: SimUser = {
    open_id: ids.open(),
    union_id: ids.union(),
    user_id: ids.user(),
    name: `User ${world.users.size + 1}`,
    en_name: '',
    email: '',
    mobile: '',
    inScope: true,
    resigned: false,
    tenant_key: world.app.tenantKey,
    avatar: 'https://sim.invalid/a.png',
    ...about,
  }
  world.users.set(user.open_id, user)
  return user
}

export const botUser = ({ app }: World): BotUser => ({
  open_id: app.botOpenId,
  union_id: app.botUnionId,
  user_id: '',
  name: app.botName,
  tenant_key: app.tenantKey,
  isBot: true,
})

/** A person or the bot, by any kind of id. */
export function findUser(world: World, id: string): SimUser | BotUser | null {
  const known = world.users.get(id)
  if (known) return known
  if (id === world.app.botOpenId) return botUser(world)
  return [...world.users.values()].find((user) => user.user_id === id || user.union_id === id) ?? null
}

/** @throws Error when there is no such person */
export function needUser(world: World, id: string): SimUser {
  const user = findUser(world, id)
  if (!user || 'isBot' in user) throw new Error(`no such user ${id}`)
  return user
}

/** @throws Error when there is no such chat */
export function needChat(world: World, id: string): SimChat {
  const chat = world.chats.get(id)
  if (!chat) throw new Error(`no such chat ${id}`)
  return chat
}

/** The ids that the app may see; the company's own needs a scope. */
export const idsOf = ({ app }: World, user: SimUser | BotUser): UserId => ({
  union_id: user.union_id,
  user_id: app.scopes.has('contact:user.employee_id:readonly') ? user.user_id : '',
  open_id: user.open_id,
})

/** A person's private chat with the bot; it begins when first asked for. */
export function dmChat(world: World, openId: string): SimChat {
  const user = needUser(world, openId)
  const known = [...world.chats.values()].find(
    ({ type, members }) => type === 'p2p' && members.has(user.open_id),
  )
  if (known) return known
  const chat: SimChat = {
    chat_id: ids.chat(),
    name: '',
    description: '',
    type: 'p2p',
    mode: 'p2p',
    external: false,
    members: new Set([user.open_id]),
    owner: '',
    botIn: true,
    dissolved: false,
    created: world.now(),
    atAllOnlyOwner: false,
  }
  world.chats.set(chat.chat_id, chat)
  return chat
}
