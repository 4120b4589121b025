import { ids } from '../ids.ts'
import type { EventRecord } from '../push/event-record.ts'
import type { LarkSim } from '../sim.ts'
import { findUser, idsOf, needChat, needUser } from './people.ts'
import type { SimChat } from './types.ts'

/** A new group. `silent`: the bot was in it before it ran, so no event tells of it. */
export type ChatOptions = {
  chat_id?: string
  name?: string
  description?: string
  mode?: string
  external?: boolean
  members?: string[]
  owner?: string
  bot?: boolean
  silent?: boolean
  addedBy?: string
}

/** @throws Error when a member is nobody */
export function addChat(sim: LarkSim, options: ChatOptions = {}): SimChat {
  const members = (options.members ?? []).map((id) => needUser(sim, id).open_id)
  const chat: SimChat = {
    chat_id: options.chat_id ?? ids.chat(),
    name: options.name ?? `Chat ${sim.chats.size + 1}`,
    description: options.description ?? '',
    type: 'group',
    mode: options.mode ?? 'group',
    external: options.external ?? false,
    members: new Set(members),
    owner: options.owner ?? members[0] ?? '',
    botIn: false,
    dissolved: false,
    created: sim.now(),
    atAllOnlyOwner: false,
  }
  sim.chats.set(chat.chat_id, chat)
  if (options.bot !== false && options.silent) chat.botIn = true
  else if (options.bot !== false) addBot(sim, chat.chat_id, options.addedBy ?? chat.owner)
  return chat
}

export function addBot(sim: LarkSim, chatId: string, by: string): EventRecord {
  const chat = needChat(sim, chatId)
  chat.botIn = true
  const name = sim.app.botName
  return emit(sim, 'im.chat.member.bot.added_v1', chat, by, { name, i18n_names: namesOf(name, name) })
}

export function removeBot(sim: LarkSim, chatId: string, by: string): EventRecord {
  const chat = needChat(sim, chatId)
  chat.botIn = false
  const more = { name: sim.app.botName, i18n_names: namesOf('') }
  return emit(sim, 'im.chat.member.bot.deleted_v1', chat, by, more)
}

/** Nothing is told of a group without the bot. */
export function addMembers(sim: LarkSim, chatId: string, openIds: string[], by?: string): EventRecord | null {
  const chat = needChat(sim, chatId)
  for (const id of openIds) chat.members.add(needUser(sim, id).open_id)
  return tellMembers(sim, 'im.chat.member.user.added_v1', chat, openIds, by)
}

/** `type` says whether they were removed, or an invitation was withdrawn. */
export function removeMembers(
  sim: LarkSim,
  chatId: string,
  openIds: string[],
  by?: string,
  type = 'im.chat.member.user.deleted_v1',
): EventRecord | null {
  const chat = needChat(sim, chatId)
  for (const id of openIds) chat.members.delete(needUser(sim, id).open_id)
  return tellMembers(sim, type, chat, openIds, by)
}

export function renameChat(sim: LarkSim, chatId: string, name: string, by?: string): EventRecord {
  const chat = needChat(sim, chatId)
  const more = { before_change: { name: chat.name }, after_change: { name } }
  chat.name = name
  return emit(sim, 'im.chat.updated_v1', chat, by, more)
}

export function dissolve(sim: LarkSim, chatId: string, by?: string): EventRecord {
  const chat = needChat(sim, chatId)
  chat.dissolved = true
  const more = { name: chat.name, i18n_names: namesOf(chat.name) }
  return emit(sim, 'im.chat.disbanded_v1', chat, by, more)
}

function tellMembers(sim: LarkSim, type: string, chat: SimChat, openIds: string[], by?: string) {
  if (!chat.botIn) return null
  const users = openIds.map((id) => {
    const user = needUser(sim, id)
    return { name: user.name, tenant_key: user.tenant_key, user_id: idsOf(sim, user) }
  })
  return emit(sim, type, chat, by, { users, name: chat.name, i18n_names: namesOf(chat.name) })
}

function emit(sim: LarkSim, type: string, chat: SimChat, by: string | undefined, more: object) {
  const operator = findUser(sim, by ?? chat.owner)
  const event = {
    chat_id: chat.chat_id,
    operator_id: operator ? idsOf(sim, operator) : { open_id: '', union_id: '', user_id: '' },
    external: chat.external,
    operator_tenant_key: sim.app.tenantKey,
    ...more,
  }
  return sim.delivery.emit(type, event, { chat_id: chat.chat_id })
}

const namesOf = (chinese: string, english = '') => ({ zh_cn: chinese, en_us: english, ja_jp: '' })
