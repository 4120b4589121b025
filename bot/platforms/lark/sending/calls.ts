import type { LarkClient } from '../client.ts'
import type { Pace } from '../pace.ts'
import { paced } from './limits.ts'

export type To = { chat: string } | { user: string }

/** One message of Lark's: its type, its content as JSON, and the id by which sending it again does not post it twice. */
export type Part = {
  type: 'text' | 'interactive' | 'file'
  content: string
  uuid: string
  /** What people see of it: a file's name. */
  shows?: string
}

/** A message as a chat's history shows it. */
export type Found = {
  message_id?: string
  msg_type?: string
  deleted?: boolean
  sender?: { sender_type?: string }
  body?: { content?: string }
}

export type Posted = { messageId: string; chatId?: string }

const HISTORY_PAGE = 50
const URGENT_MOST = 200

export type Calls = ReturnType<typeof calls>

/** What is asked of the platform to send, change and find messages; each call in its turn. */
export function calls({ api, call }: LarkClient, pace: Pace) {
  const { message } = api.im.v1

  return {
    create(to: To, { type, content, uuid }: Part): Promise<Posted> {
      const name = 'im.message.create'
      const [receive_id, receive_id_type] =
        'chat' in to ? [to.chat, 'chat_id' as const] : [to.user, 'open_id' as const]
      const data = { receive_id, msg_type: type, content, uuid }
      return paced(pace, { api: name, place: placeOf(to) }, () =>
        call(name, () => message.create({ params: { receive_id_type }, data })),
      ).then(postedOf)
    },

    reply(to: To, messageId: string, { type, content, uuid }: Part): Promise<Posted> {
      const name = 'im.message.reply'
      const data = { msg_type: type, content, uuid }
      return paced(pace, { api: name, place: placeOf(to) }, () =>
        call(name, () => message.reply({ path: { message_id: messageId }, data })),
      ).then(postedOf)
    },

    async patch(messageId: string, content: string): Promise<void> {
      const name = 'im.message.patch'
      await paced(pace, { api: name, place: `message/${messageId}` }, () =>
        call(name, () => message.patch({ path: { message_id: messageId }, data: { content } })),
      )
    },

    /** 加急 within the app, for each of these people. */
    async urgent(messageId: string, userIds: readonly string[]): Promise<void> {
      const name = 'im.message.urgentApp'
      for (let at = 0; at < userIds.length; at += URGENT_MOST) {
        const data = { user_id_list: userIds.slice(at, at + URGENT_MOST) }
        await paced(pace, { api: name }, () =>
          call(name, () =>
            message.urgentApp({ path: { message_id: messageId }, params: { user_id_type: 'open_id' }, data }),
          ),
        )
      }
    },

    /** One page of what was said in a chat since then, oldest first. */
    async history(chatId: string, since: number, page?: string): Promise<{ items: Found[]; next?: string }> {
      const name = 'im.message.list'
      const params = {
        container_id_type: 'chat',
        container_id: chatId,
        start_time: String(Math.floor(since / 1_000)),
        sort_type: 'ByCreateTimeAsc' as const,
        page_size: HISTORY_PAGE,
        ...(page ? { page_token: page } : {}),
      }
      const { data } = await paced(pace, { api: name }, () => call(name, () => message.list({ params })))
      return { items: data?.items ?? [], next: data?.has_more ? data.page_token : undefined }
    },
  }
}

const placeOf = (to: To) => ('chat' in to ? `chat/${to.chat}` : `user/${to.user}`)

function postedOf({ data }: { data?: { message_id?: string; chat_id?: string } }): Posted {
  if (!data?.message_id) throw new Error('the message was answered without an id')
  return { messageId: data.message_id, chatId: data.chat_id }
}
