import { refuse } from '../refuse.ts'
import type { LarkSim } from '../sim.ts'
import type { SimChat } from '../world/types.ts'
import { pageOf, userIdType } from './fields.ts'
import { route } from './route.ts'

const CHAT = ['im:chat', 'im:chat:readonly', 'im:chat:read']
const MEMBERS = ['im:chat', 'im:chat:readonly', 'im:chat.members:read']
const MOST = 100

/** Groups with the bot in them, and who is in them; bots are not counted among the members. */
export const chats = [
  route('GET', '/im/v1/chats', 'im.chat.list', CHAT, ({ sim, query }) => {
    const known = [...sim.chats.values()].filter(
      ({ botIn, type, dissolved }) => botIn && type === 'group' && !dissolved,
    )
    const page = pageOf(query, known, MOST)
    const items = page.items.map((chat) => ({ chat_id: chat.chat_id, ...viewOf(sim, chat) }))
    return { data: { ...page, items } }
  }),

  route('GET', '/im/v1/chats/:chat_id', 'im.chat.get', CHAT, ({ sim, params }) => {
    const chat = neededChat(sim, params.chat_id)
    const data = {
      ...viewOf(sim, chat),
      chat_mode: chat.mode,
      chat_type: 'private',
      chat_tag: 'inner',
      user_count: String(chat.members.size),
      bot_count: chat.botIn ? '1' : '0',
      i18n_names: { zh_cn: chat.name, en_us: '', ja_jp: '' },
      at_all_permission: chat.atAllOnlyOwner ? 'only_owner' : 'all_members',
    }
    return { data }
  }),

  route('GET', '/im/v1/chats/:chat_id/members', 'im.chatMembers.get', MEMBERS, ({ sim, params, query }) => {
    const chat = neededChat(sim, params.chat_id)
    const type = userIdType(query, 'member_id_type', 'open_id')
    const page = pageOf(query, [...chat.members], MOST)
    const items = page.items.map((id) => {
      const user = sim.users.get(id)!
      return { member_id_type: type, member_id: user[type], name: user.name, tenant_key: user.tenant_key }
    })
    return { data: { ...page, items, member_total: chat.members.size } }
  }),

  route(
    'GET',
    '/im/v1/chats/:chat_id/members/is_in_chat',
    'im.chatMembers.isInChat',
    CHAT,
    ({ sim, params }) => ({ data: { is_in_chat: sim.chats.get(params.chat_id)?.botIn === true } }),
  ),
]

function neededChat(sim: LarkSim, id: string): SimChat {
  const chat = sim.chats.get(id)
  if (!chat) throw refuse.chatId()
  if (chat.dissolved) throw refuse.dissolved()
  if (!chat.botIn) throw refuse.operatorOut()
  return chat
}

const viewOf = ({ app }: LarkSim, chat: SimChat) => ({
  avatar: 'https://sim.invalid/c.png',
  name: chat.name,
  description: chat.description,
  owner_id: chat.owner,
  owner_id_type: 'open_id',
  external: chat.external,
  tenant_key: app.tenantKey,
  chat_status: chat.dissolved ? 'dissolved' : 'normal',
})
