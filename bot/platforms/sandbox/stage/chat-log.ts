import type { World } from '../../../../policy/world.ts'
import type { Cause, OutboxRow } from '../../../../store/contract.ts'
import type { Boards } from '../boards.ts'
import type * as Wire from '../wire.ts'
import { shownMessage, shownPost } from './message-of.ts'

export interface ChatLog {
  /** Takes in what one cause brought: the message itself, then what the bot said to it. */
  add(cause: Cause, posts: OutboxRow[], world: World): Promise<void>
  /** The messages before the one named (or the newest), oldest first. */
  page(chat: string, limit: number, before?: string): Wire.Message[]
  last(chat: string): Wire.Message | undefined
  /** By its id, or by the key of its card (a check, a request). */
  find(id: string): Wire.Message | undefined
}

/** What the page is told of as it happens. */
export interface Feed {
  message(message: Wire.Message): void
  update(message: Wire.Message): void
}

/** All chats of one stage, as the page shows them. Boards are drawn before they appear; everything keeps its order. */
export function chatLog(boards: Boards, feed: Feed): ChatLog {
  const chats = new Map<string, Wire.Message[]>()
  const byId = new Map<string, Wire.Message>()
  /** `chat key` → the message that shows the card now, and key → where it was shown first. */
  const cards = new Map<string, string>()
  const firstCards = new Map<string, string>()
  let order: Promise<void> = Promise.resolve()

  function append(message: Wire.Message) {
    byId.set(message.id, message)
    const chat = chats.get(message.chat)
    if (chat) chat.push(message)
    else chats.set(message.chat, [message])
    feed.message(message)
  }

  function replace(message: Wire.Message) {
    byId.set(message.id, message)
    const chat = chats.get(message.chat) ?? []
    const place = chat.findIndex(({ id }) => id === message.id)
    if (place >= 0) chat[place] = message
    feed.update(message)
  }

  async function addPost(row: OutboxRow) {
    const { board, card } = row.post
    const picture = board ? await boards.draw(`post-${row.id}`, board) : undefined
    const message = shownPost(row, picture)
    const cardKey = card?.key && `${message.chat} ${card.key}`
    const earlier = cardKey ? byId.get(cards.get(cardKey) ?? '') : undefined
    if (card?.key && !row.post.refresh && !firstCards.has(card.key)) firstCards.set(card.key, message.id)
    if (earlier) return replace({ ...earlier, card: message.card, text: message.text })
    if (row.post.refresh) return
    if (cardKey) cards.set(cardKey, message.id)
    append(message)
  }

  async function take(cause: Cause, posts: OutboxRow[], world: World) {
    if (cause.kind === 'message') {
      const message = shownMessage(world, cause.message)
      if (message) append(message)
    }
    if (cause.kind === 'recall') {
      const message = byId.get(cause.messageKey)
      if (message) replace({ ...message, recalled: true })
    }
    for (const row of posts) await addPost(row)
  }

  return {
    add(cause, posts, world) {
      order = order.then(() => take(cause, posts, world))
      return order
    },
    page(chat, limit, before) {
      const all = chats.get(chat) ?? []
      const place = before === undefined ? all.length : all.findIndex(({ id }) => id === before)
      const end = place < 0 ? all.length : place
      return all.slice(Math.max(0, end - limit), end)
    },
    last: (chat) => chats.get(chat)?.at(-1),
    find: (id) => byId.get(id) ?? byId.get(firstCards.get(id) ?? ''),
  }
}
