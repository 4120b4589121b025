import { z } from 'zod'
import type { Moment } from '../../../policy/calendar.ts'
import type { Incoming } from '../platform.ts'
import { contentOf, type LarkMention } from './content.ts'

/** Who the bot is on the platform; null while it has not been told yet. */
export type Self = { openId: string; name: string } | null

/** A message as it was pushed (`im.message.receive_v1`). */
export const pushed = z.object({
  sender: z.object({
    sender_type: z.string().optional(),
    sender_id: z.object({ open_id: z.string().optional(), user_id: z.string().nullish() }).nullish(),
  }),
  message: z.object({
    message_id: z.string().min(1),
    parent_id: z.string().optional(),
    create_time: z.coerce.number(),
    chat_id: z.string(),
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string().catch(''),
    mentions: z
      .array(
        z.object({
          key: z.string(),
          name: z.string().catch(''),
          id: z.object({ open_id: z.string().optional() }).nullish(),
          mentioned_type: z.string().optional(),
        }),
      )
      .nullish()
      .catch(null),
  }),
})

/** A message as it stands in a chat's history (`im.message.list`). */
export const listed = z.object({
  message_id: z.string().min(1),
  parent_id: z.string().optional(),
  create_time: z.coerce.number(),
  msg_type: z.string(),
  deleted: z.boolean().optional(),
  sender: z.object({ id: z.string(), sender_type: z.string() }),
  body: z.object({ content: z.string().catch('') }).nullish(),
  mentions: z
    .array(
      z.object({
        key: z.string(),
        name: z.string().catch(''),
        id: z.union([z.string(), z.object({ open_id: z.string().optional() })]).nullish(),
      }),
    )
    .nullish()
    .catch(null),
})

type Found = {
  id: string
  parentId?: string
  chatId: string | null
  senderId: string
  sentAt: Moment
  type: string
  raw: string
  mentions: LarkMention[]
}

/** null: nobody of the house said it (a bot), or it says nothing. */
export function incomingFromPush({ sender, message }: z.output<typeof pushed>, self: Self): Incoming | null {
  const senderId = sender.sender_id?.open_id ?? sender.sender_id?.user_id
  if ((sender.sender_type ?? 'user') !== 'user' || !senderId) return null
  return incoming({
    id: message.message_id,
    parentId: message.parent_id,
    chatId: message.chat_type === 'p2p' ? null : message.chat_id,
    senderId,
    sentAt: message.create_time,
    type: message.message_type,
    raw: message.content,
    mentions: (message.mentions ?? []).map(({ key, name, id, mentioned_type }) => ({
      key,
      name,
      openId: id?.open_id,
      isBot: self ? id?.open_id === self.openId : mentioned_type === 'bot',
    })),
  })
}

/** The same from a chat's history; `chatId` is null for a private chat. */
export function incomingFromList(
  item: z.output<typeof listed>,
  chatId: string | null,
  self: Self,
): Incoming | null {
  if (item.sender.sender_type !== 'user') return null
  return incoming({
    id: item.message_id,
    parentId: item.parent_id,
    chatId,
    senderId: item.sender.id,
    sentAt: item.create_time,
    type: item.msg_type,
    raw: item.body?.content ?? '',
    mentions: (item.mentions ?? []).map(({ key, name, id }) => {
      const openId = typeof id === 'string' ? id : id?.open_id
      return { key, name, openId, isBot: openId !== undefined && openId === self?.openId }
    }),
  })
}

function incoming({ id, parentId, chatId, senderId, sentAt, type, raw, mentions }: Found): Incoming | null {
  const said = contentOf({ messageId: id, type, raw, mentions })
  if (chatId !== null && !isTable(said.fileRef?.name ?? '')) delete said.fileRef
  const mentionsBot = mentions.some(({ isBot }) => isBot)
  const empty =
    !said.text && said.photoRefs.length === 0 && !said.fileRef && !said.location && !said.forwarded
  if (empty && !mentionsBot) return null
  return {
    key: `lark/${id}`,
    platform: 'lark',
    chatId,
    senderId,
    sentAt,
    ...said,
    ...(mentionsBot ? { mentionsBot } : {}),
    ...(parentId ? { replyTo: `lark/${parentId}` } : {}),
  }
}

/** What else people share in a group is none of the bot's business; in a private chat they are told what it can read. */
const isTable = (name: string) => /\.(?:xlsx?|csv|tsv|txt)$/i.test(name)
