import { MINUTE, type Moment, SECOND } from '../../../policy/calendar.ts'
import type { Inlet } from '../platform.ts'
import type { LarkChats } from './chats.ts'
import type { LarkClient } from './client.ts'
import { incomingFromList, listed, type Self } from './incoming.ts'
import { persistently } from './members.ts'

export type CatchingUp = {
  client: LarkClient
  chats: LarkChats
  inlet: Inlet
  self: () => Self
  now: () => Moment
  /** Until when messages were heard before; null: it is not known, and nothing older than a little is looked for. */
  since: () => Promise<Moment | null>
}

const PAGE = 50
/** Looked at twice, for messages that were on their way and clocks that differ. */
const OVERLAP_MS = 2 * MINUTE
const UNKNOWN_PAST = 15 * MINUTE

/**
 * Reads what was said in each chat since the last time, and hands it in: whatever a push has lost. What came by push too
 * has the same key, and changes nothing. What was said in a chat before the bot knew it is no business of the bot. Answers with
 * the first failure, if any; the other chats are read all the same.
 */
export function catchingUp({ client, chats, inlet, self, now, since }: CatchingUp) {
  const readUntil = new Map<string, Moment>()
  let first: Moment | null = null

  /** `begun`: this process knew its chats before; whichever has come since is new. */
  return async function catchUp(begun: boolean): Promise<unknown> {
    let failure: unknown
    first ??= (await since()) ?? now() - UNKNOWN_PAST
    const all = [
      ...chats.groups().map((id) => [id, id] as const),
      ...chats.privates().map((id) => [id, null] as const),
    ]
    for (const [id, chatId] of all) {
      const started = now()
      const from = readUntil.get(id) ?? (begun ? started : first)
      try {
        for await (const item of history(client, id, from - OVERLAP_MS)) await handIn(item, chatId)
        readUntil.set(id, started)
      } catch (error) {
        failure ??= error
      }
    }
    return failure
  }

  async function handIn(item: unknown, chatId: string | null) {
    const { data } = listed.safeParse(item)
    if (data?.sender.sender_type !== 'user') return
    if (data.deleted) return inlet.recall(`lark/${data.message_id}`)
    const incoming = incomingFromList(data, chatId, self())
    if (incoming) await inlet.message(incoming)
  }
}

async function* history({ api, call }: LarkClient, chatId: string, from: Moment): AsyncGenerator<unknown> {
  let page: string | undefined
  do {
    const params = {
      container_id_type: 'chat',
      container_id: chatId,
      start_time: String(Math.floor(from / SECOND)),
      sort_type: 'ByCreateTimeAsc' as const,
      page_size: PAGE,
      ...(page ? { page_token: page } : {}),
    }
    const { data } = await persistently(() => call('im.message.list', () => api.im.message.list({ params })))
    yield* data?.items ?? []
    page = data?.has_more ? data.page_token : undefined
  } while (page)
}
