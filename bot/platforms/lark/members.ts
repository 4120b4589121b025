import type { ChatMember } from '../../../policy/chat-event.ts'
import type { LarkClient } from './client.ts'
import { LarkError } from './lark-error.ts'
import { pause } from './within.ts'

const PAGE = 100
const ATTEMPTS = 5

/**
 * Everybody in a chat but bots, page by page. A page that fails is asked for again; a list is whole, or it is an error:
 * who is missing from half a list would count as having left.
 * @throws LarkError
 */
export async function chatMembers({ api, call }: LarkClient, chatId: string): Promise<ChatMember[]> {
  const found = new Map<string, ChatMember>()
  let page: string | undefined
  do {
    const params = {
      member_id_type: 'open_id' as const,
      page_size: PAGE,
      ...(page ? { page_token: page } : {}),
    }
    const { data } = await persistently(() =>
      call('im.chatMembers.get', () => api.im.chatMembers.get({ path: { chat_id: chatId }, params })),
    )
    for (const { member_id: id, name = '' } of data?.items ?? []) if (id) found.set(id, { id, name })
    page = data?.has_more ? data.page_token : undefined
  } while (page)
  return [...found.values()]
}

/** Reads once more after a failure that may pass, waiting as long as the platform asks for (10 s at most). */
export async function persistently<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read()
    } catch (error) {
      const hopeless = !(error instanceof LarkError) || error.kind === 'never'
      if (hopeless || attempt === ATTEMPTS) throw error
      await pause(Math.min(error.retryAfterMs ?? 250 * 2 ** attempt, 10_000))
    }
  }
}
