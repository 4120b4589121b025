import type { LarkClient } from './client.ts'
import { LarkError, SCOPE_MISSING } from './lark-error.ts'

export type Scope = {
  scope: string
  /** What cannot be done without it, for the person who runs the house. */
  what: string
  /** A call that needs it and changes nothing. */
  probe: (client: LarkClient, seen: Seen) => Promise<unknown> | undefined
}

/** What the bot has seen so far, to ask about. */
export type Seen = { groupId?: string; userId?: string }

/** Nothing of this name is there; the platform looks at the permission before it looks for the thing. */
const nobody = { message_id: 'om_chagang_permission_check' }

/** The permissions the bot needs, the most important first. */
export const scopes: Scope[] = [
  {
    scope: 'im:message.group_msg',
    what: '收不到群里没有@机器人的消息,照片、定位和签到都收不到',
    probe: ({ api, call }, { groupId }) =>
      groupId === undefined
        ? undefined
        : call('im.message.list', () =>
            api.im.message.list({
              params: { container_id_type: 'chat', container_id: groupId, page_size: 1 },
            }),
          ),
  },
  {
    scope: 'im:message:send_as_bot',
    what: '发不出消息',
    probe: ({ api, call }) =>
      call('im.message.reply', () =>
        api.im.message.reply({ path: nobody, data: { msg_type: 'text', content: '{"text":"-"}' } }),
      ),
  },
  {
    scope: 'im:message:readonly',
    what: '取不到照片和文件',
    probe: ({ api, call }) => call('im.message.get', () => api.im.message.get({ path: nobody })),
  },
  {
    scope: 'im:resource',
    what: '发不出图片和文件',
    probe: ({ api, call }) =>
      call('im.image.get', () => api.im.image.get({ path: { image_key: 'img_chagang_permission_check' } })),
  },
  {
    scope: 'im:chat:readonly',
    what: '看不到机器人在哪些群、群叫什么',
    probe: ({ api, call }) => call('im.chat.list', () => api.im.chat.list({ params: { page_size: 1 } })),
  },
  {
    scope: 'im:chat.members:read',
    what: '看不到群里有谁,无法核对名单',
    probe: ({ api, call }, { groupId }) =>
      groupId === undefined
        ? undefined
        : call('im.chatMembers.get', () =>
            api.im.chatMembers.get({ path: { chat_id: groupId }, params: { page_size: 1 } }),
          ),
  },
  {
    scope: 'contact:user.base:readonly',
    what: '看不到成员姓名',
    probe: ({ api, call }, { userId }) =>
      userId === undefined
        ? undefined
        : call('contact.user.get', () =>
            api.contact.user.get({ path: { user_id: userId }, params: { user_id_type: 'open_id' } }),
          ),
  },
  {
    scope: 'im:message.urgent',
    what: '抽查最后提醒不能加急',
    probe: ({ api, call }) =>
      call('im.message.urgentApp', () =>
        api.im.message.urgentApp({
          path: nobody,
          params: { user_id_type: 'open_id' },
          data: { user_id_list: ['ou_0'] },
        }),
      ),
  },
]

/** Not in this list by the platform's word; also the older code for a chat's history. */
const missingCodes = new Set([SCOPE_MISSING, 230027])

export const isScopeMissing = (error: unknown): boolean =>
  error instanceof LarkError && missingCodes.has(error.code)
