import { SECOND } from '../../../policy/calendar.ts'
import type { LarkClient } from './client.ts'
import { within } from './within.ts'

/** The chats that the bot is in, as far as it has heard. */
export type LarkChats = {
  groups(): string[]
  /** Private chats somebody has written in. */
  privates(): string[]
  note(chatId: string, isPrivate: boolean): void
  forget(chatId: string): void
  /** Is it somebody's private chat with the bot? Asks the platform when it must, for a second at most. */
  isPrivate(chatId: string): Promise<boolean>
  /** A group's name, or an empty one when the platform does not tell it within a second. */
  nameOf(chatId: string): Promise<string>
  /** Asks for all groups, and remembers them; `gone` are those it knew that are no longer among them. @throws LarkError */
  list(): Promise<{ found: { id: string; name: string }[]; gone: string[] }>
}

const PAGE = 100

export function larkChats(client: LarkClient): LarkChats {
  const known = new Map<string, { isPrivate: boolean }>()
  const ids = (isPrivate: boolean) =>
    [...known].flatMap(([id, one]) => (one.isPrivate === isPrivate ? [id] : []))
  const ask = (chatId: string) =>
    within(
      SECOND,
      client.call('im.chat.get', () => client.api.im.chat.get({ path: { chat_id: chatId } })),
    ).then(
      (answer) => answer?.data,
      () => undefined,
    )

  return {
    groups: () => ids(false),
    privates: () => ids(true),
    note: (chatId, isPrivate) => void known.set(chatId, { isPrivate }),
    forget: (chatId) => void known.delete(chatId),
    async isPrivate(chatId) {
      const held = known.get(chatId)
      if (held) return held.isPrivate
      const data = await ask(chatId)
      if (data?.chat_mode) known.set(chatId, { isPrivate: data.chat_mode === 'p2p' })
      return data?.chat_mode === 'p2p'
    },
    nameOf: async (chatId) => (await ask(chatId))?.name ?? '',
    async list() {
      const before = ids(false) // one that is joined meanwhile may not be on the list yet
      const found: { id: string; name: string }[] = []
      let page: string | undefined
      do {
        const params = { page_size: PAGE, ...(page ? { page_token: page } : {}) }
        const { data } = await client.call('im.chat.list', () => client.api.im.chat.list({ params }))
        for (const { chat_id, name } of data?.items ?? [])
          if (chat_id) found.push({ id: chat_id, name: name ?? '' })
        page = data?.has_more ? data.page_token : undefined
      } while (page)
      const gone = before.filter((id) => known.has(id) && !found.some((one) => one.id === id))
      for (const id of gone) known.delete(id)
      for (const { id } of found) known.set(id, { isPrivate: false })
      return { found, gone }
    },
  }
}
