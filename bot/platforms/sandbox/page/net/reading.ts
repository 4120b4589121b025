import { store } from '../state/store.ts'
import { api } from './api.ts'

const pageSize = 50
const jumpSize = 200
const jumpPages = 25

/** Makes sure the newest messages of a chat are there; `fresh` fetches them even when some are. */
export async function openChat(chat: string, fresh: boolean): Promise<void> {
  const log = store.state.logs[chat]
  if (log?.loading || (log?.loaded && !fresh)) return
  await fetchPage(chat, pageSize, undefined, true)
}

/** Fetches the page before the oldest message held. */
export async function fetchOlder(chat: string, limit = pageSize): Promise<void> {
  const log = store.state.logs[chat]
  if (!log?.loaded || log.loading || !log.more) return
  await fetchPage(chat, limit, log.messages[0]?.id, false)
}

/** Fetches backwards until the message is there. Says whether it was found. */
export async function fetchBackTo(chat: string, messageId: string): Promise<boolean> {
  await openChat(chat, false)
  for (let page = 0; page < jumpPages; page++) {
    const log = store.state.logs[chat]
    if (log?.messages.some(({ id }) => id === messageId)) return true
    if (!log?.more || log.failed) return false
    await fetchOlder(chat, jumpSize)
  }
  return false
}

async function fetchPage(chat: string, limit: number, before: string | undefined, fresh: boolean) {
  store.dispatch({ type: 'fetching', chat })
  try {
    const { messages } = await api.messages(chat, limit, before)
    store.dispatch({ type: 'fetched', chat, messages, more: messages.length >= limit, fresh })
  } catch {
    store.dispatch({ type: 'fetchFailed', chat })
  }
}
