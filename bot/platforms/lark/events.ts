import type { EventHandles } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'
import type { ChatEvent } from '../../../policy/chat-event.ts'
import { incomingFromPush, pushed, type Self } from './incoming.ts'
import { answerPress, type Pressing } from './press.ts'
import type { Log } from './redact.ts'

export type Hearing = Pressing & {
  appId: string
  self: () => Self
  log: Log
  /** The members of a chat should be listed anew. */
  onChat: (chatId: string) => void
}

const userIds = z.object({ open_id: z.string().optional(), user_id: z.string().nullish() }).nullish()
const aboutChat = z.object({ event_id: z.string().min(1), chat_id: z.string().min(1) })
const people = aboutChat.extend({
  users: z.array(z.object({ name: z.string().catch(''), user_id: userIds })).catch([]),
})
const added = aboutChat.extend({ operator_id: userIds })
const updated = aboutChat.extend({ after_change: z.object({ name: z.string().optional() }).nullish() })
const recalled = z.object({ message_id: z.string().min(1) })

/** By the platform's names of events; each gets an event with its envelope laid flat. */
export type Handlers = EventHandles & Record<string, (data: never) => Promise<unknown>>

/**
 * What is done with each event, over whichever way it comes. Each resolves when its effect is durable; what cannot be
 * read is logged by its id and let go, as it would not get better by coming again.
 */
export function larkEvents(hearing: Hearing): Handlers {
  const { inlet, chats, self, onChat } = hearing
  const chat = (data: z.output<typeof aboutChat>, event: Told) =>
    inlet.chat(`lark/${data.event_id}`, { platform: 'lark', chatId: data.chat_id, ...event } as ChatEvent)
  const ignored = async () => ({})
  const on = <T>(shape: z.ZodType<T>, act: (data: T) => Promise<void>) => guarded(hearing, shape, act)

  return {
    'im.message.receive_v1': on(pushed, async (data) => {
      chats.note(data.message.chat_id, data.message.chat_type === 'p2p')
      const incoming = incomingFromPush(data, self())
      if (incoming) await inlet.message(incoming)
    }),
    'im.message.recalled_v1': on(recalled, ({ message_id }) => inlet.recall(`lark/${message_id}`)),
    'im.chat.member.bot.added_v1': on(added, async (data) => {
      chats.note(data.chat_id, false)
      const name = await chats.nameOf(data.chat_id) // the event names the bot, not the chat
      const byId = idOf(data.operator_id)
      await chat(data, { what: 'botJoined', name, ...(byId ? { byId } : {}) })
      onChat(data.chat_id)
    }),
    'im.chat.member.bot.deleted_v1': on(aboutChat, async (data) => {
      chats.forget(data.chat_id)
      await chat(data, { what: 'botLeft' })
    }),
    'im.chat.member.user.added_v1': on(people, (data) =>
      chat(data, { what: 'membersJoined', members: membersOf(data) }),
    ),
    'im.chat.member.user.deleted_v1': on(people, (data) =>
      chat(data, { what: 'membersLeft', members: membersOf(data) }),
    ),
    'im.chat.member.user.withdrawn_v1': on(people, (data) =>
      chat(data, { what: 'membersLeft', members: membersOf(data) }),
    ),
    'im.chat.updated_v1': on(updated, async (data) => {
      const name = data.after_change?.name
      if (name) await chat(data, { what: 'renamed', name })
    }),
    'im.chat.disbanded_v1': on(aboutChat, async (data) => {
      chats.forget(data.chat_id)
      await chat(data, { what: 'dissolved' })
    }),
    'card.action.trigger': async (data: never) => {
      if (isForeign(data, hearing)) return {}
      return answerPress(data, hearing)
    },
    'im.message.reaction.created_v1': ignored,
    'im.message.reaction.deleted_v1': ignored,
    'im.message.message_read_v1': ignored,
    'im.chat.access_event.bot_p2p_chat_entered_v1': ignored,
  }
}

function guarded<T>(hearing: Hearing, shape: z.ZodType<T>, act: (data: T) => Promise<void>) {
  return async (data: unknown) => {
    if (isForeign(data, hearing)) return {}
    const read = shape.safeParse(data)
    if (read.success) await act(read.data)
    else
      hearing.log.warn({ platform: 'lark', event: named(data, 'event_id') }, 'an event that cannot be read')
    return {}
  }
}

function isForeign(data: unknown, { appId, log }: Hearing): boolean {
  const app = named(data, 'app_id')
  if (app === appId) return false
  log.warn({ platform: 'lark' }, 'an event for another app')
  return true
}

const named = (data: unknown, field: string) => (data as Record<string, unknown> | null)?.[field]

const idOf = (ids: z.output<typeof userIds>) => ids?.open_id || ids?.user_id || undefined

const membersOf = ({ users }: z.output<typeof people>) =>
  users.flatMap(({ name, user_id }) => {
    const id = idOf(user_id)
    return id ? [{ id, name }] : []
  })

type Told = ChatEvent extends infer E ? (E extends unknown ? Omit<E, 'platform' | 'chatId'> : never) : never
